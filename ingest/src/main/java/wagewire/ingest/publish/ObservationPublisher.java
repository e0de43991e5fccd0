package wagewire.ingest.publish;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import wagewire.ingest.store.StreamIdentity;
import wagewire.model.board.BoardId;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.event.Topics;

/** Sends records to Kafka and waits until they are acknowledged. Safe for any number of threads. */
public final class ObservationPublisher implements AutoCloseable {

  private static final Duration CLOSING = Duration.ofSeconds(5);

  private final String servers;
  private final Producer<String, byte[]> producer;
  private final StreamTopics stream;
  private final BrokerClock clock;

  private ObservationPublisher(
      String servers, Producer<String, byte[]> producer, StreamTopics stream, BrokerClock clock) {
    this.servers = servers;
    this.producer = producer;
    this.stream = stream;
    this.clock = clock;
  }

  /**
   * @param settings of Kafka's clients, including {@code bootstrap.servers}; they override the
   *     defaults
   * @param retentionDays of topics that are created
   * @param clock the machine's, which the brokers' are compared with
   * @throws WagewireException KAFKA_UNREACHABLE when the settings lead to no broker
   */
  public static ObservationPublisher open(
      Map<String, String> settings, int retentionDays, Clock clock) {
    String servers =
        "Kafka at " + settings.getOrDefault(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "no address");
    Map<String, Object> producing = new HashMap<>(producerSettings());
    producing.putAll(settings);
    try {
      StreamTopics stream = StreamTopics.open(settings, retentionDays);
      return new ObservationPublisher(
          servers,
          new KafkaProducer<>(producing, new StringSerializer(), new ByteArraySerializer()),
          stream,
          new BrokerClock(servers, clock));
    } catch (KafkaException e) {
      throw failure(e, servers);
    }
  }

  private static Map<String, Object> producerSettings() {
    return Map.of(
        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
        true,
        ProducerConfig.ACKS_CONFIG,
        "all",
        ProducerConfig.COMPRESSION_TYPE_CONFIG,
        "zstd",
        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
        Topics.RECORD_LIMIT,
        ProducerConfig.BATCH_SIZE_CONFIG,
        256 * 1024,
        ProducerConfig.LINGER_MS_CONFIG,
        5,
        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
        10_000,
        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
        30_000,
        ProducerConfig.MAX_BLOCK_MS_CONFIG,
        15_000);
  }

  /**
   * Returns the identity of the Kafka cluster and its topics, creating missing topics.
   *
   * @throws WagewireException KAFKA_UNREACHABLE without an answer, or when topics cannot be created
   */
  public StreamIdentity identity() {
    try {
      return stream.identity();
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      throw failure(e, servers);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /**
   * Sends the records of a board in order and waits until all are acknowledged.
   *
   * @throws WagewireException KAFKA_UNREACHABLE when one is not; WRONG_CLOCK when a broker's clock
   *     is an hour behind
   */
  void send(String topic, BoardId board, Stream<byte[]> records) {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    try {
      for (Iterator<byte[]> all = records.iterator(); all.hasNext(); ) {
        sent.add(producer.send(new ProducerRecord<>(topic, board.toString(), all.next())));
      }
      for (Future<RecordMetadata> acknowledgement : sent) {
        clock.require(acknowledgement.get().timestamp());
      }
    } catch (ExecutionException | KafkaException e) {
      throw failure(e, servers);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static WagewireException failure(Throwable failure, String where) {
    Throwable cause =
        failure instanceof ExecutionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof UnknownTopicOrPartitionException) {
      return unreachable("a topic is missing: " + cause.getMessage(), where, cause);
    }
    if (cause instanceof TimeoutException) {
      return unreachable("Kafka does not answer", where, cause);
    }
    return unreachable("Kafka does not accept records: " + cause.getMessage(), where, cause);
  }

  private static WagewireException unreachable(String what, String where, Throwable cause) {
    return new WagewireException(
        ErrorCode.KAFKA_UNREACHABLE,
        what,
        where,
        "Check that the broker runs and try again; unacknowledged records are sent again",
        cause);
  }

  private WagewireException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new WagewireException(
        ErrorCode.KAFKA_UNREACHABLE,
        "interrupted while waiting for Kafka",
        servers,
        "Unacknowledged records are sent again next time",
        cause);
  }

  @Override
  public void close() {
    producer.close(CLOSING);
    stream.close();
  }
}

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
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.store.StreamIdentity;
import wagewire.ingest.store.StreamIdentity.RecordEnd;
import wagewire.model.board.BoardId;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.event.Topics;
import wagewire.model.seal.SeedWriter.PartitionEnd;

/** Sends records to Kafka and waits until they are acknowledged. Safe for any number of threads. */
public final class ObservationPublisher implements AutoCloseable {

  private static final String LOST =
      "it has lost records that it had acknowledged; their boards are sent in full when the next"
          + " round begins";
  private static final Duration CLOSING = Duration.ofSeconds(5);

  private final String servers;
  private final Producer<String, byte[]> producer;
  private final StreamTopics stream;
  private final BrokerClock clock;
  private final AcknowledgedOffsets acknowledged = new AcknowledgedOffsets();

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
   * @param clock the machine's, which the brokers' are compared with
   * @throws WagewireException KAFKA_UNREACHABLE when the settings lead to no broker
   */
  public static ObservationPublisher open(Map<String, String> settings, Clock clock) {
    String servers =
        "Kafka at " + settings.getOrDefault(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "no address");
    Map<String, Object> producing = new HashMap<>(producerSettings());
    producing.putAll(settings);
    try {
      StreamTopics stream = StreamTopics.open(settings);
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
    return asked(() -> stream.identity(acknowledged));
  }

  /**
   * Returns the present ends of all topics, which must be there.
   *
   * @throws WagewireException KAFKA_UNREACHABLE without an answer
   */
  List<PartitionEnd> partitionEnds() {
    return asked(stream::partitionEnds);
  }

  private <T> T asked(Question<T> question) {
    try {
      return question.ask();
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      throw failure(e, servers);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /**
   * Sends the sealed records of a board in order and waits until all are acknowledged.
   *
   * @return where the last one is; null without records
   * @throws WagewireException KAFKA_UNREACHABLE when one is not, or Kafka has lost others that it
   *     had acknowledged; WRONG_CLOCK when a broker's clock is an hour behind
   */
  @Nullable RecordEnd send(String topic, BoardId board, Stream<byte[]> records) {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    RecordEnd end = null;
    try {
      for (Iterator<byte[]> all = records.iterator(); all.hasNext(); ) {
        byte[] record = all.next();
        sent.add(
            producer.send(new ProducerRecord<>(topic, board.toString(), record), this::follow));
      }
      for (Future<RecordMetadata> acknowledgement : sent) {
        RecordMetadata place = acknowledgement.get();
        clock.require(place.timestamp());
        end = new RecordEnd(place.partition(), place.offset() + 1);
      }
      if (acknowledged.isLost()) {
        throw new KafkaException(LOST);
      }
      return end;
    } catch (ExecutionException | KafkaException e) {
      throw failure(e, servers);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private void follow(@Nullable RecordMetadata place, @Nullable Exception failure) {
    if (failure == null
        && place != null
        && place.hasOffset()
        && place.topic().equals(Topics.OBSERVATIONS)) {
      acknowledged.add(new TopicPartition(place.topic(), place.partition()), place.offset());
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

  /** A question to Kafka. */
  @FunctionalInterface
  private interface Question<T> {
    T ask() throws InterruptedException, ExecutionException, TimeoutException;
  }
}

package wagewire.ingest.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicCollection;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import wagewire.ingest.store.StreamIdentity;
import wagewire.model.board.BoardId;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.event.Topics;
import wagewire.model.json.Json;

/** Sends records to Kafka and waits until they are acknowledged. Safe for any number of threads. */
public final class ObservationPublisher implements AutoCloseable {

  private static final Duration CLOSING = Duration.ofSeconds(5);
  private static final List<String> TOPICS = List.of(Topics.OBSERVATIONS, Topics.REJECTIONS);

  private final String servers;
  private final Producer<String, byte[]> producer;
  private final Admin admin;

  private ObservationPublisher(String servers, Producer<String, byte[]> producer, Admin admin) {
    this.servers = servers;
    this.producer = producer;
    this.admin = admin;
  }

  /**
   * @param settings of Kafka's clients, including {@code bootstrap.servers}; they override the
   *     defaults
   * @throws WagewireException KAFKA_UNREACHABLE when the settings lead to no broker
   */
  public static ObservationPublisher open(Map<String, String> settings) {
    String servers =
        "Kafka at " + settings.getOrDefault(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "no address");
    Map<String, Object> producing = new HashMap<>(producerSettings());
    producing.putAll(settings);
    Map<String, Object> looking = new HashMap<>(adminSettings());
    looking.putAll(settings);
    try {
      Admin admin = Admin.create(looking);
      return new ObservationPublisher(
          servers,
          new KafkaProducer<>(producing, new StringSerializer(), new ByteArraySerializer()),
          admin);
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

  private static Map<String, Object> adminSettings() {
    return Map.of(
        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000,
        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
  }

  /**
   * Returns the identity of the Kafka cluster and its topics, creating missing topics.
   *
   * @throws WagewireException KAFKA_UNREACHABLE without an answer, or when topics cannot be created
   */
  public StreamIdentity identity() {
    try {
      TopicSetup.ensure(admin);
      String cluster = admin.describeCluster().clusterId().get();
      Map<String, String> ids =
          admin
              .describeTopics(TopicCollection.ofTopicNames(TOPICS))
              .allTopicNames()
              .get()
              .entrySet()
              .stream()
              .collect(
                  Collectors.toMap(
                      Map.Entry::getKey, topic -> topic.getValue().topicId().toString()));
      return new StreamIdentity(cluster, ids);
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      throw failure(e, servers);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /**
   * Sends the records of a board in order and waits until all are acknowledged.
   *
   * @throws WagewireException KAFKA_UNREACHABLE when one is not
   */
  void send(String topic, BoardId board, List<?> records) {
    List<Future<?>> sent = new ArrayList<>(records.size());
    try {
      for (Object event : records) {
        sent.add(producer.send(new ProducerRecord<>(topic, board.toString(), Json.bytes(event))));
      }
      for (Future<?> acknowledgement : sent) {
        acknowledgement.get();
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
    admin.close(CLOSING);
  }
}

package wagewire.ingest.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicCollection;
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
  private static final List<String> TOPICS = List.of(Topics.OBSERVATIONS, Topics.REJECTIONS);

  private final String servers;
  private final Producer<String, byte[]> producer;
  private final Admin admin;
  private final AcknowledgedOffsets acknowledged = new AcknowledgedOffsets();

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
      Map<String, TopicDescription> topics =
          admin.describeTopics(TopicCollection.ofTopicNames(TOPICS)).allTopicNames().get();
      Map<String, String> ids = new HashMap<>();
      topics.forEach((name, topic) -> ids.put(name, topic.topicId().toString()));
      TopicDescription observations = Objects.requireNonNull(topics.get(Topics.OBSERVATIONS));
      return new StreamIdentity(cluster, ids, ends(observations));
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      throw failure(e, servers);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private Map<Integer, Long> ends(TopicDescription topic)
      throws InterruptedException, ExecutionException {
    Map<Integer, Long> ends = new HashMap<>();
    admin
        .listOffsets(latest(topic))
        .all()
        .get()
        .forEach((partition, end) ->
            ends.put(partition.partition(), acknowledged.intactEnd(partition, end.offset())));
    return ends;
  }

  private static Map<TopicPartition, OffsetSpec> latest(TopicDescription topic) {
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    topic
        .partitions()
        .forEach(partition ->
            wanted.put(
                new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest()));
    return wanted;
  }

  /**
   * Returns the present ends of all topics, which must be there.
   *
   * @throws WagewireException KAFKA_UNREACHABLE without an answer
   */
  List<PartitionEnd> partitionEnds() {
    try {
      Map<String, TopicDescription> topics =
          admin.describeTopics(TopicCollection.ofTopicNames(Topics.ALL)).allTopicNames().get();
      Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
      topics.values().forEach(topic -> wanted.putAll(latest(topic)));
      List<PartitionEnd> ends = new ArrayList<>();
      admin
          .listOffsets(wanted)
          .all()
          .get()
          .forEach((partition, end) ->
              ends.add(
                  new PartitionEnd(
                      partition.topic(),
                      Objects.requireNonNull(topics.get(partition.topic())).topicId().toString(),
                      partition.partition(),
                      end.offset())));
      return ends;
    } catch (ExecutionException | KafkaException e) {
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
   *     had acknowledged
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
    admin.close(CLOSING);
  }
}

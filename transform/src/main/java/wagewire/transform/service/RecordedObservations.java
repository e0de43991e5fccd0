package wagewire.transform.service;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import wagewire.model.event.Topics;

/**
 * Committed records of a topic, from a moment up to the end that it had when reading began, read
 * outside every group.
 */
final class RecordedObservations implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(500);
  private static final int RECORDS_A_POLL = 1_000;

  private final Consumer<byte[], byte[]> consumer;
  private final Map<TopicPartition, Long> ends;

  private RecordedObservations(
      Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends, @Nullable Instant from) {
    this.consumer = consumer;
    this.ends = ends;
    consumer.assign(ends.keySet());
    if (from == null) {
      consumer.seekToBeginning(ends.keySet());
    } else {
      seek(from);
    }
  }

  /**
   * @param client settings of every Kafka client: addresses, credentials
   * @param from when a record was written; null for all
   */
  static RecordedObservations open(
      Map<String, Object> client, String topic, @Nullable Instant from) {
    Map<String, Object> settings = new HashMap<>(client);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_A_POLL);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Topics.RECORD_LIMIT);
    Map<TopicPartition, Long> ends = ends(settings, topic);
    Consumer<byte[], byte[]> consumer = consumer(settings, "read_committed");
    try {
      return new RecordedObservations(consumer, ends, from);
    } catch (KafkaException e) {
      consumer.close();
      throw e;
    }
  }

  /**
   * Returns the ends of the partitions, uncommitted records included, since a commit returns before
   * every partition shows its end.
   */
  private static Map<TopicPartition, Long> ends(Map<String, Object> settings, String topic) {
    try (Consumer<byte[], byte[]> consumer = consumer(settings, "read_uncommitted")) {
      return Map.copyOf(
          consumer.endOffsets(
              consumer.partitionsFor(topic).stream()
                  .map(part -> new TopicPartition(part.topic(), part.partition()))
                  .toList()));
    }
  }

  private static Consumer<byte[], byte[]> consumer(Map<String, Object> client, String isolation) {
    Map<String, Object> settings = new HashMap<>(client);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
    // Where retention takes what is about to be read, what is left is read.
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private void seek(Instant from) {
    Map<TopicPartition, Long> wanted = new HashMap<>();
    ends.keySet().forEach(partition -> wanted.put(partition, from.toEpochMilli()));
    consumer
        .offsetsForTimes(wanted)
        .forEach((partition, found) ->
            consumer.seek(
                partition, found == null ? ends.getOrDefault(partition, 0L) : found.offset()));
  }

  /** Returns false when everything has been read. */
  boolean hasNext() {
    return ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
  }

  /**
   * Returns the next records, those of a partition in their order.
   *
   * @param fewest fewer are returned at the end only
   */
  List<ConsumerRecord<byte[], byte[]>> next(int fewest) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    while (records.size() < fewest && hasNext()) {
      consumer.poll(POLL).forEach(records::add);
    }
    return records;
  }

  @Override
  public void close() {
    consumer.close();
  }
}

package wagewire.warehouse.removal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.event.Topics;
import wagewire.warehouse.load.Batch;
import wagewire.warehouse.load.BatchMerge;
import wagewire.warehouse.load.RecordReader;

/** Loads boards from the topic of postings, from its beginning to its present end. */
public final class RecordedPostings implements SnapshotWithdrawal.BoardLoader {

  private static final Duration POLL = Duration.ofMillis(500);
  private static final int BATCH = 4_000;

  private final Map<String, Object> clientSettings;

  /**
   * @param clientSettings for any Kafka client
   */
  public RecordedPostings(Map<String, Object> clientSettings) {
    this.clientSettings = Map.copyOf(clientSettings);
  }

  @Override
  public void load(Connection connection, Set<String> boards) throws SQLException {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      Set<TopicPartition> partitions =
          consumer.partitionsFor(Topics.POSTINGS).stream()
              .map(part -> new TopicPartition(part.topic(), part.partition()))
              .collect(Collectors.toSet());
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (isBefore(consumer, ends)) {
        Batch batch = new Batch();
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          byte[] key = record.key();
          if (key != null && boards.contains(new String(key, StandardCharsets.UTF_8))) {
            String _ = RecordReader.read(record, batch);
          }
        }
        BatchMerge.merge(connection, batch);
      }
    } catch (KafkaException e) {
      throw new WagewireException(
          ErrorCode.KAFKA_UNREACHABLE,
          "the record of postings cannot be read: " + e.getMessage(),
          Topics.POSTINGS,
          "Nothing was taken back; check that the broker runs.",
          e);
    }
  }

  private static boolean isBefore(
      KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    Map<String, Object> settings = new HashMap<>(clientSettings);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Topics.RECORD_LIMIT);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}

package wagewire.warehouse.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import wagewire.warehouse.Warehouse;

/** Keeps a consumer at the offsets of the ledger, whatever its group committed. */
final class ConsumerPositions {

  /** Empty polls between two checks of the ledger: some seconds. */
  private static final int LOOKS = 25;

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Warehouse warehouse;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final TopicIds topics;
  private final Map<String, String> knownIds = new HashMap<>();
  private final Map<TopicPartition, Long> saved = new HashMap<>();

  /** Offsets as this consumer last read or wrote them. */
  private final Map<TopicPartition, Long> left = new HashMap<>();

  /** Cluster id at the newest {@link #seek}: a broker may come back empty, as another cluster. */
  private String cluster = "";

  private int idle;

  ConsumerPositions(Warehouse warehouse, KafkaConsumer<byte[], byte[]> consumer, TopicIds topics) {
    this.warehouse = warehouse;
    this.consumer = consumer;
    this.topics = topics;
  }

  /**
   * Moves the consumer to the first record that has not been loaded: to the start where a topic was
   * created again or ends before the ledger's offset.
   *
   * @throws RetriableException when Kafka does not answer now
   */
  void seek(Collection<TopicPartition> partitions) throws SQLException, InterruptedException {
    cluster = topics.cluster();
    Map<String, String> ids = topics.of(topics(partitions));
    Set<TopicPartition> there = new HashSet<>(partitions);
    there.removeIf(partition -> !ids.containsKey(partition.topic()));
    try (Connection connection = warehouse.connection()) {
      OffsetLedger ledger = new OffsetLedger(connection, cluster);
      Map<TopicPartition, Long> before = new HashMap<>();
      for (TopicPartition partition : there) {
        String id = ids.getOrDefault(partition.topic(), "");
        before.put(partition, ledger.next(partition, id));
      }
      for (var end : topics.ends(there).entrySet()) {
        TopicPartition partition = end.getKey();
        String id = ids.getOrDefault(partition.topic(), "");
        ledger.restartIfLost(partition, id, before.getOrDefault(partition, 0L), end.getValue());
        long next = ledger.next(partition, id);
        consumer.seek(partition, next);
        left.put(partition, next);
      }
    }
    knownIds.putAll(ids);
    saved.keySet().removeAll(partitions);
  }

  /**
   * Advances the ledger past the records.
   *
   * @return false when any partition is not where this consumer left it, or its topic is another:
   *     another consumer has it, or the database has lost what it had confirmed
   * @throws RetriableException when Kafka does not answer now
   */
  boolean advance(Connection connection, ConsumerRecords<byte[], byte[]> records)
      throws SQLException, InterruptedException {
    Set<String> read = topics(records.partitions());
    Map<String, String> ids = topics.of(read);
    for (String topic : read) {
      if (!ids.getOrDefault(topic, "").equals(knownIds.get(topic))) {
        return false;
      }
    }
    OffsetLedger ledger = new OffsetLedger(connection, cluster);
    for (TopicPartition partition : records.partitions()) {
      String id = ids.getOrDefault(partition.topic(), "");
      long from = ledger.next(partition, id);
      long first = records.records(partition).getFirst().offset();
      long to = records.records(partition).getLast().offset() + 1;
      boolean moved = from != left.getOrDefault(partition, from);
      if (moved || first < from || !ledger.move(partition, id, from, to)) {
        return false;
      }
      left.put(partition, to);
    }
    return true;
  }

  /**
   * Advances the ledger past transaction markers, which take offsets too.
   *
   * @return false as of {@link #advance}, and where the consumer had to go back as Kafka's log has
   *     lost its end; looked at when the consumer has moved, and now and then
   * @throws RetriableException when Kafka does not answer then
   */
  boolean passMarkers() throws SQLException {
    idle = (idle + 1) % LOOKS;
    if (idle == 0) {
      saved.clear();
      consumer.endOffsets(consumer.assignment(), PATIENCE);
    }
    for (TopicPartition partition : consumer.assignment()) {
      String id = knownIds.get(partition.topic());
      long position = consumer.position(partition);
      Long before = saved.put(partition, position);
      if (id == null || (before != null && before == position)) {
        continue;
      }
      try (Connection connection = warehouse.connection()) {
        OffsetLedger ledger = new OffsetLedger(connection, cluster);
        long next = ledger.next(partition, id);
        if (position < next || next != left.getOrDefault(partition, next)) {
          return false;
        }
        if (next < position && ledger.move(partition, id, next, position)) {
          left.put(partition, position);
        }
      }
    }
    return true;
  }

  private static Set<String> topics(Collection<TopicPartition> partitions) {
    Set<String> topics = new HashSet<>();
    partitions.forEach(partition -> topics.add(partition.topic()));
    return topics;
  }
}

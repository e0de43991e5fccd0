package wagewire.warehouse.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.apache.kafka.common.TopicPartition;

/**
 * Stores the next offset of each partition in the transaction that loads its records. An offset
 * belongs to a topic's id: a topic of the same name that was created again starts at 0.
 */
final class OffsetLedger {

  private static final String READ =
      """
      select next_offset from postings.load_offset
      where cluster_id = ? and topic = ? and partition = ? and topic_id = ?
      """;

  private static final String ADVANCE =
      """
      insert into postings.load_offset as known (cluster_id, topic, partition, topic_id, next_offset)
      values (?, ?, ?, ?, ?)
      on conflict (cluster_id, topic, partition) do update set next_offset = excluded.next_offset
      where known.topic_id = excluded.topic_id and known.next_offset = ?
      """;

  private static final String RESTART =
      """
      insert into postings.load_offset as known (cluster_id, topic, partition, topic_id, next_offset)
      values (?, ?, ?, ?, 0)
      on conflict (cluster_id, topic, partition) do update
      set topic_id = excluded.topic_id, next_offset = 0
      where known.topic_id <> excluded.topic_id or (known.next_offset = ? and known.next_offset > ?)
      """;

  private final Connection connection;
  private final String cluster;

  OffsetLedger(Connection connection, String cluster) {
    this.connection = connection;
    this.cluster = cluster;
  }

  /** Returns the first offset of the partition that was not loaded; 0 for one never read. */
  long next(TopicPartition partition, String topicId) throws SQLException {
    try (var statement = connection.prepareStatement(READ)) {
      name(statement, partition, topicId);
      try (var rows = statement.executeQuery()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    }
  }

  /** Moves the offset; false when another loader has moved it since {@code from} was read. */
  boolean move(TopicPartition partition, String topicId, long from, long to) throws SQLException {
    try (var statement = connection.prepareStatement(ADVANCE)) {
      name(statement, partition, topicId);
      statement.setLong(5, to);
      statement.setLong(6, from);
      return statement.executeUpdate() == 1;
    }
  }

  /**
   * Resets the partition to 0 if its topic was created again, or ends before the loaded offset.
   *
   * @param next the loaded offset, read before the end: if it has moved since, the end is outdated
   */
  void restartIfLost(TopicPartition partition, String topicId, long next, long end)
      throws SQLException {
    try (var statement = connection.prepareStatement(RESTART)) {
      name(statement, partition, topicId);
      statement.setLong(5, next);
      statement.setLong(6, end);
      statement.executeUpdate();
    }
  }

  private void name(PreparedStatement statement, TopicPartition partition, String topicId)
      throws SQLException {
    statement.setString(1, cluster);
    statement.setString(2, partition.topic());
    statement.setInt(3, partition.partition());
    statement.setString(4, topicId);
  }
}

package wagewire.warehouse.load;

import java.sql.Connection;
import java.sql.SQLException;
import org.apache.kafka.common.TopicPartition;

/**
 * How far each partition has been taken in, in the transaction that took it in. An offset belongs
 * to a topic's id: a topic of the same name that was created anew starts again.
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
      on conflict (cluster_id, topic, partition) do update set topic_id = excluded.topic_id, next_offset = 0
      where known.topic_id <> excluded.topic_id or (known.next_offset = ? and known.next_offset > ?)
      """;

  private final Connection connection;
  private final String cluster;

  OffsetLedger(Connection connection, String cluster) {
    this.connection = connection;
    this.cluster = cluster;
  }

  /** The first offset that has not been taken in; 0 for a partition never read. */
  long next(TopicPartition partition, String topicId) throws SQLException {
    try (var statement = connection.prepareStatement(READ)) {
      statement.setString(1, cluster);
      statement.setString(2, partition.topic());
      statement.setInt(3, partition.partition());
      statement.setString(4, topicId);
      try (var rows = statement.executeQuery()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    }
  }

  /** False when somebody else has moved the partition since {@code from} was read. */
  boolean advance(TopicPartition partition, String topicId, long from, long to)
      throws SQLException {
    try (var statement = connection.prepareStatement(ADVANCE)) {
      statement.setString(1, cluster);
      statement.setString(2, partition.topic());
      statement.setInt(3, partition.partition());
      statement.setString(4, topicId);
      statement.setLong(5, to);
      statement.setLong(6, from);
      return statement.executeUpdate() == 1;
    }
  }

  /**
   * Starts the partition again if its topic was created anew or ends before what was taken in.
   *
   * @param next as it was read before the end was: where somebody has gone on meanwhile, that end
   *     tells nothing
   */
  void restartIfLost(TopicPartition partition, String topicId, long next, long end)
      throws SQLException {
    try (var statement = connection.prepareStatement(RESTART)) {
      statement.setString(1, cluster);
      statement.setString(2, partition.topic());
      statement.setInt(3, partition.partition());
      statement.setString(4, topicId);
      statement.setLong(5, next);
      statement.setLong(6, end);
      statement.executeUpdate();
    }
  }
}

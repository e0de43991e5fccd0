package wagewire.reporting.load;

import java.sql.Connection;
import java.sql.SQLException;
import org.apache.kafka.common.TopicPartition;

/** How far each partition has been taken in, in the transaction that took it in. */
final class OffsetLedger {

  private static final String READ =
      """
      select next_offset from postings.load_offset where cluster_id = ? and topic = ? and partition = ?
      """;

  private static final String ADVANCE =
      """
      insert into postings.load_offset as known (cluster_id, topic, partition, next_offset)
      values (?, ?, ?, ?)
      on conflict (cluster_id, topic, partition) do update set next_offset = excluded.next_offset
      where known.next_offset = ?
      """;

  private final Connection connection;
  private final String cluster;

  OffsetLedger(Connection connection, String cluster) {
    this.connection = connection;
    this.cluster = cluster;
  }

  /** The first offset that has not been taken in; 0 for a partition never read. */
  long next(TopicPartition partition) throws SQLException {
    try (var statement = connection.prepareStatement(READ)) {
      statement.setString(1, cluster);
      statement.setString(2, partition.topic());
      statement.setInt(3, partition.partition());
      try (var rows = statement.executeQuery()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    }
  }

  /** False when somebody else has moved the partition since {@code from} was read. */
  boolean advance(TopicPartition partition, long from, long to) throws SQLException {
    try (var statement = connection.prepareStatement(ADVANCE)) {
      statement.setString(1, cluster);
      statement.setString(2, partition.topic());
      statement.setInt(3, partition.partition());
      statement.setLong(4, to);
      statement.setLong(5, from);
      return statement.executeUpdate() == 1;
    }
  }
}

package wagewire.warehouse.load;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import wagewire.model.event.LogKeys;
import wagewire.model.event.SnapshotObserved;

/** Loads records together or, if PostgreSQL rejects one of them, one by one. */
final class BatchLoader {

  private static final Logger LOG = LoggerFactory.getLogger(BatchLoader.class);

  private BatchLoader() {}

  /** Loads the records in their order; returns the number of those that were skipped. */
  static long store(Connection connection, ConsumerRecords<byte[], byte[]> records)
      throws SQLException {
    Batch batch = new Batch();
    long skipped = 0;
    for (ConsumerRecord<byte[], byte[]> record : records) {
      skipped += take(record, batch);
    }
    Savepoint before = connection.setSavepoint();
    try {
      BatchMerge.merge(connection, batch);
      log(batch);
      return skipped;
    } catch (SQLException e) {
      requireRefusal(e);
      connection.rollback(before);
      return oneByOne(connection, records);
    }
  }

  private static void log(Batch batch) {
    for (SnapshotObserved snapshot : batch.snapshots()) {
      try (MDC.MDCCloseable _ = MDC.putCloseable(LogKeys.BOARD, snapshot.board().toString());
          MDC.MDCCloseable _ =
              MDC.putCloseable(LogKeys.SNAPSHOT, Long.toString(snapshot.snapshot()))) {
        LOG.info("Loaded a snapshot: {}", snapshot.status());
      }
    }
  }

  private static long oneByOne(Connection connection, ConsumerRecords<byte[], byte[]> records)
      throws SQLException {
    long skipped = 0;
    for (ConsumerRecord<byte[], byte[]> record : records) {
      Batch alone = new Batch();
      skipped += take(record, alone);
      Savepoint before = connection.setSavepoint();
      try {
        BatchMerge.merge(connection, alone);
        log(alone);
      } catch (SQLException e) {
        requireRefusal(e);
        connection.rollback(before);
        skip(record, String.valueOf(e.getMessage()));
        skipped++;
      }
    }
    return skipped;
  }

  /** Adds the record to the batch; returns the number of skipped records. */
  private static int take(ConsumerRecord<byte[], byte[]> record, Batch batch) {
    String reason = RecordReader.read(record, batch);
    if (reason == null) {
      return 0;
    }
    skip(record, reason);
    return 1;
  }

  private static void skip(ConsumerRecord<byte[], byte[]> record, String reason) {
    byte[] key = record.key();
    String board = key == null ? "" : new String(key, StandardCharsets.UTF_8);
    try (MDC.MDCCloseable _ = MDC.putCloseable(LogKeys.BOARD, board)) {
      LOG.warn(
          "Skipped a record: {} {} offset {}: {}",
          record.topic(),
          record.partition(),
          record.offset(),
          reason);
    }
  }

  /**
   * Rethrows unless the SQL state is of class 22 or 23: the data is rejected and a retry cannot
   * help.
   */
  private static void requireRefusal(SQLException e) throws SQLException {
    String state = String.valueOf(e.getSQLState());
    if (!state.startsWith("22") && !state.startsWith("23")) {
      throw e;
    }
  }
}

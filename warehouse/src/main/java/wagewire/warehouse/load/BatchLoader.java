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
import wagewire.model.seal.OpenedRecord;
import wagewire.model.seal.SealKeys;

/** Opens records and loads them together or, where PostgreSQL rejects one of them, one by one. */
final class BatchLoader {

  private static final Logger LOG = LoggerFactory.getLogger(BatchLoader.class);

  private final RecordReader reader;

  /**
   * @param keys of the records
   */
  BatchLoader(SealKeys keys) {
    this.reader = new RecordReader(keys);
  }

  /** Must be called before records are loaded: reads the seeds of their boards. */
  void prepare(ConsumerRecords<byte[], byte[]> records) {
    reader.prepare(records);
  }

  /**
   * Loads the records; returns the number skipped: forged, unreadable or rejected by PostgreSQL,
   * but not those that are forgotten.
   */
  long store(Connection connection, ConsumerRecords<byte[], byte[]> records) throws SQLException {
    Batch batch = new Batch();
    long passedOver = 0;
    for (ConsumerRecord<byte[], byte[]> record : records) {
      passedOver += take(connection, record, batch);
    }
    Savepoint before = connection.setSavepoint();
    try {
      BatchMerge.merge(connection, batch);
      log(batch);
      return passedOver;
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

  private long oneByOne(Connection connection, ConsumerRecords<byte[], byte[]> records)
      throws SQLException {
    long passedOver = 0;
    for (ConsumerRecord<byte[], byte[]> record : records) {
      Batch alone = new Batch();
      passedOver += take(connection, record, alone);
      Savepoint before = connection.setSavepoint();
      try {
        BatchMerge.merge(connection, alone);
        log(alone);
      } catch (SQLException e) {
        requireRefusal(e);
        connection.rollback(before);
        passedOver += passOver(connection, record, String.valueOf(e.getMessage()));
      }
    }
    return passedOver;
  }

  /** Adds the record to the batch or keeps it apart; returns how many were passed over. */
  private int take(Connection connection, ConsumerRecord<byte[], byte[]> record, Batch batch)
      throws SQLException {
    return switch (reader.open(record)) {
      case OpenedRecord.Content(var value) ->
          takeOpened(connection, RecordReader.opened(record, value), batch);
      case OpenedRecord.Forgotten _ -> 0;
      case OpenedRecord.Refused(var reason, var why) ->
          passOver(connection, record, reason.id() + ": " + why);
    };
  }

  private static int takeOpened(
      Connection connection, ConsumerRecord<byte[], byte[]> record, Batch batch)
      throws SQLException {
    String reason = RecordReader.read(record, batch);
    if (reason != null) {
      return passOver(connection, record, reason);
    }
    UnreadableRecords.keepRejected(connection, record, batch);
    return 0;
  }

  private static int passOver(
      Connection connection, ConsumerRecord<byte[], byte[]> record, String reason)
      throws SQLException {
    UnreadableRecords.keep(connection, record, reason);
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
    return 1;
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

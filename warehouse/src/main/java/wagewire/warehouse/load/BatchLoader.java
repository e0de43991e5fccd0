package wagewire.warehouse.load;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
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
   * Counts of records that were not loaded.
   *
   * @param unreadable forged, of no known version, not JSON, or rejected by PostgreSQL
   * @param forgotten passed over in silence
   */
  record Skipped(long unreadable, long forgotten) {}

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

  /** Loads the records in their order. */
  Skipped store(Connection connection, ConsumerRecords<byte[], byte[]> records)
      throws SQLException {
    List<ConsumerRecord<byte[], byte[]>> opened = new ArrayList<>();
    long forged = 0;
    long forgotten = 0;
    for (ConsumerRecord<byte[], byte[]> record : records) {
      switch (reader.open(record)) {
        case OpenedRecord.Content(var content, _) ->
            opened.add(RecordReader.opened(record, content));
        case OpenedRecord.Forgotten _ -> forgotten++;
        case OpenedRecord.Refused(var reason, var why) ->
            forged += passOver(connection, record, reason.id() + ": " + why);
      }
    }
    return new Skipped(forged + store(connection, opened), forgotten);
  }

  /** Loads opened records; returns the number that cannot be read or that PostgreSQL rejects. */
  private static long store(Connection connection, List<ConsumerRecord<byte[], byte[]>> opened)
      throws SQLException {
    Batch batch = new Batch();
    long passedOver = 0;
    for (ConsumerRecord<byte[], byte[]> record : opened) {
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
      return oneByOne(connection, opened);
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

  private static long oneByOne(Connection connection, List<ConsumerRecord<byte[], byte[]>> opened)
      throws SQLException {
    long passedOver = 0;
    for (ConsumerRecord<byte[], byte[]> record : opened) {
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
  private static int take(Connection connection, ConsumerRecord<byte[], byte[]> record, Batch batch)
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

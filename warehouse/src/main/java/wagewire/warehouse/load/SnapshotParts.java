package wagewire.warehouse.load;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wagewire.model.event.SnapshotObserved;

/** Records snapshots and keeps their parts until all have come. */
final class SnapshotParts {

  private static final String RECORD =
      """
      insert into postings.snapshot as known
        (board, snapshot, started_at, finished_at, status, outcome, announced, read, parts, parts_taken, same_as, note)
      values (?, ?, ?::timestamptz, ?::timestamptz, ?, ?, ?, ?, ?, 1, ?, ?)
      on conflict (board, snapshot) do update set parts_taken = known.parts_taken + 1
      where known.parts_taken < known.parts
        and not exists (
          select from postings.snapshot_part part
          where part.board = known.board and part.snapshot = known.snapshot and part.part = ?)
      returning parts_taken
      """;

  private static final String STAGE =
      """
      create temporary table if not exists incoming_record (like postings.snapshot) on commit delete rows;
      do $$ begin
        if exists (select from incoming_record) then
          truncate incoming_record;
        end if;
      end $$;
      """;

  private static final String STAGED =
      """
      incoming_record (
        board, snapshot, started_at, finished_at, status, outcome, announced, read, parts, parts_taken, same_as, note, merged)
      """;

  private static final String TAKE =
      """
      insert into postings.snapshot (
        board, snapshot, started_at, finished_at, status, outcome, announced, read, parts, parts_taken, same_as, note)
      select board, snapshot, started_at, finished_at, status, outcome, announced, read, parts, parts_taken, same_as, note
      from incoming_record
      order by board, snapshot
      on conflict (board, snapshot) do nothing
      returning board, snapshot
      """;

  private static final String KEEP =
      """
      insert into postings.snapshot_part (board, snapshot, part, external_id) values (?, ?, ?, ?)
      """;

  private static final String COLLECT =
      """
      delete from postings.snapshot_part where board = ? and snapshot = ?
      returning external_id
      """;

  private final Connection connection;

  SnapshotParts(Connection connection) {
    this.connection = connection;
  }

  /** Returns the snapshots that these records complete, without those loaded before. */
  List<AssembledSnapshot> whole(List<SnapshotObserved> records) throws SQLException {
    List<AssembledSnapshot> whole = new ArrayList<>(inOnePart(records));
    for (SnapshotObserved record : records) {
      if (record.parts() > 1) {
        int taken = record(record);
        if (taken > 0) {
          keep(record);
        }
        if (taken == record.parts()) {
          whole.add(AssembledSnapshot.of(record, collect(record)));
        }
      }
    }
    return whole;
  }

  private List<AssembledSnapshot> inOnePart(List<SnapshotObserved> records) throws SQLException {
    Map<List<Object>, SnapshotObserved> first = new LinkedHashMap<>();
    for (SnapshotObserved record : records) {
      if (record.parts() == 1) {
        first.putIfAbsent(List.of(record.board().toString(), record.snapshot()), record);
      }
    }
    CopyRows rows = new CopyRows();
    for (SnapshotObserved record : first.values()) {
      rows.add(
          record.board(),
          record.snapshot(),
          record.startedAt(),
          record.finishedAt(),
          record.status().id(),
          record.outcome().id(),
          record.announced(),
          record.read(),
          1,
          1,
          record.sameAs(),
          record.note(),
          false);
    }
    List<AssembledSnapshot> whole = new ArrayList<>();
    try (var statement = connection.createStatement()) {
      statement.execute(STAGE);
      rows.copyInto(connection, STAGED);
      try (var taken = statement.executeQuery(TAKE)) {
        while (taken.next()) {
          SnapshotObserved record =
              requireNonNull(
                  first.get(List.of(taken.getString("board"), taken.getLong("snapshot"))));
          whole.add(AssembledSnapshot.of(record, present(record)));
        }
      }
    }
    return whole;
  }

  /** Returns the number of parts that have come; 0 when this one came before. */
  private int record(SnapshotObserved record) throws SQLException {
    try (var statement = connection.prepareStatement(RECORD)) {
      statement.setString(1, record.board().toString());
      statement.setLong(2, record.snapshot());
      statement.setString(3, record.startedAt().toString());
      statement.setString(4, record.finishedAt().toString());
      statement.setString(5, record.status().id());
      statement.setString(6, record.outcome().id());
      statement.setObject(7, record.announced());
      statement.setInt(8, record.read());
      statement.setInt(9, record.parts());
      statement.setObject(10, record.sameAs());
      statement.setString(11, record.note());
      statement.setInt(12, record.part());
      try (var rows = statement.executeQuery()) {
        return rows.next() ? rows.getInt(1) : 0;
      }
    }
  }

  private void keep(SnapshotObserved record) throws SQLException {
    try (var statement = connection.prepareStatement(KEEP)) {
      statement.setString(1, record.board().toString());
      statement.setLong(2, record.snapshot());
      statement.setInt(3, record.part());
      statement.setArray(4, connection.createArrayOf("text", present(record).toArray()));
      statement.executeUpdate();
    }
  }

  private List<String> collect(SnapshotObserved record) throws SQLException {
    List<String> present = new ArrayList<>();
    try (var statement = connection.prepareStatement(COLLECT)) {
      statement.setString(1, record.board().toString());
      statement.setLong(2, record.snapshot());
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          present.addAll(Arrays.asList((String[]) rows.getArray(1).getArray()));
        }
      }
    }
    return present;
  }

  private static List<String> present(SnapshotObserved record) {
    List<String> present = record.present();
    return present == null ? List.of() : present;
  }
}

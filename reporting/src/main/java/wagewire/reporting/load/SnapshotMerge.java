package wagewire.reporting.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wagewire.model.board.BoardId;
import wagewire.model.event.SnapshotObserved;

/**
 * Takes in what snapshots showed. The rows it leaves are the same whichever order snapshots come
 * in; one that was taken in already is passed over.
 */
final class SnapshotMerge {

  private static final String STAGE =
      """
      create temporary table if not exists incoming_snapshot (
        board text, snapshot bigint, started_at timestamptz, finished_at timestamptz, status text,
        previous_at timestamptz, next_at timestamptz) on commit delete rows;
      create temporary table if not exists incoming_present (
        board text, listing_id bigint, finished_at timestamptz) on commit delete rows;
      create temporary table if not exists touched (listing_id bigint) on commit delete rows;
      """;

  private static final String FORGET = "truncate incoming_snapshot, incoming_present, touched";

  private final Connection connection;
  private final SnapshotParts parts;

  SnapshotMerge(Connection connection) {
    this.connection = connection;
    this.parts = new SnapshotParts(connection);
  }

  void merge(List<SnapshotObserved> records) throws SQLException {
    if (records.isEmpty()) {
      return;
    }
    try (var statement = connection.createStatement()) {
      statement.execute(STAGE);
      new BoardMerge(connection).merge(records);
      for (List<WholeSnapshot> round : rounds(parts.whole(records))) {
        statement.execute(FORGET);
        stage(round);
        statement.execute(PresenceSql.MERGE);
      }
    }
  }

  /** Each round holds at most one snapshot of a board, and a board's snapshots in order of time. */
  private static List<List<WholeSnapshot>> rounds(List<WholeSnapshot> snapshots) {
    List<WholeSnapshot> waiting = new ArrayList<>(snapshots);
    waiting.sort(Comparator.comparing((WholeSnapshot one) -> one.record().finishedAt()));
    List<List<WholeSnapshot>> rounds = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Set<BoardId> boards = new HashSet<>();
      List<WholeSnapshot> round = new ArrayList<>();
      List<WholeSnapshot> later = new ArrayList<>();
      for (WholeSnapshot snapshot : waiting) {
        (boards.add(snapshot.record().board()) ? round : later).add(snapshot);
      }
      rounds.add(round);
      waiting = later;
    }
    return rounds;
  }

  private void stage(List<WholeSnapshot> round) throws SQLException {
    CopyRows snapshots = new CopyRows();
    CopyRows present = new CopyRows();
    for (WholeSnapshot snapshot : round) {
      SnapshotObserved record = snapshot.record();
      snapshots.add(
          record.board(),
          record.snapshot(),
          record.startedAt(),
          record.finishedAt(),
          record.status().id());
      for (String externalId : snapshot.present()) {
        present.add(record.board(), ListingIds.of(record.board(), externalId), record.finishedAt());
      }
    }
    snapshots.copyInto(
        connection, "incoming_snapshot (board, snapshot, started_at, finished_at, status)");
    present.copyInto(connection, "incoming_present");
  }
}

package wagewire.warehouse.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wagewire.model.board.BoardId;
import wagewire.model.event.SnapshotObserved;
import wagewire.model.event.SnapshotStatus;

/**
 * Merges the listings of snapshots into runs and sightings. The result does not depend on the order
 * of snapshots; a repeated one is skipped.
 */
final class SnapshotMerge {

  private static final String STAGE =
      """
      create temporary table if not exists incoming_snapshot (
        board text, snapshot bigint, finished_at timestamptz, status text,
        previous_at timestamptz, next_at timestamptz, repeats_time boolean) on commit delete rows;
      create temporary table if not exists incoming_present (
        board text, listing_id bigint, finished_at timestamptz) on commit delete rows;
      create temporary table if not exists touched (listing_id bigint) on commit delete rows;
      """;

  private static final String EMPTY_STAGING =
      """
      do $$ begin
        if exists (select from incoming_snapshot) or exists (select from incoming_present) or exists (select from touched) then
          truncate incoming_snapshot, incoming_present, touched;
        end if;
      end $$;
      """;

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
      ChangedBlocks.stage(statement);
    }
    new BoardMerge(connection).merge(records);
    List<AssembledSnapshot> shown = new ArrayList<>();
    Set<BoardId> boards = new HashSet<>();
    for (AssembledSnapshot snapshot : parts.whole(records)) {
      boards.add(snapshot.board());
      if (snapshot.status() != SnapshotStatus.UNCHANGED) {
        shown.add(snapshot);
      }
    }
    mergeInOrder(shown);
    List<AssembledSnapshot> repeating = UnchangedSnapshots.ready(connection, boards);
    while (!repeating.isEmpty()) {
      mergeInOrder(repeating);
      repeating = UnchangedSnapshots.ready(connection, boards);
    }
  }

  /** Merges in rounds with at most one snapshot of each board, in order of time. */
  private void mergeInOrder(List<AssembledSnapshot> snapshots) throws SQLException {
    List<AssembledSnapshot> waiting = new ArrayList<>(snapshots);
    waiting.sort(
        Comparator.comparing(AssembledSnapshot::finishedAt)
            .thenComparingLong(AssembledSnapshot::snapshot));
    while (!waiting.isEmpty()) {
      Set<BoardId> boards = new HashSet<>();
      List<AssembledSnapshot> round = new ArrayList<>();
      List<AssembledSnapshot> later = new ArrayList<>();
      for (AssembledSnapshot snapshot : waiting) {
        (boards.add(snapshot.board()) ? round : later).add(snapshot);
      }
      mergeRound(round);
      waiting = later;
    }
  }

  private void mergeRound(List<AssembledSnapshot> round) throws SQLException {
    CopyRows snapshots = new CopyRows();
    CopyRows present = new CopyRows();
    for (AssembledSnapshot snapshot : round) {
      snapshots.add(
          snapshot.board(), snapshot.snapshot(), snapshot.finishedAt(), snapshot.status().id());
      for (String externalId : snapshot.present()) {
        present.add(
            snapshot.board(), ListingIds.of(snapshot.board(), externalId), snapshot.finishedAt());
      }
    }
    try (var statement = connection.createStatement()) {
      statement.execute(EMPTY_STAGING);
      snapshots.copyInto(connection, "incoming_snapshot (board, snapshot, finished_at, status)");
      present.copyInto(connection, "incoming_present");
      statement.execute(PresenceSql.MERGE);
    }
  }
}

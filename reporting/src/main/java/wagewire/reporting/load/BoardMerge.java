package wagewire.reporting.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;
import wagewire.model.board.Source;
import wagewire.model.event.SnapshotObserved;

/** Keeps what the newest record of each board says about the board itself. */
final class BoardMerge {

  private static final Comparator<SnapshotObserved> BY_TIME =
      Comparator.comparing(SnapshotObserved::finishedAt)
          .thenComparingLong(SnapshotObserved::snapshot);

  /** Whose board it is decides who owns a posting. */
  private static final String TOUCH =
      """
      insert into postings.block_changed (employer, title_key)
      select distinct coalesce(listing.employer, listing.board), listing.title_key
      from postings.board
      join postings.listing_record listing using (board)
      where board.board = ? and board.described_at <= ?::timestamptz
        and (board.kind, board.predecessor) is distinct from (?, ?)
      """;

  private static final String MERGE =
      """
      insert into postings.board as known
        (board, platform, token, kind, employer_name, predecessor, simulated, described_at)
      values (?, ?, ?, ?, ?, ?, ?, ?::timestamptz)
      on conflict (board) do update set
        kind = excluded.kind, employer_name = excluded.employer_name, predecessor = excluded.predecessor,
        simulated = excluded.simulated, described_at = excluded.described_at
      where known.described_at <= excluded.described_at
      """;

  private final Connection connection;

  BoardMerge(Connection connection) {
    this.connection = connection;
  }

  void merge(List<SnapshotObserved> records) throws SQLException {
    Map<BoardId, SnapshotObserved> newest = new TreeMap<>();
    for (SnapshotObserved record : records) {
      newest.merge(
          record.board(), record, (one, other) -> BY_TIME.compare(one, other) > 0 ? one : other);
    }
    touch(newest);
    try (var statement = connection.prepareStatement(MERGE)) {
      for (SnapshotObserved record : newest.values()) {
        Source source = record.source();
        statement.setString(1, source.board().toString());
        statement.setString(2, source.platform());
        statement.setString(3, source.token());
        statement.setString(4, source.kind().id());
        statement.setString(5, source.employer());
        statement.setString(6, predecessor(source));
        statement.setBoolean(7, source.simulated());
        statement.setString(8, record.finishedAt().toString());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private void touch(Map<BoardId, SnapshotObserved> newest) throws SQLException {
    try (var statement = connection.prepareStatement(TOUCH)) {
      for (SnapshotObserved record : newest.values()) {
        statement.setString(1, record.board().toString());
        statement.setString(2, record.finishedAt().toString());
        statement.setString(3, record.source().kind().id());
        statement.setString(4, predecessor(record.source()));
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static @Nullable String predecessor(Source source) {
    BoardId predecessor = source.predecessor();
    return predecessor == null ? null : predecessor.toString();
  }
}

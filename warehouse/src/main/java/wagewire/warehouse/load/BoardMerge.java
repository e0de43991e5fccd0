package wagewire.warehouse.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wagewire.model.board.BoardId;
import wagewire.model.board.BoardSelection;
import wagewire.model.board.Source;
import wagewire.model.event.SnapshotObserved;

/** Updates boards from the newest record of each. */
final class BoardMerge {

  private static final Comparator<SnapshotObserved> BY_TIME =
      Comparator.comparing(SnapshotObserved::finishedAt)
          .thenComparingLong(SnapshotObserved::snapshot);

  private static final String STAGE =
      """
      create temporary table if not exists incoming_board (like postings.board including defaults) on commit delete rows;
      do $$ begin
        if exists (select from incoming_board) then
          truncate incoming_board;
        end if;
      end $$;
      """;

  /** Queues the blocks of boards whose owner changed, as it decides who owns a posting. */
  private static final String TOUCH =
      """
      insert into postings.block_changed (employer, title_key)
      select distinct coalesce(listing.employer, listing.board), listing.title_key
      from incoming_board incoming
      join postings.board using (board)
      join postings.listing_record listing using (board)
      where board.described_at <= incoming.described_at
        and (board.kind, board.predecessor) is distinct from (incoming.kind, incoming.predecessor);
      """;

  private static final String MERGE =
      """
      insert into postings.board as known
        (board, platform, token, kind, employer_name, predecessor, simulated, selected_on, selected_by, described_at)
      select board, platform, token, kind, employer_name, predecessor, simulated, selected_on, selected_by, described_at
      from incoming_board
      order by board
      on conflict (board) do update set
        kind = excluded.kind, employer_name = excluded.employer_name, predecessor = excluded.predecessor,
        simulated = excluded.simulated, selected_on = excluded.selected_on, selected_by = excluded.selected_by,
        described_at = excluded.described_at
      where known.described_at <= excluded.described_at;
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
    CopyRows rows = new CopyRows();
    for (SnapshotObserved record : newest.values()) {
      Source source = record.source();
      BoardSelection selection = source.selection();
      rows.add(
          source.board(),
          source.platform(),
          source.token(),
          source.kind().id(),
          source.employer(),
          source.predecessor(),
          source.simulated(),
          selection == null ? null : selection.on(),
          selection == null ? null : selection.by(),
          record.finishedAt());
    }
    try (var statement = connection.createStatement()) {
      statement.execute(STAGE);
      rows.copyInto(
          connection,
          "incoming_board (board, platform, token, kind, employer_name, predecessor, simulated,"
              + " selected_on, selected_by, described_at)");
      statement.execute(TOUCH + MERGE);
    }
  }
}

package wagewire.warehouse.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import wagewire.model.board.BoardId;
import wagewire.model.event.SnapshotStatus;

/**
 * Finds unchanged snapshots whose repeated snapshot has been merged: before, their listings are
 * unknown.
 */
final class UnchangedSnapshots {

  private static final String READY =
      """
      select waiting.board, waiting.snapshot, waiting.finished_at
      from postings.snapshot waiting
      join postings.snapshot repeated
        on repeated.board = waiting.board and repeated.snapshot = waiting.same_as
      where waiting.board = any (?) and waiting.status = 'unchanged' and not waiting.merged and repeated.merged
        and waiting.parts_taken = waiting.parts
      """;

  private UnchangedSnapshots() {}

  /** Returns the boards' unchanged snapshots that can be merged now. */
  static List<AssembledSnapshot> ready(Connection connection, Collection<BoardId> boards)
      throws SQLException {
    List<AssembledSnapshot> ready = new ArrayList<>();
    try (var statement = connection.prepareStatement(READY)) {
      Object[] names = boards.stream().map(BoardId::toString).toArray();
      statement.setArray(1, connection.createArrayOf("text", names));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          ready.add(
              new AssembledSnapshot(
                  BoardId.parse(rows.getString("board")),
                  rows.getLong("snapshot"),
                  rows.getTimestamp("finished_at").toInstant(),
                  SnapshotStatus.UNCHANGED,
                  List.of()));
        }
      }
    }
    return ready;
  }
}

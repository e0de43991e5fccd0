package wagewire.reporting.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wagewire.model.board.BoardId;
import wagewire.model.board.Source;
import wagewire.model.event.SnapshotObserved;

/** Keeps what the newest record of each board says about the board itself. */
final class BoardMerge {

  private static final String MERGE =
      """
      insert into postings.board (board, platform, token, kind, employer_name, predecessor, simulated)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (board) do update set
        kind = excluded.kind, employer_name = excluded.employer_name, predecessor = excluded.predecessor,
        simulated = excluded.simulated
      """;

  private final Connection connection;

  BoardMerge(Connection connection) {
    this.connection = connection;
  }

  void merge(List<SnapshotObserved> records) throws SQLException {
    Map<BoardId, Source> newest = new LinkedHashMap<>();
    records.forEach(record -> newest.put(record.board(), record.source()));
    try (var statement = connection.prepareStatement(MERGE)) {
      for (Source source : newest.values()) {
        BoardId predecessor = source.predecessor();
        statement.setString(1, source.board().toString());
        statement.setString(2, source.platform());
        statement.setString(3, source.token());
        statement.setString(4, source.kind().id());
        statement.setString(5, source.employer());
        statement.setString(6, predecessor == null ? null : predecessor.toString());
        statement.setBoolean(7, source.simulated());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}

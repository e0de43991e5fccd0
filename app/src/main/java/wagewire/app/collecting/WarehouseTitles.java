package wagewire.app.collecting;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import wagewire.ingest.successor.SuccessorRounds.KnownTitles;
import wagewire.model.board.BoardId;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** Reads titles of listings from the warehouse; returns none before its tables exist. */
final class WarehouseTitles implements KnownTitles {

  private static final String THERE = "select to_regclass('postings.listing_record') is not null";
  private static final String TITLES =
      """
      select title from postings.listing_record
      where board = ? and external_id = any (?)
      """;

  private final DataSource database;

  WarehouseTitles(DataSource database) {
    this.database = database;
  }

  @Override
  public Collection<String> of(BoardId board, Collection<String> ids) {
    try (Connection connection = database.getConnection()) {
      return isThere(connection) ? titles(connection, board, ids) : List.of();
    } catch (SQLException e) {
      throw new WagewireException(
          ErrorCode.DATABASE_UNREACHABLE,
          "PostgreSQL did not return a board's titles: " + e.getMessage(),
          board.toString(),
          "Check that it runs and try again; no published data is lost",
          e);
    }
  }

  private static boolean isThere(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(THERE);
        ResultSet row = statement.executeQuery()) {
      return row.next() && row.getBoolean(1);
    }
  }

  private static List<String> titles(Connection connection, BoardId board, Collection<String> ids)
      throws SQLException {
    Array wanted = connection.createArrayOf("text", ids.toArray());
    try (PreparedStatement statement = connection.prepareStatement(TITLES)) {
      statement.setString(1, board.toString());
      statement.setArray(2, wanted);
      List<String> titles = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          titles.add(rows.getString(1));
        }
      }
      return titles;
    }
  }
}

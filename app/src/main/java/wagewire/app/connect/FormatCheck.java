package wagewire.app.connect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** Refuses a database whose tables an unreleased version made, before anything is changed in it. */
final class FormatCheck {

  private static final String HAS_CRAWL =
      "select where to_regclass('crawl.flyway_schema_history') is not null";

  private static final String OLD_CRAWL =
      """
      select from crawl.flyway_schema_history
      where version = '1' and script <> 'V1__schema.sql'
      """;

  private static final String HAS_POSTINGS =
      "select where to_regclass('postings.flyway_schema_history') is not null";

  private static final String OLD_POSTINGS =
      """
      select from postings.flyway_schema_history
      where version = '1' and script <> 'V1__schema.sql'
      """;

  private FormatCheck() {}

  /**
   * Reads the histories of migrations.
   *
   * @param where the database is: a folder or an address
   * @param wayOver what to do with it once that version has written a backup
   * @throws WagewireException OLD_SCHEMA, or DATABASE_UNREACHABLE
   */
  static void require(DataSource database, String where, String wayOver) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      if ((hasRow(statement, HAS_CRAWL) && hasRow(statement, OLD_CRAWL))
          || (hasRow(statement, HAS_POSTINGS) && hasRow(statement, OLD_POSTINGS))) {
        throw new WagewireException(
            ErrorCode.OLD_SCHEMA,
            "an unreleased version of Wagewire made these tables",
            where,
            "Write a backup with that version, %s (docs/operations.md, Upgrading)."
                .formatted(wayOver));
      }
    } catch (SQLException e) {
      throw new WagewireException(
          ErrorCode.DATABASE_UNREACHABLE,
          "the history of migrations cannot be read: " + e.getMessage(),
          where,
          "Check that PostgreSQL runs and that the user owns the schemas.",
          e);
    }
  }

  private static boolean hasRow(Statement statement, String query) throws SQLException {
    try (var rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }
}

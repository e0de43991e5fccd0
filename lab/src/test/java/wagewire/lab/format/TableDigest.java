package wagewire.lab.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * The rows of a table in some of its columns.
 *
 * @param columns separated by commas
 * @param sha256 of the rows as text, sorted
 */
record TableDigest(String table, int rows, String columns, String sha256) {

  /** Tables that a start fills from what the program knows, or that a restore changes. */
  private static final Set<String> OTHERWISE =
      Set.of(
          "crawl.first_number",
          "crawl.lease",
          "crawl.source",
          "crawl.topic",
          "operations.scheduled_task",
          "postings.metro",
          "postings.metro_city",
          "postings.source",
          "trends.role_member");

  /** A restore raises the snapshot number of each board. */
  private static final String COLUMNS =
      """
      select table_schema || '.' || table_name, string_agg(quote_ident(column_name), ',' order by ordinal_position)
      from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_schema in ('crawl', 'operations', 'postings', 'trends') and table_type = 'BASE TABLE'
        and table_name <> 'flyway_schema_history'
        and (table_schema, table_name, column_name) <> ('crawl', 'board', 'snapshot')
      group by 1
      order by 1
      """;

  /** Returns digests of all tables that a backup holds, in all their columns. */
  static List<TableDigest> all(DataSource database) throws SQLException {
    List<TableDigest> all = new ArrayList<>();
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement();
        var found = statement.executeQuery(COLUMNS)) {
      while (found.next()) {
        if (!OTHERWISE.contains(found.getString(1))) {
          all.add(of(connection, found.getString(1), found.getString(2)));
        }
      }
    }
    return all;
  }

  /** Returns the digest of this table in this digest's columns as another database holds it. */
  TableDigest in(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return of(connection, table, columns);
    }
  }

  /** Returns the number of a table's rows. */
  static int rows(DataSource database, String table) throws SQLException {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement();
        var counted = statement.executeQuery("select count(*) from " + table)) {
      counted.next();
      return counted.getInt(1);
    }
  }

  private static TableDigest of(Connection connection, String table, String columns)
      throws SQLException {
    List<String> rows = new ArrayList<>();
    try (var statement = connection.createStatement()) {
      statement.execute("set timezone = 'UTC'");
      try (var found =
          statement.executeQuery("select row(%s)::text from %s".formatted(columns, table))) {
        while (found.next()) {
          rows.add(found.getString(1));
        }
      }
    }
    rows.sort(null);
    return new TableDigest(table, rows.size(), columns, sha256(String.join("\n", rows)));
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static TableDigest ofLine(String line) {
    String[] cells = line.split("\t");
    return new TableDigest(cells[0], Integer.parseInt(cells[1]), cells[2], cells[3]);
  }

  String line() {
    return String.join("\t", table, Integer.toString(rows), columns, sha256);
  }
}

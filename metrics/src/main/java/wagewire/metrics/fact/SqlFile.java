package wagewire.metrics.fact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wagewire.metrics.publishability.PublicationRule;
import wagewire.metrics.publishability.Publishability;
import wagewire.metrics.publishability.VerdictSql;
import wagewire.warehouse.StreamedRows;

/**
 * An SQL resource with parameters written {@code :name}, verdicts as in {@link VerdictSql} and
 * errors of measuring as in {@link MeasuringError#expand}.
 */
public final class SqlFile {

  private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):([a-z_]+)");
  private static final Pattern COMMENT = Pattern.compile("(?m)^--.*$");
  private static final Pattern CONDITION =
      Pattern.compile("(?ms)^-- if ([a-z_]+)$\\R(.*?)^-- end$\\R");
  private static final String WITH = "with ";

  private final String name;
  private final String text;
  private final String sql;
  private final List<String> parameters = new ArrayList<>();

  private SqlFile(String name, String text) {
    this.name = name;
    this.text = text;
    this.sql =
        PARAMETER
            .matcher(COMMENT.matcher(text).replaceAll(""))
            .replaceAll(found -> {
              parameters.add(found.group(1));
              return "?";
            });
  }

  /** Reads {@code wagewire/NAME.sql} from the class path. */
  public static SqlFile of(String name) {
    return of(SqlFile.class.getClassLoader(), name, Publishability.rules());
  }

  /** Reads the file from another class path, or with other rules. */
  public static SqlFile of(ClassLoader classPath, String name, List<PublicationRule> rules) {
    String path = "wagewire/" + name + ".sql";
    try (InputStream file = classPath.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalArgumentException("Missing resource " + path);
      }
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return new SqlFile(name, MeasuringError.expand(VerdictSql.expand(text, rules)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the file's query with a table that it reads in the place of one of the database; tables
   * that were put there before may read it, too.
   *
   * @param query of the table, in which parameters may stand
   */
  public SqlFile withTable(String table, String query) {
    String rest = text.startsWith(WITH) ? ",\n" + text.substring(WITH.length()) : "\n" + text;
    return new SqlFile(name, WITH + "%s as (%s)".formatted(table, query) + rest);
  }

  /** Returns the file's query with the rows of another one in the place of a table. */
  public SqlFile withTable(String table, SqlFile query) {
    return withTable(table, query.text);
  }

  /**
   * Returns the file with these conditions alone of those that lie between lines {@code -- if NAME}
   * and {@code -- end}, so that the database plans for no others.
   */
  public SqlFile withConditions(Set<String> names) {
    return new SqlFile(
        name,
        CONDITION
            .matcher(text)
            .replaceAll(found ->
                names.contains(found.group(1)) ? Matcher.quoteReplacement(found.group(2)) : ""));
  }

  /** Returns the file's query planned apart from the one that reads it, which may want few rows. */
  public SqlFile apart() {
    return new SqlFile(name, text + "\noffset 0");
  }

  /** Returns the file's query as a temporary table of the transaction. */
  public SqlFile intoTable(String table) {
    return new SqlFile(
        name, "create temporary table %s on commit drop as\n%s".formatted(table, text));
  }

  public String name() {
    return name;
  }

  /** Runs every statement of the file. */
  public void execute(Connection connection, Map<String, ?> values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      statement.execute();
    }
  }

  /** Runs the file's query; rows are streamed when the connection is in a transaction. */
  public void forEach(Connection connection, Map<String, ?> values, RowReader reader)
      throws SQLException {
    try (ResultSet rows = query(connection, values)) {
      while (rows.next()) {
        reader.read(rows);
      }
    }
  }

  /**
   * Returns the rows of the file's query as a stream, as {@link #forEach}; the caller closes it.
   */
  public ResultSet query(Connection connection, Map<String, ?> values) throws SQLException {
    PreparedStatement statement = StreamedRows.prepare(connection, sql);
    try {
      bind(statement, values);
      return statement.executeQuery();
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }

  /** Returns the first row of the file's query as {@code column value, …}. */
  public Optional<String> first(Connection connection, Map<String, ?> values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(text(rows)) : Optional.empty();
      }
    }
  }

  private static String text(ResultSet row) throws SQLException {
    List<String> cells = new ArrayList<>();
    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
      cells.add(row.getMetaData().getColumnLabel(column) + " " + row.getString(column));
    }
    return String.join(", ", cells);
  }

  private void bind(PreparedStatement statement, Map<String, ?> values) throws SQLException {
    for (int i = 0; i < parameters.size(); i++) {
      Object value = values.get(parameters.get(i));
      if (value == null) {
        throw new IllegalArgumentException(name + " needs a value for :" + parameters.get(i));
      }
      statement.setObject(i + 1, value);
    }
  }

  /** Takes one row. */
  @FunctionalInterface
  public interface RowReader {
    void read(ResultSet row) throws SQLException;
  }
}

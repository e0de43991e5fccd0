package wagewire.reporting.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.impl.DSL;
import tools.jackson.databind.node.ObjectNode;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.json.Json;
import wagewire.reporting.warehouse.Warehouse;

/** Writes a table or view of the schema {@code trends}, or single postings, as a file. */
public final class TableExport {

  private static final int FETCH = 2_000;

  private final Warehouse warehouse;

  public TableExport(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** What a file is written in. */
  public enum Format {
    CSV,
    JSONL
  }

  /**
   * Throws WRONG_USAGE naming the tables there are when there is no such table.
   *
   * @param table with or without its schema before it
   * @return how many single postings were left out because their source forbids passing them on
   */
  public long write(String table, Format format, Appendable output) {
    Optional<SinglePostings> single = SinglePostings.find(table);
    if (single.isPresent()) {
      rows(single.get().allowed(), format, output);
      return Objects.requireNonNull(
          warehouse.sql().fetchSingle(single.get().forbidden()).get(0, Long.class));
    }
    String name = table.replaceFirst("^trends\\.", "");
    List<String> known = tables();
    if (!known.contains(name)) {
      throw new WagewireException(
          ErrorCode.WRONG_USAGE,
          "no table '" + table + "'",
          "schema trends",
          "There are " + String.join(", ", known) + ", and postings and listings.");
    }
    rows("select * from trends." + name + " order by 1, 2, 3", format, output);
    return 0;
  }

  private void rows(String statement, Format format, Appendable output) {
    switch (format) {
      case CSV -> new ReaderSql(warehouse).csv(statement, output);
      case JSONL -> jsonLines(statement, output);
    }
  }

  private List<String> tables() {
    return warehouse
        .sql()
        .select(DSL.field("table_name", String.class))
        .from("information_schema.tables")
        .where("table_schema = 'trends' and table_name not like 'flyway%'")
        .orderBy(1)
        .fetch(0, String.class);
  }

  private void jsonLines(String statement, Appendable output) {
    try (Connection connection = warehouse.connection()) {
      connection.setAutoCommit(false);
      try (var query = connection.createStatement()) {
        query.setFetchSize(FETCH);
        try (ResultSet rows = query.executeQuery(statement)) {
          while (rows.next()) {
            output.append(Json.text(object(rows))).append('\n');
          }
        }
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("A table that exists cannot be read: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode object(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    ObjectNode object = Json.mapper().createObjectNode();
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      String name = columns.getColumnLabel(column);
      if (row.getObject(column) == null) {
        object.putNull(name);
        continue;
      }
      switch (columns.getColumnType(column)) {
        case Types.INTEGER, Types.BIGINT, Types.SMALLINT -> object.put(name, row.getLong(column));
        case Types.DOUBLE, Types.NUMERIC, Types.REAL -> object.put(name, row.getDouble(column));
        case Types.BIT, Types.BOOLEAN -> object.put(name, row.getBoolean(column));
        default -> object.put(name, row.getString(column));
      }
    }
    return object;
  }
}

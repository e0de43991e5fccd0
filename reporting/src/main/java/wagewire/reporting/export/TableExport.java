package wagewire.reporting.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.impl.DSL;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.source.YesNoUnknown;
import wagewire.reporting.workbook.WorkbookFile;
import wagewire.warehouse.Warehouse;

/** Writes a table or view of the schema {@code trends}, or single postings, as a file. */
public final class TableExport {

  private static final int FETCH = 2_000;

  private final Warehouse warehouse;
  private final Set<YesNoUnknown> redistribution;
  private final RowFilter filter;

  /**
   * @param redistribution terms of the sources whose single postings are written, yes among them
   */
  public TableExport(Warehouse warehouse, Set<YesNoUnknown> redistribution, RowFilter filter) {
    this.warehouse = warehouse;
    this.redistribution = Set.copyOf(redistribution);
    this.filter = filter;
  }

  /** Text formats. */
  public enum TextFormat {
    CSV,
    /** With text as it is, also what a spreadsheet would run as a formula. */
    RAW_CSV,
    JSONL
  }

  /**
   * What was written.
   *
   * @param rows number of rows, without a header
   * @param leftOut number of single postings left out, by their sources' terms of redistribution
   */
  public record Written(long rows, Map<YesNoUnknown, Long> leftOut) {}

  /**
   * Throws WRONG_USAGE naming the tables there are when there is no such table, and its columns
   * when the filter names another one.
   *
   * @param table with or without its schema before it
   * @return what was written
   */
  public Written write(String table, TextFormat format, Appendable output) {
    Selection selection = selection(table);
    return written(
        selection,
        switch (format) {
          case CSV -> rows -> ReaderSql.write(rows, false, output);
          case RAW_CSV -> rows -> ReaderSql.write(rows, true, output);
          case JSONL -> rows -> JsonLines.write(rows, output);
        });
  }

  /**
   * As {@link #write}, as a Parquet file.
   *
   * @param output is left open
   */
  public Written writeParquet(String table, OutputStream output) {
    return written(selection(table), rows -> ParquetRows.write(rows, output));
  }

  /**
   * As {@link #write}, as an Excel workbook.
   *
   * @param output is left open
   * @throws WagewireException WRONG_USAGE also where there are more rows than a sheet holds;
   *     nothing is written then
   */
  public Written writeWorkbook(String table, OutputStream output) {
    Selection selection = selection(table);
    if (isLonger(selection.statement(), WorkbookFile.MOST_ROWS)) {
      throw WorkbookFile.full();
    }
    String sheet = selection.table().substring(selection.table().indexOf('.') + 1);
    return written(selection, rows -> WorkbookRows.write(rows, sheet, output));
  }

  private boolean isLonger(String statement, int rows) {
    return read(
        "select 1 from (%s) counted offset %d limit 1".formatted(statement, rows), ResultSet::next);
  }

  private record Selection(String table, String statement, Map<YesNoUnknown, Long> leftOut) {}

  private Selection selection(String table) {
    Optional<PostingExport> single = PostingExport.find(table);
    if (single.isPresent()) {
      PostingExport export = single.get();
      filter.requireColumns(table, columns(export.table()));
      return new Selection(
          export.table(), export.selected(redistribution, filter), leftOut(export));
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
    filter.requireColumns(name, columns("trends." + name));
    return new Selection(
        "trends." + name,
        "select * from trends."
            + name
            + " one where true"
            + filter.conditions()
            + " order by 1, 2, 3",
        Map.of());
  }

  private Map<YesNoUnknown, Long> leftOut(PostingExport export) {
    return read(
        export.others(redistribution, filter),
        rows -> {
          Map<YesNoUnknown, Long> leftOut = new EnumMap<>(YesNoUnknown.class);
          while (rows.next()) {
            leftOut.put(YesNoUnknown.of(rows.getString(1)), rows.getLong(2));
          }
          return leftOut;
        });
  }

  private Written written(Selection selection, Rows<Long> rows) {
    return new Written(read(selection.statement(), rows), selection.leftOut());
  }

  private List<String> columns(String table) {
    return warehouse
        .sql()
        .select(DSL.field("column_name", String.class))
        .from("information_schema.columns")
        .where("table_schema || '.' || table_name = ?", table)
        .orderBy(DSL.field("ordinal_position"))
        .fetch(0, String.class);
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

  @FunctionalInterface
  private interface Rows<T> {
    T take(ResultSet rows) throws SQLException, IOException;
  }

  private <T> T read(String statement, Rows<T> taken) {
    // Closing rolls back, also a pooled connection; where the session was ended it says nothing.
    try (Connection connection = warehouse.connection();
        var query = connection.prepareStatement(statement)) {
      connection.setAutoCommit(false);
      query.setFetchSize(FETCH);
      filter.bind(connection, query);
      try (ResultSet rows = query.executeQuery()) {
        return taken.take(rows);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("A table that exists cannot be read: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package wagewire.reporting.compare;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import wagewire.metrics.fact.SqlFile;
import wagewire.reporting.figure.FigureQuery;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.WarehouseReset;

/**
 * Compares a warehouse with what it was like before. It keeps what it remembers in a schema of its
 * own, so it is for copies.
 */
public final class ReplayComparer {

  private final Warehouse warehouse;

  public ReplayComparer(Warehouse copy) {
    this.warehouse = copy;
  }

  /** Keeps listings and newest figures as they are now. */
  public void remember() throws SQLException {
    execute("remember");
  }

  /**
   * Takes all releases back. The next one states all weeks and, as random draws go by its name, two
   * such releases of equal listings are equal.
   */
  public void withdraw() throws SQLException {
    try (Connection connection = warehouse.connection()) {
      WarehouseReset.withdrawReleases(connection);
    }
  }

  /** Compares the state remembered with the present one. */
  public ReplayComparison compare() throws SQLException {
    try (Connection connection = warehouse.connection()) {
      return new ReplayComparison(
          rows(
              connection,
              "listings",
              row -> new ReplayComparison.Field(row.getString(1), row.getLong(2))),
          rows(
              connection,
              "roles",
              row ->
                  new ReplayComparison.Reclassification(
                      row.getString(1),
                      row.getString(2),
                      row.getString(3),
                      row.getLong(4),
                      row.getString(5))),
          rows(connection, "shown", row -> row.getLong(1)).getFirst(),
          rows(connection, "figures", ReplayComparer::move));
    }
  }

  private void execute(String file) throws SQLException {
    try (Connection connection = warehouse.connection()) {
      SqlFile.of("reporting/compare/" + file).execute(connection, Map.of());
    }
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private static <T> List<T> rows(Connection connection, String file, Reader<T> reader)
      throws SQLException {
    List<T> read = new ArrayList<>();
    SqlFile.of("reporting/compare/" + file)
        .forEach(connection, Map.of(), row -> read.add(reader.read(row)));
    return read;
  }

  private static ReplayComparison.Move move(ResultSet row) throws SQLException {
    return new ReplayComparison.Move(
        row.getString("metric"),
        row.getObject("period_end", LocalDate.class),
        cell(row),
        row.getString("horizon"),
        row.getString("unit"),
        row.getObject("value_before", Double.class),
        row.getObject("value_after", Double.class),
        row.getString("status_before"),
        row.getString("status_after"));
  }

  private static String cell(ResultSet row) throws SQLException {
    List<String> cell = new ArrayList<>();
    for (String dimension : FigureQuery.DIMENSIONS) {
      String value = row.getString(dimension);
      if (!value.equals("all")) {
        cell.add(dimension + "=" + value);
      }
    }
    return String.join(" ", cell);
  }
}

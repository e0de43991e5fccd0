package wagewire.reporting.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.definition.MetricRegistry;
import wagewire.reporting.parquet.ParquetColumn;

/**
 * Units of columns: of a metric's column that of the metric, of an interval that of the row's
 * figure, or else of the view's main one.
 */
final class ColumnUnits {

  private static final MetricRegistry REGISTRY = MetricRegistry.standard();
  private static final Set<String> OF_THE_ROW = Set.of("value", "ci_low", "ci_high");

  private final List<@Nullable String> fixed = new ArrayList<>();
  private final Set<String> metrics = new TreeSet<>();
  private final List<String> names;
  private final int unit;
  private final int currency;
  private final int metric;

  ColumnUnits(List<ParquetColumn> columns) {
    this.names = columns.stream().map(ParquetColumn::name).toList();
    this.unit = names.indexOf("unit");
    this.currency = names.indexOf("currency");
    this.metric = names.indexOf("metric");
    List<Metric> measured = names.stream().filter(REGISTRY::has).map(REGISTRY::metric).toList();
    measured.forEach(one -> metrics.add(one.id()));
    Optional<String> main =
        measured.stream()
            .sorted(Comparator.comparing((Metric one) -> !isMain(one)))
            .map(Metric::unit)
            .findFirst();
    for (String name : names) {
      fixed.add(
          REGISTRY.has(name)
              ? REGISTRY.metric(name).unit()
              : OF_THE_ROW.contains(name) ? main.orElse(null) : null);
    }
  }

  private static boolean isMain(Metric metric) {
    Metric.Column column = metric.column();
    return column != null && column.main();
  }

  /** Returns the unit of all values of a column, or null where it has none or the row states it. */
  @Nullable String fixed(int column) {
    return fixed.get(column);
  }

  /** Returns whether each row states the unit of the column. */
  boolean isStatedByRow(int column) {
    return unit >= 0 && OF_THE_ROW.contains(names.get(column));
  }

  /** Returns the format of a number in a row, or null without one. */
  @Nullable String format(int column, Number number, List<@Nullable Object> row) {
    String found = isStatedByRow(column) ? text(row, unit) : fixed.get(column);
    return found == null ? null : UnitFormat.of(found, text(row, currency), number);
  }

  /** Remembers the metric that a row names. */
  void note(List<@Nullable Object> row) {
    String found = text(row, metric);
    if (found != null) {
      metrics.add(found);
    }
  }

  /** Returns the metrics of the columns and of the rows that were noted, by id. */
  List<Metric> metrics() {
    return metrics.stream().filter(REGISTRY::has).map(REGISTRY::metric).toList();
  }

  private static @Nullable String text(List<@Nullable Object> row, int column) {
    return column < 0 || row.get(column) == null ? null : String.valueOf(row.get(column));
  }
}

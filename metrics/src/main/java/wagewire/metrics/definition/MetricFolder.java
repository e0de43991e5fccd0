package wagewire.metrics.definition;

import java.util.List;

/**
 * A folder of metrics that are calculated together.
 *
 * @param notes paragraphs of docs/metrics.md
 */
public record MetricFolder(
    String name, Calculation calculation, List<Metric> metrics, List<String> notes) {

  /** Calculation of the metrics of a folder. */
  public sealed interface Calculation {

    /**
     * By SQL that inserts into {@code facts}.
     *
     * @param file name in the folder, without {@code .sql}
     */
    record Sql(String file) implements Calculation {}

    /**
     * By estimators, which may run side by side.
     *
     * @param names their simple class names
     */
    record Estimators(List<String> names) implements Calculation {}
  }

  /** Returns the name of its SQL, below {@code wagewire} on the class path. */
  public String path(Calculation.Sql sql) {
    return MetricRegistry.ROOT + name + "/" + sql.file();
  }
}

package wagewire.metrics.fact;

import java.util.Map;
import java.util.stream.Collectors;
import wagewire.metrics.statistics.CriticalValue;
import wagewire.metrics.statistics.Interval;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/**
 * The error of measuring counts at the boards tracked (methodology §10): postings read or resolved
 * wrongly, and boards that were not observed in a week. Nothing is said of other employers.
 *
 * @param random variance of a count, per posting
 * @param systematic standard deviation of the share that all counts of a release have in common
 * @param unobserved standard deviation, per posting at an unobserved board
 */
public record MeasuringError(double random, double systematic, double unobserved) {

  private static final Map<String, MeasuringError> KNOWN =
      ResourceTable.read(MeasuringError.class, "measuring-errors.tsv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get("of"), MeasuringError::of));

  private static MeasuringError of(ResourceRow row) {
    return new MeasuringError(
        Double.parseDouble(row.get("random")),
        Double.parseDouble(row.get("systematic")),
        Double.parseDouble(row.get("unobserved")));
  }

  /** Returns the error of counts of one role. */
  public static MeasuringError ofRole() {
    return ofKnown("role");
  }

  /**
   * Returns the error of counts of a group of roles: fewer titles are read into a wrong group than
   * into a wrong role.
   */
  public static MeasuringError ofGroup() {
    return ofKnown("group");
  }

  private static MeasuringError ofKnown(String part) {
    MeasuringError known = KNOWN.get(part);
    if (known == null) {
      throw new IllegalStateException("measuring-errors.tsv: no row " + part);
    }
    return known;
  }

  /**
   * Returns the 95 % interval of growth in percent between two counts of the same boards, from its
   * logarithm: what both counts have in common counts once.
   *
   * @param then postings then, more than 0
   * @param now postings now, more than 0
   */
  public Interval ofGrowth(double then, double now) {
    double ratio = now / then;
    double reach =
        Math.exp(
            CriticalValue.NORMAL
                * Math.sqrt(random * (1 / then + 1 / now) + systematic * systematic));
    return new Interval(100 * (ratio / reach - 1), 100 * (ratio * reach - 1), Interval.MEASURING);
  }
}

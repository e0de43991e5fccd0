package wagewire.metrics.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * Computes the months of a release. A month belongs to the week of its last day: it is stated once
 * complete, and is open to revision as long as that week.
 */
public final class ReleaseMonths {

  private static final int YEAR = 12;

  private ReleaseMonths() {}

  /** Returns the last month that the release's newest week completes. */
  public static YearMonth newest(Release release) {
    return YearMonth.from(release.newestWeek().sunday().plusDays(1)).minusMonths(1);
  }

  /** Returns the months whose last day lies in the weeks of the release, oldest first. */
  public static List<YearMonth> stated(Release release) {
    LocalDate from = release.fromWeek().monday();
    return Stream.iterate(YearMonth.from(from), month -> month.plusMonths(1))
        .takeWhile(month -> !month.isAfter(newest(release)))
        .toList();
  }

  /** Returns whether the record covers at least a part of the month twelve months before. */
  public static boolean baseObserved(Release release, YearMonth month) {
    return !month.minusMonths(YEAR).atEndOfMonth().isBefore(release.firstWeek().monday());
  }

  /** Returns whether the record begins within the month twelve months before. */
  public static boolean basePartly(Release release, YearMonth month) {
    return baseObserved(release, month)
        && month.minusMonths(YEAR).atDay(1).isBefore(release.firstWeek().monday());
  }

  /**
   * Returns the first month for which growth over a year exists.
   *
   * @param before number of preceding months in the figure
   */
  static YearMonth firstGrowth(Release release, int before) {
    return YearMonth.from(release.firstWeek().monday()).plusMonths(YEAR + (long) before);
  }
}

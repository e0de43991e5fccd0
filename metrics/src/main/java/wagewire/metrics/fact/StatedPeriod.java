package wagewire.metrics.fact;

import java.time.LocalDate;
import wagewire.model.time.IsoWeek;

/**
 * The period of a figure: consecutive weeks.
 *
 * @param first of them
 * @param last of them
 */
public record StatedPeriod(IsoWeek first, IsoWeek last) {

  /** Returns so many weeks up to the last one. */
  public static StatedPeriod to(IsoWeek last, int count) {
    return new StatedPeriod(last.minusWeeks(count - 1L), last);
  }

  LocalDate start() {
    return first.monday();
  }

  LocalDate end() {
    return last.sunday();
  }

  /** Returns whether it is the last one of the release. */
  boolean isNewestOf(Release release) {
    return last.equals(release.newestWeek());
  }
}

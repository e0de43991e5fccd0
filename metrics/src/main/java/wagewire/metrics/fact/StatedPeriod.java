package wagewire.metrics.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import wagewire.metrics.panel.Horizon;
import wagewire.model.time.IsoWeek;

/** The period of a figure: consecutive weeks or months. */
public sealed interface StatedPeriod {

  LocalDate start();

  LocalDate end();

  /** Returns the first day of its last week or month, which sentences name. */
  LocalDate named();

  /** Returns whether it is the last one of the release. */
  boolean isNewestOf(Release release);

  /** Returns the week of the first growth that the record allows. */
  IsoWeek firstGrowth(Release release, Horizon horizon);

  /**
   * @param first of them
   * @param last of them
   */
  record Weeks(IsoWeek first, IsoWeek last) implements StatedPeriod {

    /** Returns so many weeks up to the last one. */
    public static Weeks to(IsoWeek last, int count) {
      return new Weeks(last.minusWeeks(count - 1L), last);
    }

    @Override
    public LocalDate start() {
      return first.monday();
    }

    @Override
    public LocalDate end() {
      return last.sunday();
    }

    @Override
    public LocalDate named() {
      return last.monday();
    }

    @Override
    public boolean isNewestOf(Release release) {
      return last.equals(release.newestWeek());
    }

    @Override
    public IsoWeek firstGrowth(Release release, Horizon horizon) {
      return horizon.firstFigure(release.firstWeek());
    }
  }

  /**
   * @param first of them
   * @param last of them
   */
  record Months(YearMonth first, YearMonth last) implements StatedPeriod {

    @Override
    public LocalDate start() {
      return first.atDay(1);
    }

    @Override
    public LocalDate end() {
      return last.atEndOfMonth();
    }

    @Override
    public LocalDate named() {
      return last.atDay(1);
    }

    @Override
    public boolean isNewestOf(Release release) {
      return last.equals(ReleaseMonths.newest(release));
    }

    @Override
    public IsoWeek firstGrowth(Release release, Horizon horizon) {
      int months = Math.toIntExact(first.until(last, ChronoUnit.MONTHS));
      return IsoWeek.of(ReleaseMonths.firstGrowth(release, months).atEndOfMonth());
    }
  }
}

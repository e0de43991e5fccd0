package wagewire.metrics.sentence;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.panel.GrowthWindow;
import wagewire.metrics.panel.Horizon;

/** Kind of period of a figure, named by its last week or month. */
enum Period {
  WEEK,
  FOUR_WEEKS,
  THIRTEEN_WEEKS,
  TWENTY_SIX_WEEKS,
  FIVE_QUARTERS,
  /** The newer of two windows, and which one it is compared with. */
  WINDOW;

  /**
   * Returns what a sentence calls the period.
   *
   * @param id as in metric.tsv
   */
  static String text(String id, Statement statement) {
    Period period = valueOf(id.toUpperCase(Locale.ROOT));
    return period.text(statement.period(), statement.window());
  }

  /**
   * @param last Monday of the last week
   * @param window of a figure that compares two
   */
  private String text(LocalDate last, @Nullable GrowthWindow window) {
    return switch (this) {
      case WEEK -> "week of " + Numbers.day(last);
      case FOUR_WEEKS -> weeks(4, last);
      case THIRTEEN_WEEKS -> weeks(13, last);
      case TWENTY_SIX_WEEKS -> weeks(26, last);
      case FIVE_QUARTERS -> "five quarters to " + Numbers.day(last.plusDays(6));
      case WINDOW -> compared(requireNonNull(window), last);
    };
  }

  private static String compared(GrowthWindow window, LocalDate last) {
    String weeks = weeks(window.weeks(), last);
    return window.horizon() == Horizon.YEAR
        ? "%s against the same %d weeks a year before".formatted(weeks, window.weeks())
        : weeks;
  }

  private static String weeks(int weeks, LocalDate last) {
    return weeks + " weeks to " + Numbers.day(last.plusDays(6));
  }
}

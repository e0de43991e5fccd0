package wagewire.metrics.sentence;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.panel.Horizon;

/** Kind of period of a figure, named by its last week or month. */
enum Period {
  WEEK,
  FOUR_WEEKS,
  THIRTEEN_WEEKS,
  TWENTY_SIX_WEEKS,
  FIVE_QUARTERS,
  /** As many weeks as the newer of the two windows has. */
  WINDOW;

  /**
   * Returns what a sentence calls the period.
   *
   * @param id as in metric.tsv
   */
  static String text(String id, Statement statement) {
    Period period = valueOf(id.toUpperCase(Locale.ROOT));
    return period.text(statement.period(), statement.horizon());
  }

  /**
   * @param last Monday of the last week
   * @param horizon null counts as a year
   */
  private String text(LocalDate last, @Nullable Horizon horizon) {
    return switch (this) {
      case WEEK -> "week of " + Numbers.day(last);
      case FOUR_WEEKS -> weeks(4, last);
      case THIRTEEN_WEEKS -> weeks(13, last);
      case TWENTY_SIX_WEEKS -> weeks(26, last);
      case FIVE_QUARTERS -> "five quarters to " + Numbers.day(last.plusDays(6));
      case WINDOW -> weeks((horizon == null ? Horizon.YEAR : horizon).length(), last);
    };
  }

  private static String weeks(int weeks, LocalDate last) {
    return weeks == 1
        ? "week of " + Numbers.day(last)
        : weeks + " weeks to " + Numbers.day(last.plusDays(6));
  }
}

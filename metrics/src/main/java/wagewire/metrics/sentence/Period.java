package wagewire.metrics.sentence;

import java.time.LocalDate;
import java.util.Locale;

/** Kind of period of a figure, named by its last week or month. */
enum Period {
  WEEK,
  FOUR_WEEKS,
  THIRTEEN_WEEKS,
  MONTH,
  THREE_MONTHS;

  static Period of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  /**
   * @param last Monday of the last week, or the first of the last month
   */
  String text(LocalDate last) {
    return switch (this) {
      case WEEK -> "week of " + Numbers.day(last);
      case FOUR_WEEKS -> "4 weeks to " + Numbers.day(last.plusDays(6));
      case THIRTEEN_WEEKS -> "13 weeks to " + Numbers.day(last.plusDays(6));
      case MONTH -> Numbers.month(last);
      case THREE_MONTHS -> "3 months to " + Numbers.month(last);
    };
  }
}

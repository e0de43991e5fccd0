package wagewire.reporting.page;

import wagewire.model.time.IsoWeek;
import wagewire.reporting.query.Figure;
import wagewire.reporting.query.FigureText;
import wagewire.reporting.sentence.Numbers;

/** Small helps for words. */
final class Words {

  private static final String ARTICLE = "the ";

  private Words() {}

  /** "The marketing-ops family" is "Marketing-ops family" where it stands alone. */
  static String name(String label) {
    return capitalised(label.startsWith(ARTICLE) ? label.substring(ARTICLE.length()) : label);
  }

  static String capitalised(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** "week of 16 Nov 2026", "Oct 2026". */
  static String period(Figure figure) {
    return FigureText.isMonthly(figure.metric())
        ? Numbers.month(figure.periodEnd())
        : "week of " + Numbers.day(IsoWeek.of(figure.periodEnd()).monday());
  }
}

package wagewire.reporting.page;

import wagewire.metrics.sentence.Numbers;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.query.Figure;
import wagewire.reporting.query.FigureText;

/** Small helps for words. */
final class Words {

  private Words() {}

  /** "week of 16 Nov 2026", "Oct 2026". */
  static String period(Figure figure) {
    return FigureText.isMonthly(figure.metric())
        ? Numbers.month(figure.periodEnd())
        : "week of " + Numbers.day(IsoWeek.of(figure.periodEnd()).monday());
  }
}

package wagewire.reporting.page.component;

import wagewire.metrics.definition.Metric;
import wagewire.metrics.sentence.Numbers;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.figure.Figure;

/** Small helps for words. */
public final class Words {

  private Words() {}

  /** "week of 16 Nov 2026", "Oct 2026". */
  public static String period(Figure figure) {
    return Metric.of(figure.metric()).monthly()
        ? Numbers.month(figure.periodEnd())
        : "week of " + Numbers.day(IsoWeek.of(figure.periodEnd()).monday());
  }
}

package wagewire.reporting.query;

import java.util.ArrayList;
import java.util.List;
import wagewire.model.time.IsoWeek;

/** What is told of pay: the postings of 13 weeks, then how pay grew in a year. */
public final class PayFigures {

  private static final String DISCLOSED = "pay_disclosed_share";

  private static final List<String> LEVELS =
      List.of("pay_p50", "pay_p25", "pay_p75", "pay_p50_of_min", "pay_p50_of_max", DISCLOSED);

  private static final List<String> GROWTHS =
      List.of("pay_growth_3m", "pay_growth", "pay_change_within", "pay_change_mix");

  private PayFigures() {}

  /**
   * Withheld figures included; empty where nothing is kept for the choice.
   *
   * @param currency of the postings; {@code all} is levels in US dollars and growth of all
   *     currencies in their own
   */
  public static List<Figure> find(Figures figures, FigureChoice choice, String currency) {
    IsoWeek week = choice.weekIn(figures);
    List<Figure> found = new ArrayList<>();
    for (String metric : LEVELS) {
      found.addAll(
          figures.find(
              choice
                  .query(week, metric)
                  .with("horizon", "thirteen_week")
                  .with("currency", metric.equals(DISCLOSED) ? "all" : currency)));
    }
    for (String metric : GROWTHS) {
      found.addAll(
          figures.find(
              choice.monthQuery(week, metric).with("horizon", "year").with("currency", currency)));
    }
    return List.copyOf(found);
  }
}

package wagewire.reporting.figure;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.model.text.NearestName;
import wagewire.model.time.IsoWeek;

/** Figures of pay: levels over 13 weeks, then growth over a year. */
public final class PayFigures {

  private static final String ALL = "all";
  private static final String DISCLOSED = "pay_disclosed_share";

  private static final List<String> LEVELS =
      List.of("pay_p50", "pay_p25", "pay_p75", "pay_p50_of_min", "pay_p50_of_max", DISCLOSED);

  private static final List<String> GROWTHS =
      List.of(
          "pay_index_growth", "pay_growth_3m", "pay_growth", "pay_change_within", "pay_change_mix");

  private static final List<String> CURRENCIES =
      Stream.concat(
              Stream.of(ALL),
              Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).sorted())
          .toList();

  private PayFigures() {}

  /**
   * Reads a currency: a code of ISO 4217 in capitals or not, or {@code all}.
   *
   * @throws WrongParameterException for one that there is not
   */
  public static String currency(@Nullable String written) {
    if (written == null || written.equals(ALL)) {
      return ALL;
    }
    String code = written.toUpperCase(Locale.ROOT);
    if (!CURRENCIES.contains(code)) {
      String near = NearestName.within(code, CURRENCIES, 1).orElse("");
      throw new WrongParameterException(
          "currency",
          "must be all or a code of ISO 4217 such as USD, not '%s'%s"
              .formatted(written, near.isEmpty() ? "" : "; did you mean '" + near + "'?"),
          near);
    }
    return code;
  }

  /**
   * Refuses a choice whose cell is not kept: pay by metropolitan area is of whole roles, and pay by
   * it, by region, or by seniority and country together, is released of the newest week only.
   *
   * @throws WrongParameterException for a seniority or country beside a metropolitan area, and for
   *     an earlier week
   */
  public static FigureChoice requireSplit(Figures figures, FigureChoice choice) {
    if (choice.metro() != null) {
      choice.requireWholeRole("levels of pay by metropolitan area");
      requireNewest(figures, choice, "metropolitan area is released", "one of the two");
    } else if (choice.region() != null) {
      requireNewest(figures, choice, "region is released", "one of the two");
    } else if (choice.seniority() != null && choice.country() != null) {
      requireNewest(
          figures, choice, "seniority and country together is released", "one of the three");
    }
    return choice;
  }

  private static void requireNewest(
      Figures figures, FigureChoice choice, String split, String leaveOut) {
    IsoWeek week = choice.week();
    IsoWeek newest = figures.requireNewestWeek();
    if (week != null && !week.equals(newest)) {
      throw new WrongParameterException(
          "week",
          "does not apply: pay by %s for the newest week (%s) only; leave out %s"
              .formatted(split, newest, leaveOut),
          newest.toString());
    }
  }

  /**
   * Includes figures that are not shown; empty where nothing is kept for the choice. Growth is not
   * split by metropolitan area or region.
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
                  .query(week, metric, "thirteen_week")
                  .with("currency", metric.equals(DISCLOSED) ? ALL : currency)));
    }
    for (String metric : GROWTHS) {
      found.addAll(figures.find(choice.query(week, metric, "year").with("currency", currency)));
    }
    return List.copyOf(found);
  }
}

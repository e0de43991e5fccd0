package wagewire.reporting.figure;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.model.text.NearestName;
import wagewire.model.time.IsoWeek;

/**
 * Figures of pay: levels over 13 weeks, in the currency in which postings state them, then growth
 * over a year. Where no place is asked for, levels are those of the United States.
 */
public final class PayFigures {

  private static final String ALL = "all";
  private static final String DISCLOSED = "pay_disclosed_share";

  private static final String GROWTH = "pay_index_growth";
  private static final List<String> LEVELS = List.of("pay_p50", "pay_p25", "pay_p75", DISCLOSED);

  /** The country of levels where no place is asked for. */
  private static final String COUNTRY = "US";

  private static final List<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).sorted().toList();

  private PayFigures() {}

  /**
   * Reads a currency: a code of ISO 4217 in capitals or not; null for that of the place.
   *
   * @throws WrongParameterException for one that there is not
   */
  public static @Nullable String currency(@Nullable String written) {
    if (written == null) {
      return null;
    }
    String code = written.toUpperCase(Locale.ROOT);
    if (!CURRENCIES.contains(code)) {
      String near = NearestName.within(code, CURRENCIES, 1).orElse("");
      throw new WrongParameterException(
          "currency",
          "must be a code of ISO 4217 such as USD, not '%s'%s"
              .formatted(written, near.isEmpty() ? "" : "; did you mean '" + near + "'?"),
          near);
    }
    return code;
  }

  /** Returns the currency of a country, {@code all} for a country that has none. */
  public static String currencyOf(String country) {
    Currency currency = country.length() == 2 ? Currency.getInstance(Locale.of("", country)) : null;
    return currency == null ? ALL : currency.getCurrencyCode();
  }

  /** Returns the country of levels. */
  public static String country(FigureChoice choice) {
    String country = choice.country();
    return country == null ? COUNTRY : country;
  }

  /**
   * Starts a query of levels in the currency of the choice's place, the usual one if it has none.
   */
  public static FigureQuery level(FigureChoice choice, IsoWeek week, String metric) {
    return complete(choice.query(week, metric, "thirteen_week"));
  }

  /**
   * Completes a query of levels: without a place and a currency it is of the usual country, without
   * a currency in that of the country.
   */
  public static FigureQuery complete(FigureQuery query) {
    Map<String, String> dimensions = query.dimensions();
    boolean priced = !ALL.equals(dimensions.get("currency"));
    if (!priced && ALL.equals(dimensions.get("country")) && ALL.equals(dimensions.get("metro"))) {
      query.with("country", COUNTRY);
    }
    if (query.metric().equals(DISCLOSED)) {
      return query.with("currency", ALL);
    }
    if (priced) {
      return query;
    }
    String country = dimensions.getOrDefault("country", ALL);
    return query.with("currency", currencyOf(country.equals(ALL) ? COUNTRY : country));
  }

  /**
   * Refuses a choice whose cell is not kept: pay by metropolitan area is of whole roles, and pay by
   * it, or by seniority and country together, is released of the newest week only.
   *
   * @throws WrongParameterException for a seniority or country beside a metropolitan area, and for
   *     an earlier week
   */
  public static FigureChoice requireSplit(Figures figures, FigureChoice choice) {
    if (choice.metro() != null) {
      choice.requireWholeRole("levels of pay by metropolitan area");
      requireNewest(figures, choice, "metropolitan area is released", "one of the two");
    } else if (choice.seniority() != null) {
      requireNewest(figures, choice, "seniority and country is released", "one of the two");
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
   * Includes figures that are not shown; empty where nothing is kept for the choice. Growth is of
   * whole roles.
   *
   * @param currency of the postings, of all countries where the choice has none; null for that of
   *     the place
   */
  public static List<Figure> find(Figures figures, FigureChoice choice, @Nullable String currency) {
    IsoWeek week = choice.weekIn(figures);
    List<Figure> found = new ArrayList<>();
    for (String metric : LEVELS) {
      FigureQuery query = choice.query(week, metric, "thirteen_week");
      found.addAll(
          figures.findOrWhy(complete(currency == null ? query : query.with("currency", currency))));
    }
    if (currency == null && choice.equals(choice.whole())) {
      found.addAll(figures.findOrWhy(choice.query(week, GROWTH, "year")));
    }
    return List.copyOf(found);
  }
}

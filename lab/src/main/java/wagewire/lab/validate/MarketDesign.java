package wagewire.lab.validate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wagewire.lab.market.employer.Employer;
import wagewire.lab.market.settings.BoardSizes;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.RoleMix;
import wagewire.lab.market.settings.Trait;
import wagewire.lab.market.settings.Unkindness;
import wagewire.model.time.IsoWeek;

/**
 * The design of one market of a validation: its settings, and which of its employers are tracked.
 *
 * @param number of the market, from 0
 * @param settings of all its employers
 * @param tracked how many of them are tracked: the first, which are a random sample, as employers
 *     are drawn independently of each other
 * @param collectedOn days of the week on which boards are read
 * @param figures figures that it is simulated for
 */
public record MarketDesign(
    int number,
    MarketSettings settings,
    int tracked,
    Set<DayOfWeek> collectedOn,
    FigureGroup figures) {

  /** Weeks of collecting: a year, two windows, and a few for boards that join late. */
  static final int WEEKS = 60;

  /**
   * Weeks of a market for the wanted list: thirteen weeks on the same thirteen a year before take
   * 65, and a few more for boards that join late.
   */
  private static final int WEEKS_OF_QUARTERS = 68;

  /** Factor from the number of tracked employers to that of all employers. */
  static final int TIMES = 20;

  private static final LocalDate EARLIEST = LocalDate.of(2023, 1, 2);
  private static final int MONDAYS = 140;

  /** Unkindnesses with the probability of each; those that affect texts only are not drawn. */
  private static final Map<Unkindness, Double> CHANCES =
      Map.ofEntries(
          Map.entry(Unkindness.LATE_BOARDS, 0.7),
          Map.entry(Unkindness.BIRTHS_AND_DEATHS, 0.8),
          Map.entry(Unkindness.PLATFORM_MOVES, 0.7),
          Map.entry(Unkindness.UNANNOUNCED_MOVES, 0.7),
          Map.entry(Unkindness.FAILING_FETCHES, 0.8),
          Map.entry(Unkindness.THROTTLING, 0.8),
          Map.entry(Unkindness.FALSE_ABSENCES, 0.8),
          Map.entry(Unkindness.EMPTY_ANSWERS, 0.8),
          Map.entry(Unkindness.TRUNCATED_ANSWERS, 0.5),
          Map.entry(Unkindness.QUIET_DAYS, 0.8),
          Map.entry(Unkindness.SEASONS, 0.7),
          Map.entry(Unkindness.LONG_LIVED_POSTINGS, 0.7),
          Map.entry(Unkindness.EVERGREEN_REPOSTS, 0.7),
          Map.entry(Unkindness.PAUSES, 0.7),
          Map.entry(Unkindness.SEVERAL_PLACES, 0.8),
          Map.entry(Unkindness.COPIES, 0.6),
          Map.entry(Unkindness.MISLEADING_DATES, 0.6),
          Map.entry(Unkindness.DISCLOSURE_LAWS, 0.7),
          Map.entry(Unkindness.EMPLOYER_PAY, 0.8),
          Map.entry(Unkindness.MOVING_DEMAND, 0.7),
          Map.entry(Unkindness.MOVING_TOOLS, 0.7));

  private static final double TWICE_A_WEEK_SHARE = 0.2;

  /**
   * Draws the market of a number.
   *
   * @param seed of the validation
   * @param sizes between which the number of tracked employers is drawn
   */
  static MarketDesign draw(long seed, int number, Sizes sizes) {
    RandomKey key = RandomKey.of(seed).with(number);
    return draw(key, number, sizes.draw(key.with(Trait.SIZE).uniform()), WEEKS);
  }

  /**
   * Draws a market in which all figures of the wanted list can be shown.
   *
   * @param key of the market, unlike those of other markets
   * @param tracked how many employers are tracked
   */
  public static MarketDesign drawForWanted(RandomKey key, int number, int tracked) {
    return draw(key, number, tracked, WEEKS_OF_QUARTERS);
  }

  private static MarketDesign draw(RandomKey key, int number, int tracked, int weeks) {
    RandomKey shape = key.with(Trait.SIZE).with(1);
    BoardSizes boards =
        new BoardSizes(
            5 + 5 * shape.uniform(),
            0.7 + 0.4 * shape.with(1).uniform(),
            45 + 75 * shape.with(2).uniform());
    return new MarketDesign(
        number,
        new MarketSettings(
            key.with(Trait.EMPLOYER).value(),
            TIMES * tracked,
            EARLIEST.plusWeeks(key.with(Trait.FOUNDED).below(MONDAYS)),
            weeks,
            boards,
            RoleMix.FOCUSED,
            unkindnesses(key)),
        tracked,
        key.with(Trait.TIME_OF_DAY).chance(TWICE_A_WEEK_SHARE)
            ? EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY)
            : EnumSet.of(DayOfWeek.MONDAY),
        FigureGroup.BY_WEEK);
  }

  /**
   * Draws a market in which growth of pay can be shown: many employers with larger boards that hire
   * for little else, read once a week, whose latest week ends a month.
   *
   * @param seed of the validation
   * @param number of the market, unlike those of other markets
   */
  static MarketDesign drawForPay(long seed, int number) {
    RandomKey key = RandomKey.of(seed).with(Trait.PAY).with(number);
    int tracked = Sizes.FOR_PAY.draw(key.with(Trait.SIZE).uniform());
    BoardSizes boards = new BoardSizes(10 + 3 * key.with(Trait.LENGTH).uniform(), 0.9, 90);
    return new MarketDesign(
        number,
        new MarketSettings(
            key.with(Trait.EMPLOYER).value(),
            TIMES * tracked,
            monthEnding(EARLIEST.plusWeeks(key.with(Trait.FOUNDED).below(MONDAYS))),
            WEEKS,
            boards,
            RoleMix.NARROW,
            unkindnesses(key)),
        tracked,
        EnumSet.of(DayOfWeek.MONDAY),
        FigureGroup.PAY_GROWTH);
  }

  /**
   * Returns the first Monday from this one on after which the last week holds the last day of a
   * month.
   */
  private static LocalDate monthEnding(LocalDate firstMonday) {
    LocalDate last = firstMonday.plusWeeks(WEEKS - 1L).with(TemporalAdjusters.lastDayOfMonth());
    return IsoWeek.of(last).minusWeeks(WEEKS - 1L).monday();
  }

  /**
   * The range of the number of tracked employers, drawn evenly on a logarithmic scale.
   *
   * @param least at least 1
   */
  record Sizes(int least, int most) {

    static final Sizes STANDARD = new Sizes(20, 320);

    /** Growth of pay takes 20 kinds of job with five postings on each side. */
    static final Sizes FOR_PAY = new Sizes(330, 450);

    int draw(double uniform) {
      return (int) Math.round(least * Math.pow((double) most / least, uniform));
    }
  }

  /** Returns the last week that is collected as a whole. */
  public IsoWeek newestWeek() {
    return IsoWeek.of(settings.firstMonday()).plusWeeks(settings.weeks() - 1L);
  }

  /** Returns true when the catalogue holds the employer in the end. */
  public boolean tracks(Employer employer) {
    return employer.index() < tracked;
  }

  /** Returns true when boards join over time. */
  boolean coverageGrows() {
    return settings.has(Unkindness.LATE_BOARDS);
  }

  /** Returns true when the market's demand grows and shrinks. */
  boolean marketMoves() {
    return settings.has(Unkindness.MOVING_DEMAND);
  }

  private static Set<Unkindness> unkindnesses(RandomKey key) {
    Set<Unkindness> on = EnumSet.noneOf(Unkindness.class);
    for (Unkindness one : List.of(Unkindness.values())) {
      if (key.with(Trait.STYLE).with(one.id()).chance(CHANCES.getOrDefault(one, 0.0))) {
        on.add(one);
      }
    }
    return on;
  }

  /** A group of figures that markets are simulated for: no single market meets the needs of all. */
  public enum FigureGroup {
    BY_WEEK,
    PAY_GROWTH;

    /** Returns the ids of the metrics. */
    List<String> metrics() {
      return switch (this) {
        case BY_WEEK ->
            List.of(
                "active_growth_panel",
                "opened_growth_panel",
                "pay_p25",
                "pay_p50",
                "pay_p75",
                "pay_disclosed_share",
                "tool_share",
                "tool_share_change",
                "remote_share",
                "remote_share_change",
                "hybrid_share",
                "hybrid_share_change");
        case PAY_GROWTH ->
            List.of("pay_growth", "pay_growth_weighted", "pay_change_within", "pay_change_mix");
      };
    }
  }
}

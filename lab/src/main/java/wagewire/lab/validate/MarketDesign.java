package wagewire.lab.validate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import wagewire.lab.market.employer.Employer;
import wagewire.lab.market.settings.BoardSizes;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.NamedWorld;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.RoleMix;
import wagewire.lab.market.settings.Spreads;
import wagewire.lab.market.settings.Tracking;
import wagewire.lab.market.settings.Trait;
import wagewire.lab.market.settings.Unkindness;
import wagewire.lab.validate.collect.VisitPlan;
import wagewire.model.time.IsoWeek;

/**
 * The design of one market of a validation: its settings, and which of its employers are tracked.
 *
 * @param number of the market, from 0
 * @param settings of all its employers
 * @param tracked how many of them are tracked: the first, which are a random sample, as employers
 *     are drawn independently of each other
 * @param collectedOn days of the week on which boards are read
 * @param texts true when its listings are written and read as texts, false when their fields are
 *     taken from the books
 */
public record MarketDesign(
    int number, MarketSettings settings, int tracked, Set<DayOfWeek> collectedOn, boolean texts) {

  /** Weeks of collecting: a year, and the eight weeks that growth over it compares. */
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

  private static final double TWICE_A_WEEK_SHARE = 0.2;

  /** One market in so many is read from texts: the fifth of each ten. */
  private static final int MARKETS_FOR_ONE_OF_TEXTS = 10;

  private static final int OF_THEM = 4;

  /** Makes a market whose listings have the fields of the books. */
  MarketDesign(int number, MarketSettings settings, int tracked, Set<DayOfWeek> collectedOn) {
    this(number, settings, tracked, collectedOn, false);
  }

  /**
   * Draws the market of a number.
   *
   * @param seed of the validation
   * @param sizes between which the number of tracked employers is drawn
   */
  static MarketDesign draw(long seed, int number, TrackedSizes sizes) {
    RandomKey key = RandomKey.of(seed).with(number);
    boolean texts = number % MARKETS_FOR_ONE_OF_TEXTS == OF_THEM;
    return draw(key, number, sizes.draw(key.with(Trait.SIZE).uniform()), WEEKS, texts);
  }

  /**
   * Draws a market in which all figures of the wanted list can be shown.
   *
   * @param key of the market, unlike those of other markets
   * @param tracked how many employers are tracked
   */
  public static MarketDesign drawForWanted(RandomKey key, int number, int tracked) {
    return draw(key, number, tracked, WEEKS_OF_QUARTERS, false);
  }

  private static MarketDesign draw(
      RandomKey key, int number, int tracked, int weeks, boolean texts) {
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
            DrawnUnkindnesses.of(key, texts),
            Spreads.drawn(key),
            Tracking.AT_RANDOM),
        tracked,
        key.with(Trait.TIME_OF_DAY).chance(TWICE_A_WEEK_SHARE)
            ? EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY)
            : EnumSet.of(DayOfWeek.MONDAY),
        texts);
  }

  /** Returns the last week that is collected as a whole. */
  public IsoWeek newestWeek() {
    return IsoWeek.of(settings.firstMonday()).plusWeeks(settings.weeks() - 1L);
  }

  /** Returns the same design in a named world. */
  public MarketDesign in(NamedWorld world) {
    return with(settings.withSpreads(world.spreads()));
  }

  /** Returns the same design with boards that came into the catalogue in another way. */
  MarketDesign with(Tracking tracking) {
    return with(settings.withTracking(tracking));
  }

  private MarketDesign with(MarketSettings others) {
    return new MarketDesign(number, others, tracked, collectedOn, texts);
  }

  /** Returns true when the catalogue holds the employer in the end. */
  public boolean tracks(Employer employer) {
    return employer.index() < tracked;
  }

  /** Returns what is visited of the market. */
  VisitPlan visits() {
    return new VisitPlan(this::tracks, collectedOn, texts);
  }

  /** Returns true when boards join over time. */
  boolean coverageGrows() {
    return settings.has(Unkindness.LATE_BOARDS);
  }

  /** Returns true when the market's demand grows and shrinks. */
  boolean marketMoves() {
    return settings.has(Unkindness.MOVING_DEMAND);
  }
}

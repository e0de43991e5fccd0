package wagewire.lab.market.settings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * Settings of a market. Two markets of the same settings are the same market; one with more
 * employers or weeks holds the smaller one unchanged, but for the weeks in which late boards join
 * and the days on which employers begin.
 *
 * @param seed any number
 * @param employers 1 to {@value #MOST_EMPLOYERS}, one board each
 * @param firstMonday the first day of collecting
 * @param weeks of collecting; nothing new opens long after them
 * @param sizes of boards
 * @param mix of roles
 * @param unkindnesses that are switched on
 * @param spreads by which employers differ
 * @param tracking how boards came into the catalogue
 */
public record MarketSettings(
    long seed,
    int employers,
    LocalDate firstMonday,
    int weeks,
    BoardSizes sizes,
    RoleMix mix,
    Set<Unkindness> unkindnesses,
    Spreads spreads,
    Tracking tracking) {

  public static final int MOST_EMPLOYERS = 80_000;

  public MarketSettings {
    if (employers < 1 || employers > MOST_EMPLOYERS) {
      throw new IllegalArgumentException("1 to " + MOST_EMPLOYERS + " employers, not " + employers);
    }
    if (weeks < 1) {
      throw new IllegalArgumentException("At least one week, not " + weeks);
    }
    if (firstMonday.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException(firstMonday + " is no Monday");
    }
    unkindnesses = Set.copyOf(unkindnesses);
  }

  /** Makes the settings of a kind market whose boards are tracked at random. */
  public MarketSettings(
      long seed,
      int employers,
      LocalDate firstMonday,
      int weeks,
      BoardSizes sizes,
      RoleMix mix,
      Set<Unkindness> unkindnesses) {
    this(
        seed,
        employers,
        firstMonday,
        weeks,
        sizes,
        mix,
        unkindnesses,
        Spreads.kind(),
        Tracking.AT_RANDOM);
  }

  /**
   * Returns the market of the demo: 220 employers that hire for marketing operations and related
   * roles, 112 weeks to the 22nd of November 2026, with every unkindness of the market itself and
   * the spreads of the kind world.
   */
  public static MarketSettings standard(long seed) {
    return new MarketSettings(
        seed,
        220,
        LocalDate.of(2024, 9, 30),
        112,
        BoardSizes.moderate(),
        RoleMix.FOCUSED,
        Unkindness.ofMarket());
  }

  /**
   * Returns a market like the real boards of January 2026 that were measured: sizes, roles, number
   * of employers, spreads.
   */
  public static MarketSettings lifelike(long seed) {
    return new MarketSettings(
            seed,
            1_865,
            LocalDate.of(2024, 12, 30),
            60,
            BoardSizes.real(),
            RoleMix.REAL,
            Unkindness.ofMarket())
        .withSpreads(Spreads.real());
  }

  public boolean has(Unkindness unkindness) {
    return unkindnesses.contains(unkindness);
  }

  public MarketSettings withEmployers(int number) {
    return new MarketSettings(
        seed, number, firstMonday, weeks, sizes, mix, unkindnesses, spreads, tracking);
  }

  public MarketSettings withFirstMonday(LocalDate monday) {
    return new MarketSettings(
        seed, employers, monday, weeks, sizes, mix, unkindnesses, spreads, tracking);
  }

  public MarketSettings withWeeks(int number) {
    return new MarketSettings(
        seed, employers, firstMonday, number, sizes, mix, unkindnesses, spreads, tracking);
  }

  public MarketSettings withSizes(BoardSizes other) {
    return new MarketSettings(
        seed, employers, firstMonday, weeks, other, mix, unkindnesses, spreads, tracking);
  }

  /** Returns these settings with the given unkindnesses switched off. */
  public MarketSettings without(Set<Unkindness> others) {
    Set<Unkindness> left = new HashSet<>(unkindnesses);
    left.removeAll(others);
    return withUnkindnesses(left);
  }

  public MarketSettings withMix(RoleMix other) {
    return new MarketSettings(
        seed, employers, firstMonday, weeks, sizes, other, unkindnesses, spreads, tracking);
  }

  /** Returns these settings with exactly the given unkindnesses switched on. */
  public MarketSettings withUnkindnesses(Set<Unkindness> others) {
    return new MarketSettings(
        seed, employers, firstMonday, weeks, sizes, mix, others, spreads, tracking);
  }

  public MarketSettings withSpreads(Spreads others) {
    return new MarketSettings(
        seed, employers, firstMonday, weeks, sizes, mix, unkindnesses, others, tracking);
  }

  public MarketSettings withTracking(Tracking other) {
    return new MarketSettings(
        seed, employers, firstMonday, weeks, sizes, mix, unkindnesses, spreads, other);
  }
}

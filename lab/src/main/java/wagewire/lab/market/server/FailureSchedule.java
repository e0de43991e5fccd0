package wagewire.lab.market.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wagewire.lab.market.board.Outlet;
import wagewire.lab.market.format.PlatformFormat;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Trait;
import wagewire.lab.market.settings.Unkindness;

/** The failures of boards by day. The same board and day always have the same failure. */
final class FailureSchedule {

  /** Share of board days with a single bad day or the start of an outage. */
  private static final double BAD_DAY_SHARE = 0.012;

  private static final double OUTAGE_STARTS_SHARE = 0.0006;
  private static final int SHORTEST_OUTAGE = 3;
  private static final int LONGEST_OUTAGE = 40;
  private static final double RETRY_AFTER_SHARE = 0.5;

  /**
   * Share of throttled board days. There is no measurement; it is assumed to be rarer than bad
   * days, as collectors send few requests.
   */
  private static final double THROTTLED_SHARE = 0.005;

  /** Share of the boards with several pages that answer the first page on a throttled day. */
  private static final double THROTTLED_LATER_SHARE = 0.5;

  /**
   * Share of board days on which empty answers start. They last for two days on average, which
   * gives 0.3 % of board days.
   */
  private static final double EMPTINESS_STARTS_SHARE = 0.0015;

  private static final int LONGEST_EMPTINESS = 3;

  /** Share of truncated board days, 0.2 %. */
  private static final double TRUNCATED_SHARE = 0.002;

  private static final List<Failure> FETCH_FAILURES =
      List.of(Failure.UNAVAILABLE, Failure.SERVER_ERROR, Failure.HANGS_UP);

  private final MarketSettings settings;

  FailureSchedule(MarketSettings settings) {
    this.settings = settings;
  }

  /**
   * Returns the board's failure on the day; empty if there is none. The most severe failure hides
   * others.
   */
  Optional<Failure> on(int day, Outlet outlet, PlatformFormat format) {
    RandomKey key = outlet.key();
    if (settings.has(Unkindness.FAILING_FETCHES) && isFailing(day, key)) {
      return Optional.of(fetchFailure(key.with(Trait.FAILURE_KIND).with(day)));
    }
    if (settings.has(Unkindness.THROTTLING) && isOn(day, key, Trait.THROTTLING, THROTTLED_SHARE)) {
      return Optional.of(throttling(key.with(Trait.THROTTLING).with(day), format));
    }
    if (settings.has(Unkindness.FALSE_ABSENCES) && FalseAbsences.isOn(day, key)) {
      return Optional.of(Failure.ABSENT);
    }
    if (settings.has(Unkindness.EMPTY_ANSWERS)
        && lasts(day, key, Trait.EMPTINESS, EMPTINESS_STARTS_SHARE, 1, LONGEST_EMPTINESS)) {
      return Optional.of(Failure.EMPTY);
    }
    if (settings.has(Unkindness.TRUNCATED_ANSWERS)
        && isOn(day, key, Trait.TRUNCATION, TRUNCATED_SHARE)) {
      return Optional.of(truncation(key.with(Trait.TRUNCATION).with(day), format));
    }
    return Optional.empty();
  }

  private static boolean isFailing(int day, RandomKey key) {
    return isOn(day, key, Trait.FAILURE, BAD_DAY_SHARE)
        || lasts(day, key, Trait.OUTAGE, OUTAGE_STARTS_SHARE, SHORTEST_OUTAGE, LONGEST_OUTAGE);
  }

  private static Failure fetchFailure(RandomKey kind) {
    Failure failure = kind.pick(FETCH_FAILURES);
    return failure == Failure.UNAVAILABLE && kind.with(1).chance(RETRY_AFTER_SHARE)
        ? Failure.BUSY
        : failure;
  }

  private static Failure throttling(RandomKey kind, PlatformFormat format) {
    return format.hasPages() && kind.with(1).chance(THROTTLED_LATER_SHARE)
        ? Failure.THROTTLED_LATER
        : Failure.THROTTLED;
  }

  private static Failure truncation(RandomKey kind, PlatformFormat format) {
    List<Failure> kinds = new ArrayList<>(List.of(Failure.CUT, Failure.FEWER));
    if (format.announces()) {
      kinds.add(Failure.FEWER_THAN_ANNOUNCED);
    }
    return kind.with(1).pick(kinds);
  }

  private static boolean isOn(int day, RandomKey key, Trait trait, double share) {
    return key.with(trait).with(day).chance(share);
  }

  /**
   * Returns true when an event that starts on random days and lasts for some days is in progress.
   */
  private static boolean lasts(
      int day, RandomKey key, Trait trait, double starts, int shortest, int longest) {
    for (int start = day - longest + 1; start <= day; start++) {
      RandomKey spell = key.with(trait).with(start);
      if (spell.chance(starts)
          && start + spell.with(Trait.LENGTH).between(shortest, longest) > day) {
        return true;
      }
    }
    return false;
  }
}

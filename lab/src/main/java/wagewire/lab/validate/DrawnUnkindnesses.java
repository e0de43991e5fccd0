package wagewire.lab.validate;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Trait;
import wagewire.lab.market.settings.Unkindness;

/** Draws the unkindnesses of a market. */
final class DrawnUnkindnesses {

  /** Unkindnesses with the probability of each, but for those that affect texts only. */
  private static final Map<Unkindness, Double> CHANCES =
      Map.ofEntries(
          Map.entry(Unkindness.LATE_BOARDS, 0.7),
          Map.entry(Unkindness.BIRTHS_AND_DEATHS, 0.8),
          Map.entry(Unkindness.PLATFORM_MOVES, 0.7),
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

  /** Unkindnesses that affect texts only, in a market that is read from them. */
  private static final Set<Unkindness> OF_TEXTS =
      EnumSet.of(
          Unkindness.EDITS,
          Unkindness.UNLISTED_LISTINGS,
          Unkindness.OTHER_LANGUAGES,
          Unkindness.TOOL_NAMED_CUSTOMERS);

  private static final double CHANCE_OF_TEXTS = 0.8;

  private DrawnUnkindnesses() {}

  /**
   * @param texts true for a market that is read from texts
   */
  static Set<Unkindness> of(RandomKey market, boolean texts) {
    Set<Unkindness> on = EnumSet.noneOf(Unkindness.class);
    for (Unkindness one : Unkindness.values()) {
      double otherwise = texts && OF_TEXTS.contains(one) ? CHANCE_OF_TEXTS : 0;
      if (market.with(Trait.STYLE).with(one.id()).chance(CHANCES.getOrDefault(one, otherwise))) {
        on.add(one);
      }
    }
    return on;
  }
}

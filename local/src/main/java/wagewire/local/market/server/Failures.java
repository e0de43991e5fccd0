package wagewire.local.market.server;

import java.util.List;
import java.util.Optional;
import wagewire.local.market.board.Outlet;
import wagewire.local.market.random.Key;
import wagewire.local.market.random.Trait;
import wagewire.local.market.settings.MarketSettings;
import wagewire.local.market.settings.Unkindness;

/** Which boards cannot be fetched on which days: single bad days and outages of up to 40 days. */
final class Failures {

  private static final double BAD_DAY_SHARE = 0.012;
  private static final double OUTAGE_STARTS_SHARE = 0.0006;
  private static final int SHORTEST_OUTAGE = 3;
  private static final int LONGEST_OUTAGE = 40;

  private static final List<Failure> KINDS = List.of(Failure.values());

  private final boolean failing;

  Failures(MarketSettings settings) {
    failing = settings.has(Unkindness.FAILING_FETCHES);
  }

  /** How all fetches of the board fail on the day; empty if they succeed. */
  Optional<Failure> on(int day, Outlet outlet) {
    if (!failing) {
      return Optional.empty();
    }
    Key key = outlet.key().with(Trait.FAILURE);
    boolean fails = key.with(day).chance(BAD_DAY_SHARE) || isOut(day, outlet);
    Key kind = outlet.key().with(Trait.FAILURE_KIND).with(day);
    return fails ? Optional.of(kind.pick(KINDS)) : Optional.empty();
  }

  private static boolean isOut(int day, Outlet outlet) {
    for (int start = day - LONGEST_OUTAGE + 1; start <= day; start++) {
      Key outage = outlet.key().with(Trait.OUTAGE).with(start);
      if (outage.chance(OUTAGE_STARTS_SHARE)
          && start + outage.with(Trait.LENGTH).between(SHORTEST_OUTAGE, LONGEST_OUTAGE) > day) {
        return true;
      }
    }
    return false;
  }
}

package wagewire.lab.market.books;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import wagewire.lab.market.world.Employer;
import wagewire.lab.market.world.Posting;
import wagewire.lab.market.world.World;
import wagewire.model.posting.RoleFamily;
import wagewire.model.posting.WorkMode;
import wagewire.model.time.IsoWeek;

/**
 * What {@link MarketBooks} say of a week, for roles and groups of roles, whole, by seniority and by
 * country, in one pass over all postings. Growths are those of the employers that were there before
 * the base window begins, those that died since counting 0.
 */
public final class Census {

  private static final CellTally NOTHING = new CellTally();

  private final Map<TruthCell, CellTally> tallies;

  private Census(Map<TruthCell, CellTally> tallies) {
    this.tallies = tallies;
  }

  /** The week's census of these employers. */
  public static Census of(World world, IsoWeek week, Predicate<Employer> whose) {
    WeekWindows windows = new WeekWindows(world.calendar(), week);
    Map<TruthCell, CellTally> tallies =
        world.employers().parallelStream()
            .filter(whose)
            .collect(
                HashMap::new,
                (sums, employer) -> count(sums, world, windows, employer),
                Census::merge);
    return new Census(tallies);
  }

  /** Growth in per cent of the mean daily stock; {@link Double#NaN} from nothing. */
  public double stockGrowthPercent(TruthCell cell, GrowthLag lag) {
    return tally(cell).stockGrowthPercent(lag);
  }

  /** Growth in per cent of the number of postings opened; {@link Double#NaN} from nothing. */
  public double openedGrowthPercent(TruthCell cell, GrowthLag lag) {
    return tally(cell).openedGrowthPercent(lag);
  }

  /** As {@link MarketBooks#toolShare}. */
  public OptionalDouble toolShare(TruthCell cell, String tool) {
    return tally(cell).toolShare(tool);
  }

  /** As {@link MarketBooks#modeShare}. */
  public OptionalDouble modeShare(TruthCell cell, WorkMode mode) {
    return tally(cell).modeShare(mode);
  }

  /** Its share less that of 52 weeks before, in points. */
  public OptionalDouble toolShareChange(TruthCell cell, String tool) {
    return tally(cell).toolShareChange(tool);
  }

  /** Its share less that of 52 weeks before, in points. */
  public OptionalDouble modeShareChange(TruthCell cell, WorkMode mode) {
    return tally(cell).modeShareChange(mode);
  }

  /** As {@link MarketBooks#disclosedShare}. */
  public OptionalDouble disclosedShare(TruthCell cell) {
    return tally(cell).disclosedShare();
  }

  /** A percentile of what {@link MarketBooks#medianPay} is the median of. */
  public OptionalDouble pay(TruthCell cell, String currency, double percentile) {
    return tally(cell).pay(currency, percentile);
  }

  private CellTally tally(TruthCell cell) {
    return tallies.getOrDefault(cell, NOTHING);
  }

  private static void count(
      Map<TruthCell, CellTally> tallies, World world, WeekWindows windows, Employer employer) {
    for (Posting posting : world.postings(employer)) {
      PostingContribution counted = PostingContribution.of(world, windows, posting);
      if (counted.isNothing()) {
        continue;
      }
      for (String role : groups(posting)) {
        TruthCell whole = TruthCell.of(role);
        tallies.computeIfAbsent(whole, _ -> new CellTally()).add(counted);
        tallies
            .computeIfAbsent(whole.withSeniority(posting.seniority()), _ -> new CellTally())
            .add(counted);
        tallies
            .computeIfAbsent(
                whole.withCountry(posting.office().country().code()), _ -> new CellTally())
            .add(counted);
      }
    }
  }

  /** The role, its family unless that has its name, and the wider groups. */
  static List<String> groups(Posting posting) {
    RoleFamily family = posting.role().family();
    return family == RoleFamily.OTHER
        ? List.of(posting.role().id(), TruthCell.ALL)
        : List.of(posting.role().id(), family.id(), TruthCell.GO_TO_MARKET, TruthCell.ALL);
  }

  private static void merge(Map<TruthCell, CellTally> into, Map<TruthCell, CellTally> from) {
    from.forEach((cell, tally) -> into.merge(cell, tally, CellTally::plus));
  }
}

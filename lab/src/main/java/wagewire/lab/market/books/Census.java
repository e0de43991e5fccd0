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
 * What {@link Books} say of a week, for roles and groups of roles, whole, by seniority and by
 * country, in one pass over all postings. Growths are those of the employers that were there before
 * the base window begins, those that died since counting 0.
 */
public final class Census {

  private static final Tally NOTHING = new Tally();

  private final Map<Cell, Tally> tallies;

  private Census(Map<Cell, Tally> tallies) {
    this.tallies = tallies;
  }

  /** The week's census of these employers. */
  public static Census of(World world, IsoWeek week, Predicate<Employer> whose) {
    Windows windows = new Windows(world.calendar(), week);
    Map<Cell, Tally> tallies =
        world.employers().parallelStream()
            .filter(whose)
            .collect(
                HashMap::new,
                (sums, employer) -> count(sums, world, windows, employer),
                Census::merge);
    return new Census(tallies);
  }

  /** Growth in per cent of the mean daily stock; {@link Double#NaN} from nothing. */
  public double stockGrowthPercent(Cell cell, Lag lag) {
    return tally(cell).stockGrowthPercent(lag);
  }

  /** Growth in per cent of the number of postings opened; {@link Double#NaN} from nothing. */
  public double openedGrowthPercent(Cell cell, Lag lag) {
    return tally(cell).openedGrowthPercent(lag);
  }

  /** As {@link Books#toolShare}. */
  public OptionalDouble toolShare(Cell cell, String tool) {
    return tally(cell).toolShare(tool);
  }

  /** As {@link Books#modeShare}. */
  public OptionalDouble modeShare(Cell cell, WorkMode mode) {
    return tally(cell).modeShare(mode);
  }

  /** Its share less that of 52 weeks before, in points. */
  public OptionalDouble toolShareChange(Cell cell, String tool) {
    return tally(cell).toolShareChange(tool);
  }

  /** Its share less that of 52 weeks before, in points. */
  public OptionalDouble modeShareChange(Cell cell, WorkMode mode) {
    return tally(cell).modeShareChange(mode);
  }

  /** As {@link Books#disclosedShare}. */
  public OptionalDouble disclosedShare(Cell cell) {
    return tally(cell).disclosedShare();
  }

  /** A percentile of what {@link Books#medianPay} is the median of. */
  public OptionalDouble pay(Cell cell, String currency, double percentile) {
    return tally(cell).pay(currency, percentile);
  }

  private Tally tally(Cell cell) {
    return tallies.getOrDefault(cell, NOTHING);
  }

  private static void count(
      Map<Cell, Tally> tallies, World world, Windows windows, Employer employer) {
    for (Posting posting : world.postings(employer)) {
      Counted counted = Counted.of(world, windows, posting);
      if (counted.isNothing()) {
        continue;
      }
      for (String role : groups(posting)) {
        Cell whole = Cell.of(role);
        tallies.computeIfAbsent(whole, _ -> new Tally()).add(counted);
        tallies
            .computeIfAbsent(whole.withSeniority(posting.seniority()), _ -> new Tally())
            .add(counted);
        tallies
            .computeIfAbsent(whole.withCountry(posting.office().country().code()), _ -> new Tally())
            .add(counted);
      }
    }
  }

  /** The role, its family unless that has its name, and the wider groups. */
  static List<String> groups(Posting posting) {
    RoleFamily family = posting.role().family();
    return family == RoleFamily.OTHER
        ? List.of(posting.role().id(), Cell.ALL)
        : List.of(posting.role().id(), family.id(), Cell.GO_TO_MARKET, Cell.ALL);
  }

  private static void merge(Map<Cell, Tally> into, Map<Cell, Tally> from) {
    from.forEach((cell, tally) -> into.merge(cell, tally, Tally::plus));
  }
}

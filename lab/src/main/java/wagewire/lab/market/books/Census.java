package wagewire.lab.market.books;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import wagewire.lab.market.employer.Employer;
import wagewire.lab.market.world.Posting;
import wagewire.lab.market.world.World;
import wagewire.model.posting.RoleFamily;
import wagewire.model.posting.WorkMode;
import wagewire.model.time.IsoWeek;

/**
 * Counts of {@link MarketBooks} for a week, by role and group of roles, in total, by seniority, by
 * country and by both, in one pass over all postings. Growths cover the employers that existed
 * before the base window begins, those of thirteen weeks all employers; those that ended since
 * count as 0. A growth is {@link Double#NaN} if the market does not reach back to its base window.
 */
public final class Census {

  private static final CellTally NOTHING = new CellTally();

  private final Map<TruthCell, CellTally> tallies;

  private Census(Map<TruthCell, CellTally> tallies) {
    this.tallies = tallies;
  }

  /** Counts the week for these employers. */
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

  /** Returns growth of the mean daily stock in per cent; {@link Double#NaN} when the base is 0. */
  public double stockGrowthPercent(TruthCell cell, GrowthLag lag) {
    return tally(cell).stockGrowthPercent(lag);
  }

  /**
   * Returns growth of the number of postings opened in per cent; {@link Double#NaN} when the base
   * is 0.
   */
  public double openedGrowthPercent(TruthCell cell, GrowthLag lag) {
    return tally(cell).openedGrowthPercent(lag);
  }

  /** Returns the share as {@link MarketBooks#toolShare} does. */
  public OptionalDouble toolShare(TruthCell cell, String tool) {
    return tally(cell).toolShare(tool);
  }

  /** Returns the ids of the cell's tools, those that most of its postings ask for first. */
  public List<String> toolsByShare(TruthCell cell) {
    return tally(cell).tools();
  }

  /** Returns the share as {@link MarketBooks#modeShare} does. */
  public OptionalDouble modeShare(TruthCell cell, WorkMode mode) {
    return tally(cell).modeShare(mode);
  }

  /**
   * Returns the tool's share in the weeks of the year's growth less that a year before, in points.
   */
  public OptionalDouble toolShareChange(TruthCell cell, String tool) {
    return tally(cell).toolShareChange(tool);
  }

  /** Returns the work mode's share less that a year before, as {@link #toolShareChange}. */
  public OptionalDouble modeShareChange(TruthCell cell, WorkMode mode) {
    return tally(cell).modeShareChange(mode);
  }

  /** Returns the share of the role's postings in those of all roles, open in the four weeks. */
  public OptionalDouble roleShare(String role) {
    return tally(TruthCell.of(role)).shareIn(tally(TruthCell.of(TruthCell.ALL)));
  }

  /** Returns the share as {@link MarketBooks#disclosedShare} does. */
  public OptionalDouble disclosedShare(TruthCell cell) {
    return tally(cell).disclosedShare();
  }

  /**
   * Returns the median of the days to their first closing, of postings that opened in the 26 weeks.
   */
  public OptionalDouble medianDuration(TruthCell cell) {
    return tally(cell).medianDuration();
  }

  /** Returns a percentile of the pay whose median {@link MarketBooks#medianPay} is. */
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
        String country = posting.office().country().code();
        TruthCell ofSeniority = whole.withSeniority(posting.seniority());
        for (TruthCell cell :
            List.of(
                whole, ofSeniority, whole.withCountry(country), ofSeniority.withCountry(country))) {
          tallies.computeIfAbsent(cell, _ -> new CellTally()).add(counted);
        }
      }
    }
  }

  /** Returns the role, its family unless that has the same name, and the wider groups. */
  static List<String> groups(Posting posting) {
    RoleFamily family = posting.role().family();
    return family.equals(RoleFamily.OTHER)
        ? List.of(posting.role().id(), TruthCell.ALL)
        : List.of(posting.role().id(), family.id(), TruthCell.GO_TO_MARKET, TruthCell.ALL);
  }

  private static void merge(Map<TruthCell, CellTally> into, Map<TruthCell, CellTally> from) {
    from.forEach((cell, tally) -> into.merge(cell, tally, CellTally::plus));
  }
}

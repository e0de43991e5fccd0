package wagewire.local.market.books;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wagewire.local.market.world.Employer;
import wagewire.local.market.world.Employment;
import wagewire.local.market.world.Posting;
import wagewire.local.market.world.Timelines;
import wagewire.local.market.world.TruePay;
import wagewire.local.market.world.World;
import wagewire.model.time.IsoWeek;

/**
 * What a perfect observer of all employers would count. Employers are chosen by the tokens of their
 * boards. A posting is open on a day if its board shows it at the end of that day; a repost is the
 * same posting. Shares and growths of nothing are empty or {@link Double#NaN}.
 */
public final class Books {

  private static final int WINDOW_WEEKS = 4;
  private static final int YEAR_WEEKS = 52;
  private static final int PAY_WEEKS = 13;

  private final World world;
  private final Timelines timelines;

  public Books(World world, Timelines timelines) {
    this.world = world;
    this.timelines = timelines;
  }

  /** Postings open on the day. */
  public long stock(Cell cell, LocalDate day, Predicate<String> tokens) {
    int at = world.calendar().day(day);
    return postings(cell, tokens).filter(posting -> posting.isOpen(at)).count();
  }

  /** Postings whose first day lies in the week. */
  public long opened(Cell cell, IsoWeek week, Predicate<String> tokens) {
    int monday = world.calendar().day(week.monday());
    return postings(cell, tokens)
        .filter(posting -> posting.opened() >= monday && posting.opened() < monday + 7)
        .count();
  }

  /** Mean of the week's seven daily stocks. */
  public double meanStock(Cell cell, IsoWeek week, Predicate<String> tokens) {
    return daysOpen(cell, week, week, tokens) / 7.0;
  }

  /**
   * Growth in per cent of the mean daily stock of four weeks against the same weeks a year (52
   * weeks) before, of one set of employers. With the boards {@link #trackedThroughout} it is what
   * the direct panel estimates; with all of them it is the market's own growth.
   */
  public double yearGrowthPercent(Cell cell, IsoWeek week, Predicate<String> tokens) {
    return growthPercent(window(cell, week, tokens), window(cell, yearBefore(week), tokens));
  }

  public double yearGrowthPercent(String role, IsoWeek week, Set<String> tokens) {
    return yearGrowthPercent(Cell.of(role), week, tokens::contains);
  }

  /** The same growth as somebody would count who adds up whatever boards are tracked by then. */
  public double naiveYearGrowthPercent(String role, IsoWeek week) {
    Cell cell = Cell.of(role);
    return growthPercent(trackedWindow(cell, week), trackedWindow(cell, yearBefore(week)));
  }

  /** Tokens of the boards that joined before the base window of the year's growth begins. */
  public Set<String> trackedThroughout(IsoWeek week) {
    return joinedBy(weekNumber(first(yearBefore(week))));
  }

  /**
   * Median of the middles of disclosed full-time pay, a year, of postings whose first day lies in
   * the 13 weeks to the week.
   *
   * @param currency ISO 4217; pay in others is left out
   */
  public OptionalDouble medianPay(
      Cell cell, String currency, IsoWeek week, Predicate<String> tokens) {
    return Quantiles.median(
        newIn(cell, week, tokens)
            .filter(posting -> posting.employment() == Employment.FULL_TIME)
            .filter(world.payScale()::isDisclosed)
            .map(world.payScale()::of)
            .filter(pay -> pay.currency().equals(currency))
            .mapToDouble(TruePay::annualMiddle)
            .toArray());
  }

  /** Share that states its pay, of postings whose first day lies in the 13 weeks to the week. */
  public OptionalDouble disclosedShare(Cell cell, IsoWeek week, Predicate<String> tokens) {
    return newIn(cell, week, tokens)
        .mapToDouble(posting -> world.payScale().isDisclosed(posting) ? 1 : 0)
        .average();
  }

  /** Share that asks for the tool, of postings open on a day of the four weeks to the week. */
  public OptionalDouble toolShare(Cell cell, String tool, IsoWeek week, Predicate<String> tokens) {
    return openIn(cell, week, tokens)
        .mapToDouble(posting -> world.toolUse().of(posting).contains(tool) ? 1 : 0)
        .average();
  }

  private double window(Cell cell, IsoWeek last, Predicate<String> tokens) {
    return daysOpen(cell, first(last), last, tokens);
  }

  private double trackedWindow(Cell cell, IsoWeek last) {
    double sum = 0;
    for (IsoWeek week = first(last); week.compareTo(last) <= 0; week = week.plusWeeks(1)) {
      sum += daysOpen(cell, week, week, joinedBy(weekNumber(week))::contains);
    }
    return sum;
  }

  private Set<String> joinedBy(int week) {
    return world.employers().stream()
        .filter(employer -> employer.joinsWeek() <= week)
        .map(Employer::token)
        .collect(Collectors.toUnmodifiableSet());
  }

  private long daysOpen(Cell cell, IsoWeek first, IsoWeek last, Predicate<String> tokens) {
    int from = world.calendar().day(first.monday());
    int to = world.calendar().day(last.sunday());
    return postings(cell, tokens).mapToLong(posting -> posting.daysOpen(from, to)).sum();
  }

  private Stream<Posting> openIn(Cell cell, IsoWeek last, Predicate<String> tokens) {
    int from = world.calendar().day(first(last).monday());
    int to = world.calendar().day(last.sunday());
    return postings(cell, tokens).filter(posting -> posting.daysOpen(from, to) > 0);
  }

  private Stream<Posting> newIn(Cell cell, IsoWeek week, Predicate<String> tokens) {
    int to = world.calendar().day(week.sunday());
    int from = to - 7 * PAY_WEEKS + 1;
    return postings(cell, tokens)
        .filter(posting -> posting.opened() >= from && posting.opened() <= to);
  }

  private Stream<Posting> postings(Cell cell, Predicate<String> tokens) {
    return world.employers().stream()
        .filter(employer -> tokens.test(employer.token()))
        .map(timelines::of)
        .flatMap(List::stream)
        .filter(cell);
  }

  private int weekNumber(IsoWeek week) {
    return Math.floorDiv(world.calendar().day(week.monday()), 7);
  }

  private static IsoWeek first(IsoWeek last) {
    return last.minusWeeks(WINDOW_WEEKS - 1L);
  }

  private static IsoWeek yearBefore(IsoWeek week) {
    return week.minusWeeks(YEAR_WEEKS);
  }

  private static double growthPercent(double now, double then) {
    return 100 * (now / then - 1);
  }
}

package wagewire.lab.market.books;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;
import wagewire.lab.market.employer.Employer;
import wagewire.lab.market.world.Employment;
import wagewire.lab.market.world.Posting;
import wagewire.lab.market.world.Timelines;
import wagewire.lab.market.world.TruePay;
import wagewire.lab.market.world.World;
import wagewire.model.posting.WorkMode;
import wagewire.model.time.IsoWeek;

/**
 * The market's true counts, for any set of employers. A posting is open on a day if its board shows
 * it at the end of that day, or shows it again within {@value
 * wagewire.lab.market.world.PostingPause#BRIDGED_DAYS} days; a repost is the same posting, a copy
 * is not counted. Shares and growths with a base of 0 are empty or {@link Double#NaN}.
 */
public final class MarketBooks {

  private static final int WINDOW_WEEKS = 4;
  private static final int YEAR_WEEKS = 52;
  private static final int PAY_WEEKS = 13;

  private final World world;
  private final Timelines timelines;

  public MarketBooks(World world, Timelines timelines) {
    this.world = world;
    this.timelines = timelines;
  }

  /** Returns the number of postings open on the day. */
  public long stock(TruthCell cell, LocalDate day, Predicate<Employer> whose) {
    int at = world.calendar().day(day);
    return postings(cell, whose).filter(posting -> posting.isOpen(at)).count();
  }

  /** Returns the number of postings whose first day is in the week. */
  public long opened(TruthCell cell, IsoWeek week, Predicate<Employer> whose) {
    int monday = world.calendar().day(week.monday());
    return postings(cell, whose)
        .filter(posting -> posting.opened() >= monday && posting.opened() < monday + 7)
        .count();
  }

  /** Returns the number of postings whose first day after the last one is in the week. */
  public long closed(TruthCell cell, IsoWeek week, Predicate<Employer> whose) {
    int monday = world.calendar().day(week.monday());
    return postings(cell, whose)
        .filter(posting -> posting.closed() >= monday && posting.closed() < monday + 7)
        .count();
  }

  /** Returns the mean of the week's seven daily stocks. */
  public double meanStock(TruthCell cell, IsoWeek week, Predicate<Employer> whose) {
    return daysOpen(cell, week, week, whose) / 7.0;
  }

  /**
   * Returns growth, in per cent, of the mean daily stock of the weeks of {@link GrowthLag#YEAR}
   * against the same weeks a year (52 weeks) before, for one set of employers; those that ended
   * since count as 0. For {@link #trackedThroughout} it is what the direct panel estimates; for all
   * employers it is the market's growth.
   */
  public double yearGrowthPercent(TruthCell cell, IsoWeek week, Predicate<Employer> whose) {
    int weeks = yearWeeks(week);
    return growthPercent(
        window(cell, week, weeks, whose), window(cell, yearBefore(week), weeks, whose));
  }

  /**
   * Returns growth, in per cent, of the mean daily stock of four weeks against the four weeks
   * before.
   */
  public double fourWeekGrowthPercent(TruthCell cell, IsoWeek week, Predicate<Employer> whose) {
    IsoWeek before = week.minusWeeks(WINDOW_WEEKS);
    return growthPercent(
        window(cell, week, WINDOW_WEEKS, whose), window(cell, before, WINDOW_WEEKS, whose));
  }

  /** Returns the same growth as counted by adding up all boards tracked at each time. */
  public double naiveYearGrowthPercent(String role, IsoWeek week) {
    TruthCell cell = TruthCell.of(role);
    int weeks = yearWeeks(week);
    return growthPercent(
        trackedWindow(cell, week, weeks), trackedWindow(cell, yearBefore(week), weeks));
  }

  /** Returns a filter of the employers that the catalogue holds on the day. */
  public Predicate<Employer> tracked(LocalDate day) {
    int at = world.calendar().day(day);
    return employer -> employer.joins() <= at;
  }

  /**
   * Returns a filter of the employers that were tracked before the base window of the year's growth
   * begins.
   */
  public Predicate<Employer> trackedThroughout(IsoWeek week) {
    return tracked(first(yearBefore(week), yearWeeks(week)).monday());
  }

  /**
   * Returns the median of the midpoints of disclosed full-time pay per year, of postings whose
   * first day is in the 13 weeks to the week.
   *
   * @param currency ISO 4217; pay in other currencies is left out
   */
  public OptionalDouble medianPay(
      TruthCell cell, String currency, IsoWeek week, Predicate<Employer> whose) {
    return Quantiles.median(
        newIn(cell, week, whose)
            .filter(posting -> posting.employment() == Employment.FULL_TIME)
            .filter(world.payScale()::isDisclosed)
            .map(world.payScale()::of)
            .filter(pay -> pay.currency().equals(currency))
            .mapToDouble(TruePay::annualMiddle)
            .toArray());
  }

  /**
   * Returns the share that states its pay, of postings whose first day is in the 13 weeks to the
   * week.
   */
  public OptionalDouble disclosedShare(TruthCell cell, IsoWeek week, Predicate<Employer> whose) {
    return newIn(cell, week, whose)
        .mapToDouble(posting -> world.payScale().isDisclosed(posting) ? 1 : 0)
        .average();
  }

  /**
   * Returns the share that asks for the tool, of postings open on a day of the four weeks to the
   * week.
   */
  public OptionalDouble toolShare(
      TruthCell cell, String tool, IsoWeek week, Predicate<Employer> whose) {
    return openIn(cell, week, whose)
        .mapToDouble(posting -> world.toolUse().of(posting).contains(tool) ? 1 : 0)
        .average();
  }

  /** Returns the share of a work mode, of postings open on a day of the four weeks to the week. */
  public OptionalDouble modeShare(
      TruthCell cell, WorkMode mode, IsoWeek week, Predicate<Employer> whose) {
    return openIn(cell, week, whose)
        .mapToDouble(posting -> posting.mode() == mode ? 1 : 0)
        .average();
  }

  private double window(TruthCell cell, IsoWeek last, int weeks, Predicate<Employer> whose) {
    return daysOpen(cell, first(last, weeks), last, whose);
  }

  private double trackedWindow(TruthCell cell, IsoWeek last, int weeks) {
    double sum = 0;
    for (IsoWeek week = first(last, weeks); week.compareTo(last) <= 0; week = week.plusWeeks(1)) {
      sum += daysOpen(cell, week, week, tracked(week.monday()));
    }
    return sum;
  }

  private long daysOpen(TruthCell cell, IsoWeek first, IsoWeek last, Predicate<Employer> whose) {
    int from = world.calendar().day(first.monday());
    int to = world.calendar().day(last.sunday());
    return postings(cell, whose).mapToLong(posting -> posting.daysOpen(from, to)).sum();
  }

  private Stream<Posting> openIn(TruthCell cell, IsoWeek last, Predicate<Employer> whose) {
    int from = world.calendar().day(first(last, WINDOW_WEEKS).monday());
    int to = world.calendar().day(last.sunday());
    return postings(cell, whose).filter(posting -> posting.daysOpen(from, to) > 0);
  }

  private Stream<Posting> newIn(TruthCell cell, IsoWeek week, Predicate<Employer> whose) {
    int to = world.calendar().day(week.sunday());
    int from = to - 7 * PAY_WEEKS + 1;
    return postings(cell, whose)
        .filter(posting -> posting.opened() >= from && posting.opened() <= to);
  }

  private Stream<Posting> postings(TruthCell cell, Predicate<Employer> whose) {
    return world.employers().parallelStream()
        .filter(whose)
        .map(timelines::of)
        .flatMap(List::stream)
        .filter(cell);
  }

  private static IsoWeek first(IsoWeek last, int weeks) {
    return last.minusWeeks(weeks - 1L);
  }

  private int yearWeeks(IsoWeek week) {
    return GrowthLag.YEAR.length((world.calendar().day(week.sunday()) + 1) / 7);
  }

  private static IsoWeek yearBefore(IsoWeek week) {
    return week.minusWeeks(YEAR_WEEKS);
  }

  private static double growthPercent(double now, double then) {
    return 100 * (now / then - 1);
  }
}

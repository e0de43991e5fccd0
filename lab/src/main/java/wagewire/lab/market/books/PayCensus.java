package wagewire.lab.market.books;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import wagewire.lab.market.employer.Employer;
import wagewire.lab.market.settings.MarketCalendar;
import wagewire.lab.market.world.Employment;
import wagewire.lab.market.world.Posting;
import wagewire.lab.market.world.World;

/**
 * Pay of a month against that of twelve months before according to the books, for roles and groups
 * of roles, in total and by country. It compares full-time postings that state their pay, by the
 * month in which they opened, in kinds of job that have 5 of 3 employers in both months.
 */
public final class PayCensus {

  private static final int YEAR = 12;

  private final Map<TruthCell, Map<Job, JobPay>> cells = new HashMap<>();

  private PayCensus() {}

  /**
   * @param month the later month
   * @param which postings that are counted
   */
  public static PayCensus of(World world, YearMonth month, Predicate<Posting> which) {
    PayCensus census = new PayCensus();
    Days now = Days.of(world.calendar(), month);
    Days then = Days.of(world.calendar(), month.minusMonths(YEAR));
    for (Employer employer : world.employers()) {
      for (Posting posting : world.postings(employer)) {
        boolean isNow = now.hold(posting.opened());
        if ((isNow || then.hold(posting.opened()))
            && posting.employment() == Employment.FULL_TIME
            && which.test(posting)
            && world.payScale().isDisclosed(posting)) {
          census.add(world, posting, isNow);
        }
      }
    }
    census.cells.values().forEach(jobs -> jobs.values().removeIf(pay -> !pay.isComparable()));
    return census;
  }

  /** Returns the median of the jobs' growths of median pay, in per cent; empty without a job. */
  public OptionalDouble growthPercent(TruthCell cell) {
    return Quantiles.median(growths(cell, false));
  }

  /** Returns the same median with each job weighted by its postings in the later month. */
  public OptionalDouble weightedGrowthPercent(TruthCell cell) {
    return Quantiles.median(growths(cell, true));
  }

  /**
   * Returns the change of the mean, in per cent of the earlier mean, at the mean of the jobs'
   * shares in both months.
   *
   * @param currency currency of the jobs
   */
  public OptionalDouble withinPercent(TruthCell cell, String currency) {
    return PaySplit.of(in(cell, currency)).within();
  }

  /** Returns the remaining change of the mean, which is due to changed shares of the jobs. */
  public OptionalDouble mixPercent(TruthCell cell, String currency) {
    return PaySplit.of(in(cell, currency)).mix();
  }

  private void add(World world, Posting posting, boolean isNow) {
    double middle = world.payScale().of(posting).annualMiddle();
    Job job = Job.of(posting);
    for (String role : Census.groups(posting)) {
      TruthCell whole = TruthCell.of(role);
      for (TruthCell cell : List.of(whole, whole.withCountry(job.country()))) {
        cells
            .computeIfAbsent(cell, _ -> new LinkedHashMap<>())
            .computeIfAbsent(job, _ -> new JobPay())
            .add(posting.employer().index(), middle, isNow);
      }
    }
  }

  private double[] growths(TruthCell cell, boolean weighted) {
    return jobs(cell).values().stream()
        .flatMapToDouble(pay -> pay.growthPercents(weighted))
        .toArray();
  }

  private List<JobPay> in(TruthCell cell, String currency) {
    return jobs(cell).entrySet().stream()
        .filter(job -> job.getKey().currency().equals(currency))
        .map(Map.Entry::getValue)
        .toList();
  }

  private Map<Job, JobPay> jobs(TruthCell cell) {
    return cells.getOrDefault(cell, Map.of());
  }

  /** The characteristics that two compared postings have in common. */
  private record Job(
      String role, String seniority, String country, String region, String currency) {

    static Job of(Posting posting) {
      String region = posting.namesCity() ? posting.office().region() : null;
      return new Job(
          posting.role().id(),
          posting.seniority().id(),
          posting.office().country().code(),
          region == null ? "" : region,
          posting.office().country().currency());
    }
  }

  /** A range of the calendar's days, both ends included. */
  private record Days(int first, int last) {

    static Days of(MarketCalendar calendar, YearMonth month) {
      return new Days(calendar.day(month.atDay(1)), calendar.day(month.atEndOfMonth()));
    }

    boolean hold(int day) {
      return first <= day && day <= last;
    }
  }
}

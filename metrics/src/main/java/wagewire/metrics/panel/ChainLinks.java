package wagewire.metrics.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The links of a chain by employer, so that a resample is a weighted sum. Employers whose links
 * hold no posting are left out, as they change no sum.
 *
 * <p>A unit seen last in week s that returns in week w enters the link of w with its imputed value,
 * {@code x_s · I_{w−1} / I_s}, as the imputed value follows r week by week.
 */
final class ChainLinks {

  /** Weeks for which a missing unit is imputed (methodology §6). */
  static final int LIMIT = 4;

  /** A unit that was missing between two observations. */
  record Return(int employer, int lastSeen, double last, double now) {

    Return at(int place) {
      return new Return(place, lastSeen, last, now);
    }
  }

  private final int weeks;
  private final int first;
  private final int start;
  private final List<String> employers;

  /** By employer and week from the first on; empty for one who only returned. */
  private final double[][] now;

  private final double[][] before;
  private final List<List<Return>> returns;
  private final int[] matched;

  private ChainLinks(
      int weeks,
      int first,
      int start,
      List<String> employers,
      double[][] now,
      double[][] before,
      List<List<Return>> returns,
      int[] matched) {
    this.weeks = weeks;
    this.first = first;
    this.start = start;
    this.employers = employers;
    this.matched = matched;
    this.now = now;
    this.before = before;
    this.returns = returns;
  }

  /**
   * @param first week that is looked at; links are of those after it
   */
  static ChainLinks of(Panel panel, int first) {
    List<UnitSeries> units = panel.units();
    int weeks = UnitSeries.weeks(units);
    double[][] now = new double[panel.employers().size()][0];
    double[][] before = new double[now.length][0];
    List<List<Return>> returns = new ArrayList<>();
    for (int week = 0; week < weeks; week++) {
      returns.add(new ArrayList<>(0));
    }
    int[] matched = new int[weeks];
    int start = weeks;
    for (int number = 0; number < units.size(); number++) {
      UnitSeries unit = units.get(number);
      int employer = panel.employer(number);
      for (int week = first; week < weeks; week++) {
        if (!unit.known(week)) {
          continue;
        }
        start = Math.min(start, week);
        int lastSeen = lastSeen(unit, first, week);
        if (lastSeen < 0) {
          continue;
        }
        matched[week]++;
        if (lastSeen < week - 1) {
          returns
              .get(week)
              .add(new Return(employer, lastSeen, unit.value(lastSeen), unit.value(week)));
          continue;
        }
        if (now[employer].length == 0) {
          now[employer] = new double[weeks - first];
          before[employer] = new double[weeks - first];
        }
        now[employer][week - first] += unit.value(week);
        before[employer][week - first] += unit.value(week - 1);
      }
    }
    int[] counting = counting(now, before, returns);
    int[] places = new int[now.length];
    for (int place = 0; place < counting.length; place++) {
      places[counting[place]] = place;
    }
    return new ChainLinks(
        weeks,
        first,
        start,
        Arrays.stream(counting).mapToObj(panel.employers()::get).toList(),
        Arrays.stream(counting).mapToObj(employer -> now[employer]).toArray(double[][]::new),
        Arrays.stream(counting).mapToObj(employer -> before[employer]).toArray(double[][]::new),
        returns.stream()
            .map(ofWeek -> ofWeek.stream().map(one -> one.at(places[one.employer])).toList())
            .toList(),
        matched);
  }

  /** Returns the employers that change a sum. */
  private static int[] counting(double[][] now, double[][] before, List<List<Return>> returns) {
    BitSet counting = new BitSet();
    for (int employer = 0; employer < now.length; employer++) {
      counting.set(employer, isAboveZero(now[employer]) || isAboveZero(before[employer]));
    }
    returns.forEach(ofWeek -> ofWeek.forEach(one -> counting.set(one.employer)));
    return counting.stream().toArray();
  }

  private static boolean isAboveZero(double[] values) {
    return Arrays.stream(values).anyMatch(value -> value > 0);
  }

  /**
   * Returns the last week with a value before this one, over at most 4 missing weeks and not before
   * the first; −1 without one.
   */
  static int lastSeen(UnitSeries unit, int first, int week) {
    int earliest = Math.max(first, week - 1 - LIMIT);
    int earlier = week - 1;
    while (earlier >= earliest && unit.state(earlier) == WeekState.MISSING) {
      earlier--;
    }
    return earlier >= earliest && unit.known(earlier) ? earlier : -1;
  }

  int weeks() {
    return weeks;
  }

  /** Returns the first week that is read. */
  int first() {
    return first;
  }

  /** Returns the first week from there on in which any unit has a value. */
  int start() {
    return start;
  }

  /** Returns the units in the link of a week. */
  int matched(int week) {
    return matched[week];
  }

  /** Returns the employers whose links hold a posting. */
  List<String> employers() {
    return employers;
  }

  /** Chains the links, each of the employers counting as often as {@code times} says. */
  Chain chain(int[] times) {
    double[] sumNow = new double[weeks];
    double[] sumBefore = new double[weeks];
    for (int employer = 0; employer < times.length; employer++) {
      if (times[employer] != 0) {
        add(times[employer], now[employer], sumNow);
        add(times[employer], before[employer], sumBefore);
      }
    }
    Chain chain = new Chain(weeks);
    for (int week = start + 1; week < weeks; week++) {
      for (Return one : returns.get(week)) {
        double imputed = one.last * chain.ratio(one.lastSeen, week - 1);
        if (times[one.employer] != 0 && Double.isFinite(imputed)) {
          sumNow[week] += times[one.employer] * one.now;
          sumBefore[week] += times[one.employer] * imputed;
        }
      }
      chain.link(week, sumNow[week], sumBefore[week]);
    }
    return chain;
  }

  /** Returns the weights of the point estimate: each employer once. */
  int[] once() {
    int[] times = new int[now.length];
    Arrays.fill(times, 1);
    return times;
  }

  private void add(int times, double[] values, double[] sums) {
    for (int number = 0; number < values.length; number++) {
      sums[first + number] += times * values[number];
    }
  }
}

package wagewire.reporting.benchmark;

import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.cluster.ClusterRatio;

/**
 * How often intervals of growth hold the truth when nothing is wrong but that employers differ in
 * size: each line draws employers whose sizes and growths are logarithmic normal, and counts of
 * postings that are Poisson, of a population twenty times as large. Argument: how many samples a
 * line (4000).
 */
public final class EmployerSizeCoverage {

  private static final int POPULATION = 20;
  private static final double GROWTH_SPREAD = 0.4;
  private static final int[] EMPLOYERS = {12, 30, 100};
  private static final double[] SIZE_SPREADS = {0.3, 1.0, 1.4};
  private static final double MEAN_SIZE = 12;

  private EmployerSizeCoverage() {}

  public static void main(String[] arguments) {
    int samples = arguments.length == 0 ? 4_000 : Integer.parseInt(arguments[0]);
    System.out.println("employers  spread of sizes  holds the truth (half width of log growth)");
    System.out.println("                            linearised         jackknife");
    for (double spread : SIZE_SPREADS) {
      for (int employers : EMPLOYERS) {
        print(employers, spread, samples);
      }
    }
  }

  private static void print(int employers, double spread, int samples) {
    SplittableRandom random = new SplittableRandom(1);
    Tally linearised = new Tally();
    Tally jackknife = new Tally();
    for (int sample = 0; sample < samples; sample++) {
      double[] then = new double[employers];
      double[] now = new double[employers];
      double sizes = 0;
      double grown = 0;
      for (int employer = 0; employer < employers * POPULATION; employer++) {
        double size = MEAN_SIZE * Math.exp(spread * random.nextGaussian() - spread * spread / 2);
        double after =
            size
                * Math.exp(
                    GROWTH_SPREAD * random.nextGaussian() - GROWTH_SPREAD * GROWTH_SPREAD / 2);
        sizes += size;
        grown += after;
        if (employer < employers) {
          then[employer] = poisson(random, size);
          now[employer] = poisson(random, after);
        }
      }
      Estimate ratio = ClusterRatio.ofCounts(then, now);
      linearised.add(ClusterRatio.linearised(then, now), grown / sizes);
      jackknife.add(ratio == null ? null : ratio.interval(), grown / sizes);
    }
    System.out.printf(
        Locale.ROOT, "%9d  %15.1f  %s  %s%n", employers, spread, linearised, jackknife);
  }

  /** How many intervals hold the truth, and how wide they are. */
  private static final class Tally {

    private int intervals;
    private int held;
    private double width;

    private void add(@Nullable Interval interval, double truth) {
      if (interval != null) {
        intervals++;
        held += interval.contains(truth) ? 1 : 0;
        width += Math.log(interval.high() / interval.low()) / 2;
      }
    }

    @Override
    public String toString() {
      return "%5.1f %% (%.3f)".formatted(100.0 * held / intervals, width / intervals);
    }
  }

  /** Knuth's product for small means, halves of larger ones. */
  private static int poisson(SplittableRandom random, double mean) {
    if (mean > 30) {
      return poisson(random, mean / 2) + poisson(random, mean / 2);
    }
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }
}

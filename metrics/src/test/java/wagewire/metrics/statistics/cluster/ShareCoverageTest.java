package wagewire.metrics.statistics.cluster;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.Wilson;

/**
 * Draws employers of unequal size, each with habits of its own, and counts how often intervals hold
 * the share that all employers expect. A posting follows its employer's habit with probability 0.6,
 * so that the correlation of two of them is 0.36.
 */
class ShareCoverageTest {

  private static final double[] SHARES = {.6, .35, .2, .12, .07};
  private static final double DRIFT = .05;
  private static final double HABIT = .6;
  private static final int EMPLOYERS = 60;
  private static final int SAMPLES = 400;

  @Test
  void intervalsOfPooledSharesHoldTheTruthAndIndependentOnesDoNot() {
    Random random = new Random(20260119);
    Count pooled = new Count();
    Count independent = new Count();
    double correlations = 0;
    for (int sample = 0; sample < SAMPLES; sample++) {
      List<ShareTotals> tools = new ArrayList<>();
      double[] sizes = sizes(random);
      for (double share : SHARES) {
        tools.add(totals(sizes, habits(share, random), share, random));
      }
      GeneralisedVarianceFunction function = GeneralisedVarianceFunction.fit(tools);
      correlations += function.correlation();
      for (int tool = 0; tool < SHARES.length; tool++) {
        ShareTotals totals = tools.get(tool);
        pooled.add(interval(totals, function), SHARES[tool]);
        independent.add(Wilson.interval(totals.share(), totals.sum()), SHARES[tool]);
      }
    }
    assertThat(correlations / SAMPLES).isBetween(HABIT * HABIT - .06, HABIT * HABIT + .03);
    assertThat(pooled.coverage()).isBetween(.925, .975);
    assertThat(independent.coverage()).isLessThan(.7);
  }

  @Test
  void intervalsOfPairedChangesHoldTheTruthAndAreNarrowerThanThoseOfTwoSamples() {
    Random random = new Random(20260126);
    Count paired = new Count();
    Count apart = new Count();
    GeneralisedVarianceFunction function = new GeneralisedVarianceFunction(HABIT * HABIT);
    for (int sample = 0; sample < SAMPLES; sample++) {
      double[] sizes = sizes(random);
      for (double share : SHARES) {
        boolean[] habits = habits(share, random);
        ShareTotals then = totals(sizes, habits, share, random);
        ShareTotals now = totals(sizes, habits, share + DRIFT / (1 - HABIT), random);
        Estimate change = requireNonNull(PairedShareChange.of(then, now, function));
        paired.add(requireNonNull(change.interval()), 100 * DRIFT);
        Estimate independent =
            requireNonNull(
                ShareChange.of(
                    requireNonNull(ClusterShare.of(then.postings(), then.counted())),
                    requireNonNull(ClusterShare.of(now.postings(), now.counted()))));
        apart.add(requireNonNull(independent.interval()), 100 * DRIFT);
      }
    }
    assertThat(paired.coverage()).isBetween(.935, .98);
    assertThat(apart.coverage()).isGreaterThan(.98);
    assertThat(paired.meanWidth()).isLessThan(.5 * apart.meanWidth());
  }

  private static Interval interval(ShareTotals totals, GeneralisedVarianceFunction function) {
    PooledShare pooled = requireNonNull(PooledShare.of(totals, function));
    return requireNonNull(pooled.estimate().interval());
  }

  private static double[] sizes(Random random) {
    double[] sizes = new double[EMPLOYERS];
    for (int u = 0; u < EMPLOYERS; u++) {
      sizes[u] = 1 + Math.floor(6 * Math.exp(.8 * random.nextGaussian()));
    }
    return sizes;
  }

  private static boolean[] habits(double share, Random random) {
    boolean[] habits = new boolean[EMPLOYERS];
    for (int u = 0; u < EMPLOYERS; u++) {
      habits[u] = random.nextDouble() < share;
    }
    return habits;
  }

  /** Draws postings that follow their employer's habit, or else count by the share. */
  private static ShareTotals totals(double[] sizes, boolean[] habits, double share, Random random) {
    double[] counted = new double[EMPLOYERS];
    for (int u = 0; u < EMPLOYERS; u++) {
      for (int posting = 0; posting < sizes[u]; posting++) {
        boolean counts = random.nextDouble() < HABIT ? habits[u] : random.nextDouble() < share;
        counted[u] += counts ? 1 : 0;
      }
    }
    return ShareTotals.of(sizes, counted);
  }

  /** Intervals that held the truth, and their width. */
  private static final class Count {

    private int intervals;
    private int holding;
    private double width;

    private void add(Interval interval, double truth) {
      intervals++;
      holding += interval.contains(truth) ? 1 : 0;
      width += interval.high() - interval.low();
    }

    private double coverage() {
      return (double) holding / intervals;
    }

    private double meanWidth() {
      return width / intervals;
    }
  }
}

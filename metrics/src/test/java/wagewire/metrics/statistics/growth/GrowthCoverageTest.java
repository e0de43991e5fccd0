package wagewire.metrics.statistics.growth;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import wagewire.metrics.statistics.Interval;

/** Simulates how often intervals hold the truth, with fixed seeds. */
class GrowthCoverageTest {

  private static final int SAMPLES = 1_000;
  private static final int EMPLOYERS = 40;
  private static final int BLOCKS = 5;
  private static final double GROWTH = 1.1;

  /** With 1,000 samples the standard error of 95 % is 0.7 points. */
  @Test
  void intervalsOfDirectChainedAndCombinedGrowthHoldTheTruthInNineteenOfTwentySamples() {
    SplittableRandom random = new SplittableRandom(5);
    int[] held = new int[3];
    double[] width = new double[3];
    for (int sample = 0; sample < SAMPLES; sample++) {
      boolean[][] observed = new boolean[BLOCKS][EMPLOYERS];
      double[][] stock = stock(random, observed);
      double[][] matched = {stock[0].clone(), stock[BLOCKS - 1].clone()};
      for (int u = 0; u < EMPLOYERS; u++) {
        matched[0][u] *= observed[0][u] ? 1 : 0;
        matched[1][u] *= observed[0][u] ? 1 : 0;
      }
      LogGrowth direct = LogRatioTest.growth(matched[0], matched[1]);
      LogGrowth chained = requireNonNull(ChainedLogRatio.of(stock, observed));
      LogGrowth combined = requireNonNull(CombinedGrowth.of(direct, chained)).growth();
      LogGrowth[] all = {direct, chained, combined};
      for (int method = 0; method < all.length; method++) {
        Interval interval = requireNonNull(all[method].interval());
        held[method] += interval.contains(GROWTH) ? 1 : 0;
        width[method] += Math.log(interval.high() / interval.low());
      }
    }
    assertThat(Arrays.stream(held).mapToDouble(count -> (double) count / SAMPLES).boxed())
        .allMatch(share -> share >= 0.93 && share <= 0.975);
    assertThat(width[2]).isLessThan(Math.min(width[0], width[1]));
  }

  /**
   * Draws Poisson counts of employers that differ in size and in growth; four of ten come late. The
   * mean of all their growths is {@link #GROWTH}.
   */
  private static double[][] stock(SplittableRandom random, boolean[][] observed) {
    double[][] stock = new double[BLOCKS][EMPLOYERS];
    for (int u = 0; u < EMPLOYERS; u++) {
      double size = 12 * Math.exp(0.8 * random.nextGaussian() - 0.32);
      double own = Math.exp(0.3 * random.nextGaussian() - 0.045);
      int first = u % 10 < 4 ? 1 + u % 3 : 0;
      for (int block = 0; block < BLOCKS; block++) {
        double elapsed = block / (BLOCKS - 1.0);
        double level = (1 - elapsed) + elapsed * own;
        observed[block][u] = block >= first;
        stock[block][u] = poisson(random, size * level * Math.pow(GROWTH, elapsed));
      }
    }
    return stock;
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

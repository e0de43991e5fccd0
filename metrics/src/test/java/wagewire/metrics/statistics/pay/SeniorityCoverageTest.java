package wagewire.metrics.statistics.pay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.Percentile;

/** How often the intervals hold the medians of a simulated market. */
class SeniorityCoverageTest {

  private static final int MARKETS = 300;
  private static final int EMPLOYERS = 40;
  private static final int POSTINGS = 120;

  /** Postings of the seniorities in a hundred: the last has about five. */
  private static final int[] PARTS = {20, 46, 30, 4};

  /**
   * Pay is skewed, so that means of logs miss the medians by 0.1, and alike within employers. The
   * error of the share, of about 1,000 intervals in 300 markets, is about a point.
   */
  @Test
  void theIntervalHoldsTheMedianIn95Of100Cases() {
    Random random = new Random(31);
    double median = Percentile.median(noise(random, 400_000));
    int held = 0;
    int intervals = 0;
    for (int market = 0; market < MARKETS; market++) {
      ModelledPayBySeniority model = requireNonNull(draw(random));
      for (SeniorityPay pay : model.pays()) {
        Interval interval = requireNonNull(model.interval(pay));
        held += interval.contains(Math.exp(11 + .2 * pay.seniority() + median)) ? 1 : 0;
        intervals++;
      }
    }
    assertThat(intervals).isGreaterThan(1_000);
    assertThat((double) held / intervals).isBetween(.93, .985);
  }

  private static double[] noise(Random random, int count) {
    double[] noise = new double[count];
    Arrays.setAll(noise, _ -> level(random) + apart(random));
    return noise;
  }

  private static double level(Random random) {
    return .12 * random.nextGaussian();
  }

  private static double apart(Random random) {
    return -.5 * Math.log(1 - random.nextDouble());
  }

  private static @Nullable ModelledPayBySeniority draw(Random random) {
    double[] levels = new double[EMPLOYERS];
    Arrays.setAll(levels, _ -> level(random));
    int[] employer = random.ints(POSTINGS, 0, EMPLOYERS).toArray();
    int[] seniority = random.ints(POSTINGS, 0, 100).map(SeniorityCoverageTest::seniority).toArray();
    double[] logPay = new double[POSTINGS];
    Arrays.setAll(logPay, i -> 11 + .2 * seniority[i] + levels[employer[i]] + apart(random));
    return ModelledPayBySeniority.of(employer, seniority, logPay);
  }

  private static int seniority(int percent) {
    int seniority = 0;
    int reached = PARTS[0];
    while (percent >= reached) {
      reached += PARTS[++seniority];
    }
    return seniority;
  }
}

package wagewire.metrics.statistics.pay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.metrics.statistics.pay.PayIndexResult.EmployerEffects;
import wagewire.metrics.statistics.pay.PayIndexResult.Growth;

/** How often the interval holds the growth of simulated markets. */
class HedonicCoverageTest {

  private static final int MARKETS = 400;
  private static final double GROWTH = .03;

  /**
   * Employers differ in size and pay level, and each moves its pay up or down in a quarter:
   * postings of an employer are not independent. The error of a share of 95 % among 400 is 1.1
   * points.
   */
  @ParameterizedTest
  @CsvSource({"30, 6, FIXED", "60, 1.4, RANDOM"})
  void theIntervalHoldsTheGrowthIn95Of100Markets(
      int employers, double postings, EmployerEffects effects) {
    Random random = new Random(20);
    int covered = 0;
    for (int market = 0; market < MARKETS; market++) {
      Growth growth = HedonicRows.growth(draw(random, employers, postings));
      assertThat(growth.effects()).isEqualTo(effects);
      covered += requireNonNull(growth.interval()).contains(100 * Math.expm1(GROWTH)) ? 1 : 0;
    }
    assertThat((double) covered / MARKETS).isBetween(.925, .98);
  }

  private static List<HedonicRow> draw(Random random, int employers, double postings) {
    List<HedonicRow> rows = new ArrayList<>();
    for (int employer = 0; employer < employers; employer++) {
      double size = postings * Math.exp(.5 * random.nextGaussian());
      double level = .2 * random.nextGaussian();
      double[] moves = random.doubles(5, -.08, .08).toArray();
      for (int i = 0; i < 1 + (int) (size * 1.1 * random.nextDouble() * 2); i++) {
        int quarter = random.nextInt(5);
        int seniority = random.nextInt(4);
        double pay = 11 + .2 * seniority + level + moves[quarter] + GROWTH * quarter / 4;
        rows.add(HedonicRows.row(employer, quarter, seniority, pay + .1 * random.nextGaussian()));
      }
    }
    return rows;
  }
}

package wagewire.metrics.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Benjamini and Hochberg's step-up procedure of 1995: of the comparisons called significant, no
 * more than the chosen share is expected to be false. It holds for independent comparisons and for
 * such as depend on each other positively, as parts and their whole do.
 */
public final class BenjaminiHochberg {

  private BenjaminiHochberg() {}

  /**
   * Adjusted values in the order given: with p(1) ≤ … ≤ p(m), {@code q(k) = min over j ≥ k of
   * p(j)·m/j}, at most 1. A comparison is significant at rate a when its q is at most a.
   *
   * @param p in 0..1
   * @throws IllegalArgumentException for a value outside of 0..1
   */
  public static double[] adjusted(double[] p) {
    int m = p.length;
    double[] q = new double[m];
    double least = 1;
    List<Integer> falling =
        IntStream.range(0, m)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> p[i]).reversed())
            .toList();
    for (int below = 0; below < m; below++) {
      int place = falling.get(below);
      if (!(p[place] >= 0 && p[place] <= 1)) {
        throw new IllegalArgumentException("A p-value of " + p[place]);
      }
      least = Math.min(least, p[place] * m / (m - below));
      q[place] = least;
    }
    return q;
  }
}

package wagewire.metrics.statistics.growth;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.Percentile;

/**
 * Classes of a frame's employers by size, and the weights by which those of a sample stand for all
 * of their class (post-stratification: Holt and Smith 1979):
 *
 * <pre>
 * w = N / n     N employers of the class in the frame, n of them in the sample
 * </pre>
 */
public final class SizeClasses {

  /** Fewest employers of a sample that a class of its own needs. */
  public static final int LEAST = 5;

  /** Shares of the frame's employers at which it is cut. */
  private static final double[] QUANTILES = {0.2, 0.4, 0.6, 0.8, 0.92};

  private final double[] cuts;
  private final int[] employers;
  private final double largest;

  private SizeClasses(double[] cuts, int[] employers, double largest) {
    this.cuts = cuts;
    this.employers = employers;
    this.largest = largest;
  }

  /**
   * Cuts a frame at the 20, 40, 60, 80 and 92 % quantiles of its employers.
   *
   * @param sizes of all employers of the frame, at least one
   */
  public static SizeClasses of(double[] sizes) {
    double[] sorted = sizes.clone();
    Arrays.sort(sorted);
    double[] cuts =
        Arrays.stream(QUANTILES).map(share -> Percentile.ofSorted(sorted, share)).toArray();
    SizeClasses classes =
        new SizeClasses(cuts, new int[cuts.length + 1], sorted[sorted.length - 1]);
    for (double size : sizes) {
      classes.employers[classes.of(size)]++;
    }
    return classes;
  }

  /** Returns the number of classes. */
  public int count() {
    return employers.length;
  }

  /** Returns the class of a size, numbered from 0; a size at a cut is in the smaller class. */
  public int of(double size) {
    int number = 0;
    while (number < cuts.length && size > cuts[number]) {
      number++;
    }
    return number;
  }

  /** Returns the frame's employers in a class. */
  public int employers(int number) {
    return employers[number];
  }

  /** Returns the largest size of a class: its cut, or the largest of the frame. */
  public double upTo(int number) {
    return number < cuts.length ? cuts[number] : largest;
  }

  /**
   * Returns the weight of each class. A class of which the sample has fewer than {@value #LEAST}
   * employers is joined with the next larger one; those left at the end are joined with the class
   * before.
   *
   * @param sample employers of the sample, by class
   * @return null if the sample has fewer than {@value #LEAST} employers
   */
  public double @Nullable [] weights(int[] sample) {
    if (Arrays.stream(sample).sum() < LEAST) {
      return null;
    }
    double[] weights = new double[employers.length];
    int before = 0;
    for (int from = 0; from < weights.length; ) {
      int to = end(sample, from);
      int first = to < 0 ? before : from;
      int last = to < 0 ? weights.length : to;
      Arrays.fill(weights, first, last, sum(employers, first, last) / sum(sample, first, last));
      before = from;
      from = last;
    }
    return weights;
  }

  /** Returns the class after those that are together from one on; −1 if too few are left. */
  private static int end(int[] sample, int from) {
    int together = 0;
    for (int number = from; number < sample.length; number++) {
      together += sample[number];
      if (together >= LEAST) {
        return number + 1;
      }
    }
    return -1;
  }

  private static double sum(int[] counts, int from, int to) {
    return Arrays.stream(counts, from, to).sum();
  }
}

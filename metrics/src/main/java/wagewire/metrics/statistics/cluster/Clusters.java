package wagewire.metrics.statistics.cluster;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows numbered by the employer they belong to. */
public final class Clusters {

  private final int[] ofRow;
  private final int count;

  private Clusters(int[] ofRow, int count) {
    this.ofRow = ofRow;
    this.count = count;
  }

  /** Numbers employers from 0 in the order in which they first appear. */
  public static Clusters of(List<String> employerOfRow) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] ofRow = new int[employerOfRow.size()];
    for (int row = 0; row < ofRow.length; row++) {
      ofRow[row] = numbers.computeIfAbsent(employerOfRow.get(row), _ -> numbers.size());
    }
    return new Clusters(ofRow, numbers.size());
  }

  /**
   * Numbers employers from 0 in the order of the numbers that they have.
   *
   * @param scratch zeros, as many as there are employers; zeros again afterwards
   */
  public static Clusters ascending(int[] employerOfRow, int[] scratch) {
    int[] found = new int[employerOfRow.length];
    int count = 0;
    for (int employer : employerOfRow) {
      if (scratch[employer]++ == 0) {
        found[count++] = employer;
      }
    }
    Arrays.sort(found, 0, count);
    for (int number = 0; number < count; number++) {
      scratch[found[number]] = number;
    }
    int[] ofRow = new int[employerOfRow.length];
    for (int row = 0; row < ofRow.length; row++) {
      ofRow[row] = scratch[employerOfRow[row]];
    }
    for (int number = 0; number < count; number++) {
      scratch[found[number]] = 0;
    }
    return new Clusters(ofRow, count);
  }

  public int rows() {
    return ofRow.length;
  }

  /** Returns the number of employers. */
  public int count() {
    return count;
  }

  public int of(int row) {
    return ofRow[row];
  }

  /** Returns the number of rows of each employer. */
  public double[] sizes() {
    return sizes(ofRow.length);
  }

  /** Returns the number of each employer's rows among the first rows. */
  public double[] sizes(int firstRows) {
    double[] sizes = new double[count];
    for (int row = 0; row < firstRows; row++) {
      sizes[ofRow[row]]++;
    }
    return sizes;
  }

  /** Returns the sums of a value of each row, by employer. */
  public double[] totals(double[] valueOfRow) {
    if (valueOfRow.length != ofRow.length) {
      throw new IllegalArgumentException(valueOfRow.length + " values for " + ofRow.length);
    }
    double[] totals = new double[count];
    for (int row = 0; row < ofRow.length; row++) {
      totals[ofRow[row]] += valueOfRow[row];
    }
    return totals;
  }
}

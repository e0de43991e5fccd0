package wagewire.metrics.fact;

import org.jspecify.annotations.Nullable;

/**
 * The sums of one cell and week. Rows must come ordered by employer and panel unit; the order of a
 * unit's rows does not matter.
 */
public final class CellTotal {

  private final double[] sums;
  private int employers;
  private int boards;
  private double largest;

  private @Nullable String employer;
  private double ofEmployer;
  private @Nullable String unit;

  public CellTotal(int sums) {
    this.sums = new double[sums];
  }

  /**
   * @param postings of the row, which is one of its sums
   */
  public void add(String rowEmployer, String rowUnit, double[] rowSums, double postings) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += rowSums[i];
    }
    if (!rowEmployer.equals(employer)) {
      employer = rowEmployer;
      ofEmployer = 0;
      unit = null;
    }
    if (postings > 0) {
      employers += ofEmployer > 0 ? 0 : 1;
      ofEmployer += postings;
      largest = Math.max(largest, ofEmployer);
      if (!rowUnit.equals(unit)) {
        unit = rowUnit;
        boards++;
      }
    }
  }

  /** Returns the sums in the order of the rows' sums. */
  public double[] sums() {
    return sums;
  }

  /** Employers with a posting. */
  public int employers() {
    return employers;
  }

  /** Units with a posting, once for each employer. */
  public int boards() {
    return boards;
  }

  /** Postings of the employer that has most. */
  public double largest() {
    return largest;
  }
}

package wagewire.metrics.statistics.cluster;

import wagewire.metrics.statistics.Totals;

/**
 * Postings of each employer, and how many of them count towards a share: those that name a tool,
 * are remote, belong to a role. Do not modify the arrays.
 */
public final class ShareTotals {

  private static final double ROUNDING = 1e-9;

  private final double[] postings;
  private final double[] counted;
  private final double sum;
  private final double share;
  private final int employers;

  private ShareTotals(double[] postings, double[] counted) {
    this.postings = postings;
    this.counted = counted;
    sum = Totals.sum(postings);
    share = Math.min(1, Totals.sum(counted) / sum);
    int present = 0;
    for (double one : postings) {
      present += one > 0 ? 1 : 0;
    }
    employers = present;
  }

  /**
   * Takes over both arrays without copying them.
   *
   * @param postings by employer, 0 where it has none; may be means of daily counts
   * @param counted the part of them that counts, in the same order
   * @throws IllegalArgumentException if the lengths differ, or a part is negative or more than the
   *     whole
   */
  public static ShareTotals of(double[] postings, double[] counted) {
    if (postings.length != counted.length) {
      throw new IllegalArgumentException(
          postings.length + " totals of postings, " + counted.length + " of those that count");
    }
    for (int u = 0; u < postings.length; u++) {
      if (!(counted[u] >= 0 && counted[u] <= postings[u] + ROUNDING)) {
        throw new IllegalArgumentException(counted[u] + " of " + postings[u] + " postings");
      }
    }
    return new ShareTotals(postings, counted);
  }

  double[] postings() {
    return postings;
  }

  double[] counted() {
    return counted;
  }

  /** Returns the postings of all employers. */
  public double sum() {
    return sum;
  }

  /** Returns the share in 0..1; NaN without a posting. */
  double share() {
    return share;
  }

  /** Returns the number of employers that have postings. */
  int employers() {
    return employers;
  }

  /**
   * Returns by how much each employer moves the share: the share of all less that of the others,
   * {@code (y − p·m)/(M − m)}; NaN for an employer that has all postings.
   */
  double[] influences() {
    double[] influences = new double[postings.length];
    for (int u = 0; u < influences.length; u++) {
      double others = sum - postings[u];
      influences[u] = others > 0 ? (counted[u] - share * postings[u]) / others : Double.NaN;
    }
    return influences;
  }
}

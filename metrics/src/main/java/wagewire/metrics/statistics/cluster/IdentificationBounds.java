package wagewire.metrics.statistics.cluster;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.Interval;

/**
 * The least and the largest share of a work mode that the postings allow, whatever those that do
 * not state theirs would say (Manski 2003). With r postings of the mode, s that state any, and n in
 * all: {@code [r/n, (r + n − s)/n]}.
 *
 * @param low in 0..1
 * @param high in 0..1; {@code high − low} is the share of postings that state none
 * @param interval holds both bounds with 95 % confidence, so that it covers employers drawn by
 *     chance too; null where a bound has none
 */
public record IdentificationBounds(double low, double high, @Nullable Interval interval) {

  /**
   * Returns the bounds with the interval from the lower end of that of {@code low} to the upper end
   * of that of {@code high}, both by {@link ClusterShare}.
   *
   * @param postings by employer
   * @param stated those that state a work mode, in the same order
   * @param ofMode those that state the one in question
   * @return null without a posting
   * @throws IllegalArgumentException unless {@code 0 ≤ ofMode ≤ stated ≤ postings} everywhere
   */
  public static @Nullable IdentificationBounds of(
      double[] postings, double[] stated, double[] ofMode) {
    ShareTotals least = ShareTotals.of(postings, ofMode);
    ShareTotals.of(postings, stated);
    ShareTotals.of(stated, ofMode);
    if (!(least.sum() > 0)) {
      return null;
    }
    double[] possible = new double[postings.length];
    for (int u = 0; u < possible.length; u++) {
      possible[u] = ofMode[u] + (postings[u] - stated[u]);
    }
    ShareTotals most = ShareTotals.of(postings, possible);
    return new IdentificationBounds(least.share(), most.share(), interval(least, most));
  }

  /** Returns the bounds of totals, without an interval. */
  public static IdentificationBounds ofCounts(double postings, double stated, double ofMode) {
    return requireNonNull(
        of(new double[] {postings}, new double[] {stated}, new double[] {ofMode}));
  }

  private static @Nullable Interval interval(ShareTotals least, ShareTotals most) {
    Interval lower = requireNonNull(ClusterShare.of(least.postings(), least.counted())).interval();
    Interval upper = requireNonNull(ClusterShare.of(most.postings(), most.counted())).interval();
    return lower == null || upper == null
        ? null
        : new Interval(lower.low(), upper.high(), lower.method());
  }

  /** Returns the share of postings that state no work mode. */
  public double width() {
    return high - low;
  }
}

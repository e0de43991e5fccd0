package wagewire.metrics.statistics.cluster;

import java.util.Collection;
import java.util.List;

/**
 * The correlation of two postings of one employer in whether they count towards a share, one for
 * many shares: of all tools of a role, or of all cells of a release. It is Pearson's correlation
 * over all ordered pairs of postings of an employer. With m postings of an employer of which y
 * count, M = Σm, p = Σy/M,
 *
 * <pre>
 * ρ = Σ_cells (Σ (y − m·p)² − p(1−p)·M) / Σ_cells p(1−p)·Σ(m² − m)
 * </pre>
 *
 * brought into 0..1. Shares near 0 and 1, which alone say little about ρ, weigh little.
 */
public final class IntraclassCorrelation {

  private IntraclassCorrelation() {}

  /**
   * Returns the correlation of shares of the same postings.
   *
   * @param described postings that could name a tool, by employer
   * @param mentions those that name it, in the same order, of each tool
   */
  public static double ofTools(double[] described, Collection<double[]> mentions) {
    return of(mentions.stream().map(named -> ShareTotals.of(described, named)).toList());
  }

  /**
   * Returns the correlation of shares of any postings.
   *
   * @return 0 if no cell tells: each employer has one posting, or all or no postings count
   */
  public static double of(List<ShareTotals> cells) {
    double together = 0;
    double pairs = 0;
    for (ShareTotals cell : cells) {
      if (cell.sum() > 0) {
        double independent = cell.share() * (1 - cell.share());
        together += squaredDeviations(cell) - independent * cell.sum();
        pairs += independent * pairs(cell.postings());
      }
    }
    return pairs > 0 ? Math.clamp(together / pairs, 0, 1) : 0;
  }

  private static double squaredDeviations(ShareTotals cell) {
    double squares = 0;
    for (int u = 0; u < cell.postings().length; u++) {
      double deviation = cell.counted()[u] - cell.share() * cell.postings()[u];
      squares += deviation * deviation;
    }
    return squares;
  }

  /** Returns the number of ordered pairs of postings of one employer. */
  private static double pairs(double[] postings) {
    double pairs = 0;
    for (double one : postings) {
      pairs += one * Math.max(0, one - 1);
    }
    return pairs;
  }
}

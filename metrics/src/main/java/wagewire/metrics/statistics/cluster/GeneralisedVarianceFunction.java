package wagewire.metrics.statistics.cluster;

import java.util.List;

/**
 * Predicts the variance of a share from its postings and one correlation for all shares (Wolter
 * 2007, chapter 7; Kish's design effect). With m postings of an employer, each of weight w,
 *
 * <pre>
 * Var p = p(1−p) / n_eff       n_eff = (Σ w·m)² / Σ w²·m·(1 + (m−1)ρ)
 * </pre>
 *
 * Unlike a variance that a share has by its own deviations, it does not come out small by chance.
 *
 * @param correlation ρ in 0..1
 */
public record GeneralisedVarianceFunction(double correlation) {

  public GeneralisedVarianceFunction {
    if (!(correlation >= 0 && correlation <= 1)) {
      throw new IllegalArgumentException("A correlation of " + correlation);
    }
  }

  /**
   * Fits the function to shares of one kind; it must see those that are not shown too, as a choice
   * of shares by their variance is what it is there to avoid.
   */
  public static GeneralisedVarianceFunction fit(List<ShareTotals> cells) {
    return new GeneralisedVarianceFunction(IntraclassCorrelation.of(cells));
  }

  /** Returns the predicted variance of a share in 0..1 of postings by employer. */
  public double variance(double share, double[] postings) {
    return share * (1 - share) / effectiveN(postings);
  }

  /**
   * Returns the predicted variance of a share where the counts of each employer are not at hand.
   *
   * @param share in 0..1
   * @param employers Kish's effective number of them, {@code (Σm)²/Σm²}
   */
  public double variance(double share, double postings, double employers) {
    double clusterSize = Math.max(1, postings / employers);
    return share * (1 - share) / postings * (1 + (clusterSize - 1) * correlation);
  }

  /** Returns the number of independent postings that would be as informative; NaN without any. */
  public double effectiveN(double[] postings) {
    double sum = 0;
    double squares = 0;
    for (double one : postings) {
      sum += one;
      squares += one * (1 + Math.max(0, one - 1) * correlation);
    }
    return sum * sum / squares;
  }
}

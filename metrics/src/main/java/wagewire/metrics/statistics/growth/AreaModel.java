package wagewire.metrics.statistics.growth;

import java.util.List;

/** Growth of areas by {@link FayHerriot}, or the defect of the input that prevented it. */
public sealed interface AreaModel {

  /**
   * Posterior means and standard deviations of the areas' growth.
   *
   * @param means of log growth, by area
   * @param deviations standard deviations of the same
   * @param centre posterior mean of β, around which areas lie
   * @param sigma posterior mean of the standard deviation of areas around β
   */
  record Posterior(List<Double> means, List<Double> deviations, double centre, double sigma)
      implements AreaModel {

    public Posterior {
      means = List.copyOf(means);
      deviations = List.copyOf(deviations);
    }
  }

  /** Input without a model. */
  record Rejected(Defect defect) implements AreaModel {}

  /** Defects of estimates and covariances. */
  enum Defect {
    NO_AREAS("no area has an estimate"),
    NOT_FINITE("an estimate or a covariance is not finite"),
    NOT_SYMMETRIC("the covariances are not symmetric"),
    NOT_POSITIVE_SEMIDEFINITE("the covariances are not positive semidefinite"),
    NO_EIGENVALUES("the eigenvalues of the covariances were not found");

    private final String sentence;

    Defect(String sentence) {
      this.sentence = sentence;
    }

    /** Returns a clause that says what is wrong. */
    public String sentence() {
      return sentence;
    }
  }
}

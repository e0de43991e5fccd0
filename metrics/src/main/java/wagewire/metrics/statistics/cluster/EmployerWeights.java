package wagewire.metrics.statistics.cluster;

/** Weights of employers in a share. */
public enum EmployerWeights {

  /** Each posting has the weight 1, so that the share is that of the postings. */
  POSTINGS {
    @Override
    double of(double postings, double correlation) {
      return 1;
    }
  },

  /**
   * Each posting has the weight {@code 1/(1 + (m−1)ρ)} at an employer with m postings: the share at
   * a typical employer. At ρ = 0 all postings weigh the same, at ρ = 1 all employers. These weights
   * give the least variance where all employers expect the same share.
   */
  TYPICAL_EMPLOYER {
    @Override
    double of(double postings, double correlation) {
      return 1 / (1 + Math.max(0, postings - 1) * correlation);
    }
  };

  /** Returns the weight of one posting of an employer that has so many. */
  abstract double of(double postings, double correlation);

  /** Returns the weight of a posting of each employer. */
  double[] of(double[] postings, double correlation) {
    double[] weights = new double[postings.length];
    for (int u = 0; u < weights.length; u++) {
      weights[u] = of(postings[u], correlation);
    }
    return weights;
  }
}

package wagewire.lab.bench.round;

/**
 * Calculates what a round of all boards takes from one of a sample.
 *
 * @param start of a round of nearly no boards, which is once a round however many boards there are
 * @param boards of the sample
 * @param all boards
 */
public record WholeRound(double start, int boards, int all) {

  /** Returns the amount for all boards. */
  public double of(double sample) {
    return start + Math.max(0, sample - start) * all / boards;
  }
}

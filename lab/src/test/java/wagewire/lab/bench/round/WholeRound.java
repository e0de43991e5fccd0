package wagewire.lab.bench.round;

/**
 * Calculates what a round of all boards takes from rounds of two samples. Both contain the start of
 * processes, which is once a round however many boards there are, so that only what the larger one
 * takes more is multiplied.
 *
 * @param few boards of the smaller sample
 * @param many boards of the larger sample
 * @param all boards
 */
public record WholeRound(int few, int many, int all) {

  /**
   * Returns the amount for all boards.
   *
   * @param ofFew the amount for the smaller sample
   * @param ofMany the amount for the larger sample
   */
  public double of(double ofFew, double ofMany) {
    return ofMany + Math.max(0, ofMany - ofFew) * (all - many) / (many - few);
  }

  /** Returns an amount for all boards that has no part that is once a round. */
  public double of(double ofMany) {
    return ofMany * all / many;
  }
}

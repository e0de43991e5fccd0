package wagewire.lab.market.settings;

/** The way in which the catalogue came to hold the boards that it holds. */
public enum Tracking {
  /** Whatever their postings are: those tracked are like those not tracked. */
  AT_RANDOM,
  /**
   * Boards with a posting of marketing operations on the last day are tracked, of the others one in
   * three: what is tracked grew more than what is not.
   */
  BY_OUTCOME
}

package wagewire.metrics.growth;

/**
 * How many boards a board stands for whose turn to be read came before that of others (methodology
 * 6.26).
 *
 * @param stock of its open postings
 * @param flow of those that opened in the week
 */
record TurnWeight(double stock, double flow) {

  static final TurnWeight ONE = new TurnWeight(1, 1);
}

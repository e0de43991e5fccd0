package wagewire.lab.market.world;

/**
 * Days on which no board shows a posting that is not filled yet.
 *
 * @param from the first of them
 * @param to the day on which it is shown again
 * @param renewed whether it comes back under a new id
 */
public record PostingPause(int from, int to, boolean renewed) {

  /** Longest pause in days that does not close a posting (methodology §3). */
  public static final int BRIDGED_DAYS = 14;

  public boolean holds(int day) {
    return from <= day && day < to;
  }

  /** Returns true when the posting counts as closed in between. */
  public boolean isBreak() {
    return to - from > BRIDGED_DAYS;
  }
}

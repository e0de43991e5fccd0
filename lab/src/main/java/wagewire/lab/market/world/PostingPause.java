package wagewire.lab.market.world;

/**
 * Days on which no board shows a posting that is not filled yet.
 *
 * @param from the first of them
 * @param to the day on which it is shown again
 * @param renewed whether it comes back under a new id
 */
public record PostingPause(int from, int to, boolean renewed) {

  /** A posting that is back after so many days was open all the time (methodology §3). */
  public static final int BRIDGED_DAYS = 14;

  public boolean holds(int day) {
    return from <= day && day < to;
  }

  /** Whether the posting counts as closed in between. */
  public boolean isBreak() {
    return to - from > BRIDGED_DAYS;
  }
}

package wagewire.metrics.panel;

/**
 * The counts of one unit, observed or not: postings of a failing board count until it lapses, and
 * boards that are no employer's own count outside the panel.
 *
 * <p>Arrays are taken over, not copied, as those of {@link UnitSeries}.
 */
public final class CountedUnit {

  private final WeekState[] states;
  private final double[] counts;
  private final WeekOffsets offsets;

  /**
   * @param states one a week; {@link WeekState#ABSENT} in all for a unit outside the panel
   * @param counts one a wanted week, at least 0
   */
  public CountedUnit(WeekState[] states, double[] counts, WeekOffsets offsets) {
    if (states.length != offsets.weeks() || counts.length != offsets.count()) {
      throw new IllegalArgumentException(states.length + " states, " + counts.length + " counts");
    }
    this.states = states;
    this.counts = counts;
    this.offsets = offsets;
  }

  boolean known(int week) {
    return states[week].known();
  }

  double counted(int week) {
    return counts[offsets.of(week)];
  }
}

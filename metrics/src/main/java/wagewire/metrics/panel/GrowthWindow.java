package wagewire.metrics.panel;

import java.util.stream.IntStream;
import wagewire.model.time.IsoWeek;

/**
 * The windows that growth compares (methodology §5): weeks that end now, and as many weeks before.
 *
 * @param weeks in each window
 */
public record GrowthWindow(Horizon horizon, int weeks) {

  /** Returns the weeks from a base week to its partner now. */
  public int lag() {
    return horizon.lag();
  }

  /** Returns the weeks of observation that a first figure needs. */
  public int weeksNeeded() {
    return lag() + weeks;
  }

  /** Returns the week of the first figure if observation starts in the given one. */
  public IsoWeek firstFigure(IsoWeek firstObserved) {
    return firstObserved.plusWeeks(weeksNeeded() - 1L);
  }

  /** Returns weeks w−i, newest first. */
  public int[] now(int week) {
    return IntStream.range(0, weeks).map(i -> week - i).toArray();
  }

  /** Returns weeks w−lag−i, the partners of {@link #now}. */
  public int[] then(int week) {
    return now(week - lag());
  }

  /** Returns the quarters from the base window to now; 0 unless the windows are quarters. */
  public int quarters() {
    return weeks == 13 ? lag() / weeks : 0;
  }
}

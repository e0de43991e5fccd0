package wagewire.metrics.panel;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import wagewire.model.time.IsoWeek;

/**
 * The windows that growth compares (methodology §5): weeks that end now, and as many weeks before.
 */
public enum Horizon {
  WEEK("week", 1, 1),
  FOUR_WEEK("four_week", 4, 4),
  YEAR("year", 4, 52),
  QUARTER_YEAR("quarter_year", 13, 52);

  private final String id;
  private final int length;
  private final int lag;

  Horizon(String id, int length, int lag) {
    this.id = id;
    this.length = length;
    this.lag = lag;
  }

  /** Finds a horizon by id; empty for windows without a base, such as {@code thirteen_week}. */
  public static Optional<Horizon> find(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
  }

  public String id() {
    return id;
  }

  /** Returns the weeks in each window. */
  public int length() {
    return length;
  }

  /** Returns the weeks from a base week to its partner now. */
  public int lag() {
    return lag;
  }

  /** Returns the weeks of observation that a first figure needs: 2, 8, 56, 65. */
  public int weeksNeeded() {
    return lag + length;
  }

  /** Returns the week of the first figure if observation starts in the given one. */
  public IsoWeek firstFigure(IsoWeek firstObserved) {
    return firstObserved.plusWeeks(weeksNeeded() - 1L);
  }

  /** Returns weeks w−i, newest first. */
  public int[] now(int week) {
    return IntStream.range(0, length).map(i -> week - i).toArray();
  }

  /** Returns weeks w−lag−i, the partners of {@link #now}. */
  public int[] then(int week) {
    return now(week - lag);
  }
}

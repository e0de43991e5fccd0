package wagewire.metrics.panel;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import wagewire.model.time.IsoWeek;

/**
 * What a growth compares (methodology §5): a window of weeks that ends now, and one as long that
 * lies before.
 */
public enum Horizon {
  WEEK("week", 1, 1),
  FOUR_WEEK("four_week", 4, 4),
  YEAR("year", 4, 52);

  private final String id;
  private final int length;
  private final int lag;

  Horizon(String id, int length, int lag) {
    this.id = id;
    this.length = length;
    this.lag = lag;
  }

  /** The one of an id; empty for windows that compare nothing, such as {@code thirteen_week}. */
  public static Optional<Horizon> find(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
  }

  public String id() {
    return id;
  }

  /** Weeks in each window. */
  public int length() {
    return length;
  }

  /** Weeks from a week then to its partner now. */
  public int lag() {
    return lag;
  }

  /** Weeks of observation that a first figure takes: 2, 8, 56. */
  public int weeksNeeded() {
    return lag + length;
  }

  /** The week of the first figure if observation starts in the given one. */
  public IsoWeek firstFigure(IsoWeek firstObserved) {
    return firstObserved.plusWeeks(weeksNeeded() - 1L);
  }

  /** Weeks w−i, newest first. */
  public int[] now(int week) {
    return IntStream.range(0, length).map(i -> week - i).toArray();
  }

  /** Weeks w−lag−i, the partners of {@link #now}. */
  public int[] then(int week) {
    return now(week - lag);
  }
}

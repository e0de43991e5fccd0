package wagewire.reporting.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Which advertisements of one job found a new posting when later ones count as its copies for a
 * while (methodology §3).
 */
public final class AnchoredWindow {

  private AnchoredWindow() {}

  /**
   * The window is anchored at the founder and never refreshed: a day is a copy iff {@code day −
   * founder <= window}.
   *
   * @param days ascending
   * @param window in days
   */
  public static List<Integer> founders(int[] days, int window) {
    List<Integer> founders = new ArrayList<>();
    for (int day : days) {
      if (founders.isEmpty() || day - founders.getLast() > window) {
        founders.add(day);
      }
    }
    return founders;
  }
}

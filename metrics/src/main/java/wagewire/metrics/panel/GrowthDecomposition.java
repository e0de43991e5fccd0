package wagewire.metrics.panel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Naive growth taken apart, in points: percent of all postings then (methodology §6). The parts add
 * up to {@link #naive}; a fourth one, what changed rules add, is the caller's to know.
 *
 * @param panel what units observed on both sides add
 * @param entered what other units hold more now than then
 * @param left what other units hold less now than then, at most 0
 */
public record GrowthDecomposition(Part panel, Part entered, Part left) {

  /**
   * One part.
   *
   * @param points of growth
   * @param units that make it
   */
  public record Part(double points, int units) {}

  /**
   * Of all postings that are counted, whatever was observed. A unit is in the panel in the pairs of
   * weeks in which it was observed on both sides; its other pairs are added up and enter or leave.
   *
   * @param nowWeeks the window now; each week is compared with the one at the same place in {@code
   *     thenWeeks}
   * @return null if nothing was counted then
   */
  public static @Nullable GrowthDecomposition of(
      List<CountedUnit> units, int[] nowWeeks, int[] thenWeeks) {
    double all = 0;
    Sum panel = new Sum();
    Sum entered = new Sum();
    Sum left = new Sum();
    for (CountedUnit unit : units) {
      double matched = 0;
      double rest = 0;
      boolean inPanel = false;
      for (int pair = 0; pair < nowWeeks.length; pair++) {
        double now = unit.counted(nowWeeks[pair]);
        double then = unit.counted(thenWeeks[pair]);
        all += then;
        if (unit.known(nowWeeks[pair]) && unit.known(thenWeeks[pair])) {
          matched += now - then;
          inPanel |= now + then > 0;
          continue;
        }
        rest += now - then;
      }
      panel.add(matched, inPanel);
      entered.add(Math.max(0, rest), rest > 0);
      left.add(Math.min(0, rest), rest < 0);
    }
    return all > 0 ? new GrowthDecomposition(panel.of(all), entered.of(all), left.of(all)) : null;
  }

  /** All postings now over all postings then, in percent. */
  public double naive() {
    return panel.points + entered.points + left.points;
  }

  /** What units add to a part. */
  private static final class Sum {

    private double change;
    private int units;

    private void add(double more, boolean counts) {
      change += more;
      units += counts ? 1 : 0;
    }

    private Part of(double all) {
      return new Part(100 * change / all, units);
    }
  }
}

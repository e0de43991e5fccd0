package wagewire.metrics.panel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decomposition of naive growth in points: percent of all postings then (methodology §6). The
 * parts add up to {@link #naive}; the caller knows a fourth one, of changed rules.
 *
 * @param panel contribution of units observed on both sides
 * @param entered postings that other units have more now, at least 0
 * @param left postings that other units have less now, at most 0
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
   * Decomposes growth of all counted postings, observed or not. A unit is in the panel in the pairs
   * of weeks in which it was observed on both sides; the sum of its other pairs enters or leaves.
   *
   * @param nowWeeks the window now; each week is compared with the one at the same place in {@code
   *     thenWeeks}
   * @return null if nothing was counted then
   */
  public static @Nullable GrowthDecomposition of(
      List<UnitSeries> units, int[] nowWeeks, int[] thenWeeks) {
    double all = 0;
    Sum panel = new Sum();
    Sum entered = new Sum();
    Sum left = new Sum();
    for (UnitSeries unit : units) {
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

  /** Returns growth of all postings, in percent. */
  public double naive() {
    return panel.points + entered.points + left.points;
  }

  /** Running sum of a part. */
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

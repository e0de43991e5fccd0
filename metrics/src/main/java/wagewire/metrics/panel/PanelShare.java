package wagewire.metrics.panel;

import java.util.Arrays;
import java.util.List;

/**
 * The share of a week's postings in the link of the week: {@code Σ matched x / Σ all x}
 * (methodology §6).
 */
final class PanelShare {

  private PanelShare() {}

  /** Returns one share a week; missing units count at their imputed values where they have one. */
  static double[] of(List<UnitSeries> units, ChainLinks links, Chain chain, boolean impute) {
    double[] all = new double[links.weeks()];
    for (UnitSeries unit : units) {
      for (int week = links.first(); week < all.length; week++) {
        all[week] +=
            unit.known(week) || !impute
                ? unit.value(week)
                : imputed(unit, links.first(), chain, week);
      }
    }
    double[] shares = new double[all.length];
    Arrays.setAll(shares, week -> all[week] > 0 ? chain.sumNow(week) / all[week] : Double.NaN);
    return shares;
  }

  private static double imputed(UnitSeries unit, int first, Chain chain, int week) {
    if (unit.state(week) != WeekState.MISSING) {
      return 0;
    }
    int lastSeen = ChainLinks.lastSeen(unit, first, week);
    if (lastSeen < 0 || week - lastSeen > ChainLinks.LIMIT) {
      return 0;
    }
    double imputed = unit.value(lastSeen) * chain.ratio(lastSeen, week);
    return Double.isFinite(imputed) ? imputed : 0;
  }
}

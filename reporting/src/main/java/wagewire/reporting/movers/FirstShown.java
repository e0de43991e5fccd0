package wagewire.reporting.movers;

import java.util.List;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.Figures;

/** Figures shown for the first time, after having been absent or not shown. */
public final class FirstShown {

  private FirstShown() {}

  /**
   * @param candidates figures of the week
   * @return none in the first release, where everything is new
   */
  public static List<Figure> among(Figures figures, IsoWeek week, List<Figure> candidates) {
    return figures.formerRelease(week).isEmpty()
        ? List.of()
        : candidates.stream()
            .filter(figure -> figure.shown() && !figures.toldBefore(figure))
            .toList();
  }
}

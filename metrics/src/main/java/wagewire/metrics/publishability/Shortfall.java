package wagewire.metrics.publishability;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.Interval;

/** How much more a figure would take that is not shown (methodology §11). */
public final class Shortfall {

  private Shortfall() {}

  /**
   * Returns how many times the boards behind it a figure would take, if the others were like them.
   *
   * @param reason for which it is not shown, as in {@code trends.facts}
   * @param interval null without one
   * @return above 1; empty where it is not boards that are missing, or not known
   */
  public static OptionalDouble timesTheBoards(
      FigureKind kind, String reason, int postings, int employers, @Nullable Interval interval) {
    double times = 0;
    if (reason.equals(Reason.FEW_POSTINGS.id())) {
      times = least(kind, Measure.POSTINGS) / postings;
    } else if (reason.equals(Reason.FEW_EMPLOYERS.id())) {
      times = least(kind, Measure.EMPLOYERS) / employers;
    } else if (reason.equals(Reason.WIDE.id()) && interval != null) {
      times = square(width(kind, interval) / widest(kind));
    }
    return times > 1 && Double.isFinite(times) ? OptionalDouble.of(times) : OptionalDouble.empty();
  }

  private static double width(FigureKind kind, Interval interval) {
    double middle = (interval.low() + interval.high()) / 2;
    return kind.width(middle, interval);
  }

  private static double least(FigureKind kind, Measure size) {
    return Publishability.threshold(kind, size, Status.SUPPRESSED);
  }

  private static double widest(FigureKind kind) {
    return Publishability.threshold(kind, kind.widthMeasure(), Status.SUPPRESSED);
  }

  private static double square(double ratio) {
    return ratio * ratio;
  }
}

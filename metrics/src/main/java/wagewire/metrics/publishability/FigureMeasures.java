package wagewire.metrics.publishability;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.Interval;

/**
 * The measures by which a figure is judged. A missing measure that a kind of figure needs counts
 * against it. Instances are immutable: each method returns a new one.
 */
public final class FigureMeasures {

  /** Precision to which measures are rounded, so that 0.4 − 0.3 does not exceed 0.1. */
  private static final double GRAIN = 1e9;

  private final Map<Measure, Double> measures;

  private FigureMeasures(Map<Measure, Double> measures) {
    this.measures = measures;
  }

  /**
   * @param postings behind the figure; of a change, the smaller of its two sides
   * @param employers behind it
   * @param largestEmployer the largest share of the postings that one employer has, in 0..1
   */
  public static FigureMeasures of(double postings, int employers, double largestEmployer) {
    return new FigureMeasures(new EnumMap<>(Measure.class))
        .with(Measure.POSTINGS, postings)
        .with(Measure.EMPLOYERS, employers)
        .with(Measure.LARGEST_EMPLOYER, largestEmployer);
  }

  /**
   * Adds the width of the interval in the unit of the kind; without an interval, or for NaN, it
   * stays unknown.
   *
   * @param value in the unit of {@code trends.facts}, as the interval: percent, points, or a share
   *     in 0..1
   */
  public FigureMeasures interval(FigureKind kind, double value, @Nullable Interval interval) {
    if (interval == null) {
      return this;
    }
    double width = kind.width(value, interval);
    return Double.isFinite(width) ? with(kind.widthMeasure(), width) : this;
  }

  /**
   * Adds the width of the estimate's interval as {@link #interval}; unknown without an estimate.
   */
  public FigureMeasures interval(FigureKind kind, @Nullable Estimate estimate) {
    return estimate == null ? this : interval(kind, estimate.value(), estimate.interval());
  }

  /** Adds the panel share in 0..1; NaN stays unknown. */
  public FigureMeasures panelShare(double share) {
    return Double.isNaN(share) ? this : with(Measure.PANEL_SHARE, share);
  }

  /**
   * @param observed true when the base window was observed at all
   * @param imputed true when it holds imputed weeks
   * @param coverageBreak true when it holds a break in coverage
   */
  public FigureMeasures history(boolean observed, boolean imputed, boolean coverageBreak) {
    return flag(Measure.BASE_OBSERVED, observed)
        .flag(Measure.BASE_IMPUTED, imputed)
        .flag(Measure.COVERAGE_BREAK, coverageBreak);
  }

  /** Adds the disclosed share of a level, in 0..1. */
  public FigureMeasures disclosed(double share) {
    return with(Measure.DISCLOSED_SHARE, share);
  }

  /** Adds the disclosed shares of a change, in 0..1; the smaller one must be high enough. */
  public FigureMeasures disclosed(double then, double now) {
    return disclosed(Math.min(then, now))
        .with(Measure.DISCLOSED_CHANGE, 100 * Math.abs(now - then));
  }

  public FigureMeasures flag(Measure measure, boolean set) {
    return with(measure, set ? 1 : 0);
  }

  public FigureMeasures with(Measure measure, double value) {
    Map<Measure, Double> more = new EnumMap<>(measures);
    more.put(measure, Math.round(value * GRAIN) / GRAIN);
    return new FigureMeasures(more);
  }

  /** Returns the measure; null if missing. */
  @Nullable Double get(Measure measure) {
    return measures.get(measure);
  }
}

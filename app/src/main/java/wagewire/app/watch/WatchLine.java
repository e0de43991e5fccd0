package wagewire.app.watch;

import java.util.Map;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.definition.MetricRegistry;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.figure.FigureQuery;

/**
 * A line of the settings.
 *
 * @param key of the setting, such as {@code watch.1}
 * @param text the line with single blanks, which identifies it in {@code operations.watched}
 * @param dimensions columns of {@code trends.facts} and their values, the horizon among them
 */
public record WatchLine(
    String key,
    String text,
    Metric metric,
    Map<String, String> dimensions,
    WatchCondition condition) {

  private static final String CHANGE = "_change";

  public WatchLine {
    dimensions = Map.copyOf(dimensions);
  }

  /** Returns the query of the figure of a week. */
  FigureQuery figure(IsoWeek week) {
    return query(week, metric);
  }

  /** Returns true where the figure is a change itself, of which the interval may exclude 0. */
  boolean isOfChange() {
    return metric.id().endsWith(CHANGE) || metric.id().contains("_growth");
  }

  /** Returns true where another metric has the change of the figure. */
  boolean hasChange() {
    return MetricRegistry.standard().has(metric.id() + CHANGE);
  }

  /** Returns the query of the change of the figure, where another metric has it. */
  FigureQuery change(IsoWeek week) {
    Metric change = Metric.of(metric.id() + CHANGE);
    return query(week, change).with("horizon", change.usualHorizon());
  }

  private FigureQuery query(IsoWeek week, Metric of) {
    FigureQuery query = FigureQuery.of(week, of.id());
    dimensions.forEach(query::with);
    return query;
  }
}

package wagewire.reporting.figure;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wagewire.model.time.IsoWeek;

/**
 * Which figures of a week are wanted: columns of {@code trends.facts} and the values they must
 * have. Dimensions that are not named must be {@code all}, unless they are opened.
 */
public final class FigureQuery {

  /** Dimensions of a figure, as columns of {@code trends.facts}. */
  public static final List<String> DIMENSIONS =
      List.of(
          "role",
          "seniority",
          "country",
          "region",
          "metro",
          "work_mode",
          "employment_type",
          "tool",
          "employer",
          "currency");

  static final String EACH = "*";

  private final LocalDate end;
  private final String metric;
  private final Map<String, String> dimensions = new LinkedHashMap<>();

  private FigureQuery(LocalDate end, String metric) {
    this.end = end;
    this.metric = metric;
    for (String dimension : DIMENSIONS) {
      dimensions.put(dimension, "all");
    }
  }

  /** Starts a query of the week's figures. */
  public static FigureQuery of(IsoWeek week, String metric) {
    return new FigureQuery(week.sunday(), metric);
  }

  /** Starts a query of figures whose period ends with the day. */
  public static FigureQuery of(LocalDate end, String metric) {
    return new FigureQuery(end, metric);
  }

  /** Starts a query of the metric and cell of a figure, in another week. */
  public static FigureQuery like(Figure figure, IsoWeek week) {
    return of(week, figure.metric()).ofCellOf(figure);
  }

  /** Starts a query of the metric, period and cell of a figure. */
  public static FigureQuery like(Figure figure) {
    return of(figure.periodEnd(), figure.metric()).ofCellOf(figure);
  }

  private FigureQuery ofCellOf(Figure figure) {
    return with("role", figure.role())
        .with("seniority", figure.seniority())
        .with("country", figure.country())
        .with("region", figure.region())
        .with("metro", figure.metro())
        .with("work_mode", figure.workMode())
        .with("employment_type", figure.employmentType())
        .with("tool", figure.tool())
        .with("employer", figure.employer())
        .with("currency", figure.currency())
        .with("horizon", figure.horizon());
  }

  /** Returns the same query of another metric. */
  public FigureQuery of(String otherMetric) {
    FigureQuery query = new FigureQuery(end, otherMetric);
    query.dimensions.clear();
    query.dimensions.putAll(dimensions);
    return query;
  }

  /** Wants one value of a dimension, such as {@code role} or {@code horizon}. */
  public FigureQuery with(String dimension, String value) {
    dimensions.put(dimension, value);
    return this;
  }

  /** Wants every value of a dimension but {@code all}. */
  public FigureQuery each(String dimension) {
    dimensions.put(dimension, EACH);
    return this;
  }

  /** Leaves a dimension open: every value of it, and {@code all}. */
  public FigureQuery any(String dimension) {
    dimensions.remove(dimension);
    return this;
  }

  /** The last day of the period. */
  LocalDate end() {
    return end;
  }

  /** The week whose newest vintage holds the figures: that of the last day. */
  IsoWeek week() {
    return IsoWeek.of(end);
  }

  String metric() {
    return metric;
  }

  /** True when every dimension and the horizon has one value. */
  boolean isOfOneCell() {
    return dimensions.size() == DIMENSIONS.size() + 1
        && dimensions.containsKey("horizon")
        && !dimensions.containsValue(EACH);
  }

  Map<String, String> dimensions() {
    return dimensions;
  }
}

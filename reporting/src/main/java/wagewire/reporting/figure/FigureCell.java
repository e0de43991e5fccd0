package wagewire.reporting.figure;

import static wagewire.warehouse.db.metrics.Tables.FACTS_OF_CELL;

import java.util.Map;
import org.jooq.Field;
import org.jooq.impl.DSL;
import wagewire.warehouse.db.metrics.tables.FactsOfCell;

/** What figures of one horizon and the same postings share, whatever their period and release. */
final class FigureCell {

  private static final String ALL = "all";

  private FigureCell() {}

  /** Returns the figures of the metric and cell of a figure, of all periods and releases. */
  static FactsOfCell facts(Figure figure) {
    return FACTS_OF_CELL(
        figure.metric(),
        figure.role(),
        figure.seniority(),
        figure.country(),
        figure.region(),
        figure.metro(),
        figure.workMode(),
        figure.employmentType(),
        figure.tool(),
        figure.employer(),
        figure.currency(),
        figure.horizon());
  }

  /** Returns the number by which the tables find a cell with these dimensions and horizon. */
  static Field<Long> hash(Map<String, String> dimensions) {
    return DSL.function(
        DSL.name("metrics", "figure_cell"),
        Long.class,
        value(dimensions, "role"),
        value(dimensions, "seniority"),
        value(dimensions, "country"),
        value(dimensions, "region"),
        value(dimensions, "metro"),
        value(dimensions, "work_mode"),
        value(dimensions, "employment_type"),
        value(dimensions, "tool"),
        value(dimensions, "employer"),
        value(dimensions, "currency"),
        value(dimensions, "horizon"));
  }

  private static Field<String> value(Map<String, String> dimensions, String name) {
    return DSL.val(dimensions.getOrDefault(name, ALL));
  }
}

package wagewire.reporting.figure;

import static wagewire.warehouse.db.trends.Tables.FACTS;

import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import wagewire.warehouse.db.trends.tables.records.FactsRecord;

/** Figures of one metric, one horizon and the same postings, whatever their period and release. */
final class CellCondition {

  private record Dimension(TableField<FactsRecord, String> field, Function<Figure, String> of) {}

  private static final List<Dimension> DIMENSIONS =
      List.of(
          new Dimension(FACTS.METRIC, Figure::metric),
          new Dimension(FACTS.ROLE, Figure::role),
          new Dimension(FACTS.SENIORITY, Figure::seniority),
          new Dimension(FACTS.COUNTRY, Figure::country),
          new Dimension(FACTS.REGION, Figure::region),
          new Dimension(FACTS.WORK_MODE, Figure::workMode),
          new Dimension(FACTS.TOOL, Figure::tool),
          new Dimension(FACTS.TITLE, Figure::title),
          new Dimension(FACTS.EMPLOYER, Figure::employer),
          new Dimension(FACTS.CURRENCY, Figure::currency),
          new Dimension(FACTS.HORIZON, Figure::horizon));

  private CellCondition() {}

  /** Rows of {@code trends.facts} about the same as the figure. */
  static Condition as(Figure figure) {
    return DSL.and(DIMENSIONS.stream().map(one -> one.field().eq(one.of().apply(figure))).toList());
  }
}

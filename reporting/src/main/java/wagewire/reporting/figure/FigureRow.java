package wagewire.reporting.figure;

import static wagewire.warehouse.db.trends.Tables.FACTS;

import org.jooq.Record;

/** A row of {@code trends.facts} as a figure. */
public final class FigureRow {

  private FigureRow() {}

  /** A row with the columns of {@code trends.facts}. */
  public static Figure figure(Record row) {
    return new Figure(
        row.get(FACTS.FIGURE_ID),
        row.get(FACTS.METRIC),
        row.get(FACTS.PERIOD_START),
        row.get(FACTS.PERIOD_END),
        row.get(FACTS.ROLE),
        row.get(FACTS.SENIORITY),
        row.get(FACTS.COUNTRY),
        row.get(FACTS.REGION),
        row.get(FACTS.WORK_MODE),
        row.get(FACTS.TOOL),
        row.get(FACTS.EMPLOYER),
        row.get(FACTS.CURRENCY),
        row.get(FACTS.HORIZON),
        row.get(FACTS.VINTAGE),
        row.get(FACTS.VALUE),
        row.get(FACTS.UNIT),
        row.get(FACTS.CI_LOW),
        row.get(FACTS.CI_HIGH),
        row.get(FACTS.CI_METHOD),
        row.get(FACTS.POSTINGS),
        row.get(FACTS.EMPLOYERS),
        row.get(FACTS.BOARDS),
        row.get(FACTS.EFFECTIVE_N),
        row.get(FACTS.COVERAGE),
        row.get(FACTS.STATUS),
        row.get(FACTS.REASON),
        row.get(FACTS.WEEKS),
        row.get(FACTS.THEN_COUNT),
        row.get(FACTS.NOW_COUNT),
        row.get(FACTS.TRACKED_EMPLOYERS),
        row.get(FACTS.METHOD_VERSION),
        row.get(FACTS.SENTENCE),
        row.get(FACTS.METRO),
        row.get(FACTS.EMPLOYMENT_TYPE));
  }
}

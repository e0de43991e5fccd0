package wagewire.warehouse.operations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Stores figures that were printed in {@code operations.citation}. */
public final class CitationStore {

  private static final String ADD =
      """
      insert into operations.citation (
        figure_id, metric, period_end, role, seniority, country, region, work_mode, tool, employer, currency, horizon,
        metro, employment_type, vintage, method_version, unit, value, ci_low, ci_high, sentence, printed_in, printed_on)
      select
        figure_id, metric, period_end, role, seniority, country, region, work_mode, tool, employer, currency, horizon,
        metro, employment_type, vintage, method_version, unit, value, ci_low, ci_high, ?, ?, ?
      from metrics.fact(?) where value is not null
      returning citation_id
      """;

  private static final String FIND =
      """
      select min(citation_id) from operations.citation
      where figure_id = ? and printed_in is not distinct from ?::text and printed_on = ?
      """;

  private static final String ALL =
      """
      select citation.citation_id, citation.figure_id, metric, period_end, citation.vintage, unit, citation.value, citation.ci_low,
        citation.ci_high, sentence, printed_in, printed_on, last.status, last.value as value_now, last.vintage as corrected_in
      from operations.citation
      left join lateral (
        select * from operations.correction
        where correction.citation_id = citation.citation_id
        order by correction_id desc limit 1) as last on true
      order by citation_id
      """;

  private static final String REMOVE =
      "delete from operations.citation where citation_id = ? returning citation_id";

  private final DSLContext sql;

  public CitationStore(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * Adds a figure with its value and interval.
   *
   * @param sentence the figure's sentence
   * @param printedIn null where that is not said
   * @return its number; empty for a figure that is not there, or not shown
   */
  public Optional<Long> add(
      String figureId, String sentence, @Nullable String printedIn, LocalDate printedOn) {
    return sql.fetchOptional(ADD, sentence, printedIn, printedOn, figureId)
        .map(row -> row.get(0, Long.class));
  }

  /**
   * Returns the number of a citation; empty where the figure was not cited for the place and day.
   *
   * @param printedIn as in {@link #add}
   */
  public Optional<Long> find(String figureId, @Nullable String printedIn, LocalDate printedOn) {
    return Optional.ofNullable(
        sql.fetchSingle(FIND, figureId, printedIn, printedOn).get(0, Long.class));
  }

  /** Returns all of them in the order in which they were added. */
  public List<Citation> all() {
    return sql.fetch(ALL).into(Citation.class);
  }

  /** Removes one and its corrections; returns false where there is none of the number. */
  public boolean remove(long citationId) {
    return sql.fetchOptional(REMOVE, citationId).isPresent();
  }
}

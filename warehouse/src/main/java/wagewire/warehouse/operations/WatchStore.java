package wagewire.warehouse.operations;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Stores watched figures in {@code operations.watched} and {@code operations.watch_report}. */
public final class WatchStore {

  private static final String STATES =
      """
      select line, vintage, passed, shown, figure_id, value, ci_low, ci_high, reason, reference_low, reference_high, reported_in
      from operations.watched
      """;

  private static final String SAVE =
      """
      insert into operations.watched (
        line, vintage, passed, shown, figure_id, value, ci_low, ci_high, reason, reference_low, reference_high, reported_in)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (line) do update
      set vintage = excluded.vintage, passed = excluded.passed, shown = excluded.shown, figure_id = excluded.figure_id,
        value = excluded.value, ci_low = excluded.ci_low, ci_high = excluded.ci_high, reason = excluded.reason,
        reference_low = excluded.reference_low, reference_high = excluded.reference_high, reported_in = excluded.reported_in
      """;

  private static final String REPORT =
      """
      insert into operations.watch_report (line, vintage, week, found_at, figure_id, sentence)
      values (?, ?, ?, ?::timestamptz, ?, ?)
      """;

  private static final String SINCE =
      """
      select report_id, line, vintage, week, found_at, figure_id, sentence
      from operations.watch_report
      where found_at >= ?::timestamptz and exists (select from trends.release where release.vintage = watch_report.vintage)
      order by report_id
      """;

  private final DSLContext sql;

  public WatchStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Returns the states by their line. */
  public Map<String, WatchedState> states() {
    return sql.fetch(STATES)
        .intoMap(row -> row.get("line", String.class), row -> row.into(WatchedState.class));
  }

  /**
   * Stores a state and its report together, so that neither is there without the other.
   *
   * @param report null without one
   */
  public void save(WatchedState state, @Nullable WatchReport report) {
    sql.transaction(inner -> {
      DSLContext saving = inner.dsl();
      saving.execute(
          SAVE,
          state.line(),
          state.vintage(),
          state.passed(),
          state.shown(),
          state.figureId(),
          state.value(),
          state.ciLow(),
          state.ciHigh(),
          state.reason(),
          state.referenceLow(),
          state.referenceHigh(),
          state.reportedIn());
      if (report != null) {
        saving.execute(
            REPORT,
            report.line(),
            report.vintage(),
            report.week(),
            report.foundAt().atOffset(ZoneOffset.UTC),
            report.figureId(),
            report.sentence());
      }
    });
  }

  /** Returns the reports since then of releases that were not taken back, in their order. */
  public List<WatchReport> since(Instant then) {
    return sql.fetch(SINCE, then.atOffset(ZoneOffset.UTC)).into(WatchReport.class);
  }
}

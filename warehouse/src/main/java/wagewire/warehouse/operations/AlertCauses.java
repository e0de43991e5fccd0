package wagewire.warehouse.operations;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Finds the conditions to alert about. */
public final class AlertCauses {

  /** Age in days of a release's week from which the release is late. */
  public static final int FRESH_DAYS = 10;

  /**
   * Boards as {@code status} sees them; corrections of the newest release; of each kind of run the
   * newest that has ended. What is tried again soon, and a release check that failed, is no failure
   * of a run.
   */
  private static final String NOW =
      """
      with fetched as (
        select * from postings.snapshot where started_at <> finished_at
      ), newest as (
        select distinct on (board) board, status, note, finished_at
        from fetched
        order by board, finished_at desc, snapshot desc
      ), release as (
        select vintage, week from metrics.release
        where vintage in (select vintage from metrics.release_week)
        order by sequence desc limit 1
      ), run as (
        select distinct on (kind) * from operations.run where outcome <> 'running' order by kind, run_id desc
      )
      select 1 as place, 'release-late' as cause, vintage as subject,
        format('the newest release, %s, is of a week that ended on %s', vintage, week + 6) as text
      from release where week + 6 + ?::integer < ?::date
      union all
      (select distinct on (check_id) 2, 'check-failed', check_id,
        format('the release of the week of %s is held back by the release check %s: %s', week, check_id, found)
      from metrics.failed_check order by check_id, failed_at desc)
      union all
      select 3, 'run-failed', kind,
        case when outcome = 'lost'
          then format('a run (%s) that began at %s ended without a result', kind, to_char(started_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI'))
          else format('a run (%s) ended with %s: %s', kind, exit_code, coalesce(error, 'no board could be read'))
        end
      from run
      where outcome = 'lost'
        or exit_code <> 0 and coalesce(error_code, '') not in ('CHECK_FAILED', 'ANOTHER_REFRESH_RUNS', 'NOT_READY')
      union all
      select 4, 'headline-moved', figure_id,
        format('%s of %s for the period to %s was released as %s and is now %s (figure %s replaces %s)',
          erratum.metric, erratum.role, erratum.period_end, coalesce(value_released::text, status_released),
          coalesce(value_now::text, status_now), figure_id, replaces)
      from metrics.erratum join release using (vintage)
      union all
      select 5, 'board-held', board,
        format('the board %s is held as unobserved%s', board, ': ' || note)
      from newest
      where status = 'held' and finished_at > (select max(finished_at) - interval '35 days' from fetched)
      union all
      select 6, 'delivery-failed', channel || ' ' || delivery.vintage || case when notice then ' notices' else '' end,
        case when max(outcome) = 'unknown'
          then format('nobody knows whether the %s of %s arrived by %s: %s', what, delivery.vintage, channel, max(error))
          else format('the %s of %s was not delivered by %s: %s', what, delivery.vintage, channel,
            coalesce(max(error), 'it is retried now'))
        end
      from operations.delivery join metrics.release on release.vintage = delivery.vintage
      cross join lateral (select edition like '% %' as notice) as kind
      cross join lateral (select case when notice then 'corrections' else 'brief' end as what) as named
      where (outcome in ('failed', 'unknown') or outcome = 'sending' and tries > 1)
        and release.week = (select max(week) from metrics.release_week)
      group by delivery.vintage, channel, notice, what
      order by place, subject
      """;

  private AlertCauses() {}

  /** Returns the alerts that hold now, most severe first. */
  public static List<Alert> now(DSLContext sql, Clock clock) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return sql.fetch(NOW, FRESH_DAYS, today).stream().map(row -> alert(row, now)).toList();
  }

  private static Alert alert(Record row, Instant now) {
    return new Alert(
        row.get("cause", String.class),
        row.get("subject", String.class),
        row.get("text", String.class),
        now);
  }
}

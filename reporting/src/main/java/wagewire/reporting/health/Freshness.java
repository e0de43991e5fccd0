package wagewire.reporting.health;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Age of the newest release and state of the boards, for a monitor: quick to read, also from a
 * large warehouse.
 *
 * @param releasedAt null before the first release
 * @param weekEnded the first day after its week; null before the first release
 * @param healthy boards fetched live in the five weeks before the newest fetch whose newest fetch
 *     was whole
 * @param unhealthy the others of these
 * @param outcomes all of them by how their newest fetches ended
 * @param rejections of the last 28 days by code
 */
public record Freshness(
    @Nullable Instant releasedAt,
    @Nullable LocalDate weekEnded,
    long healthy,
    long unhealthy,
    Map<String, Long> outcomes,
    Map<String, Long> rejections) {

  private static final String RELEASE =
      """
      select released_at, week + 7 from metrics.release
      where vintage in (select vintage from metrics.release_week)
      order by sequence desc limit 1
      """;

  private static final String BOARDS =
      """
      with fetched as (
        select board, status, outcome, finished_at, snapshot from postings.snapshot
        where started_at <> finished_at
          and finished_at > (select max(finished_at) - interval '35 days' from postings.snapshot)
      ), newest as (
        select distinct on (board) status, outcome from fetched
        order by board, finished_at desc, snapshot desc
      )
      select outcome, status in ('complete', 'unchanged'), count(*) from newest group by 1, 2
      """;

  public static Freshness read(DSLContext sql) {
    Record release = sql.fetchOptional(RELEASE).orElse(null);
    Map<String, Long> outcomes = new HashMap<>();
    long healthy = 0;
    long unhealthy = 0;
    for (Record row : sql.fetch(BOARDS)) {
      long boards = row.get(2, Long.class);
      outcomes.merge(row.get(0, String.class), boards, Long::sum);
      if (row.get(1, Boolean.class)) {
        healthy += boards;
      } else {
        unhealthy += boards;
      }
    }
    return new Freshness(
        release == null ? null : release.get(0, OffsetDateTime.class).toInstant(),
        release == null ? null : release.get(1, LocalDate.class),
        healthy,
        unhealthy,
        Map.copyOf(outcomes),
        HealthQuery.rejections(sql));
  }

  /** Seconds since the release was made; NaN before the first. */
  public double ageSeconds(Instant now) {
    return releasedAt == null ? Double.NaN : Duration.between(releasedAt, now).toMillis() / 1000.0;
  }

  /** Whole weeks that ended after the release's own; NaN before the first. */
  public double weeksLate(Instant now) {
    if (weekEnded == null) {
      return Double.NaN;
    }
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return Math.max(0, ChronoUnit.WEEKS.between(weekEnded, today));
  }
}

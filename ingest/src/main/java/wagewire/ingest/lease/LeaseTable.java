package wagewire.ingest.lease;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import wagewire.ingest.store.CrawlDatabase;

/** Accesses {@code crawl.lease}, before workers claim its rows. */
final class LeaseTable {

  static final String NAME = "crawl.lease";

  /** Prefix of task names, before the catalogue. */
  static final String VISITS = "collect ";

  /** Offers every host when a worker starts: boards and intervals may have changed. */
  private static final String OFFER =
      """
      insert into crawl.lease (task_name, task_instance, execution_time, picked, version)
      select ?, host, ?::timestamptz, false, 1 from unnest(?::text[]) as host
      on conflict (task_name, task_instance) do update
      set execution_time = excluded.execution_time where not lease.picked
      """;

  /** Drops hosts of catalogues without workers. */
  private static final String DROP =
      """
      delete from crawl.lease
      where task_name <> ? and execution_time < ?::timestamptz
        and (last_heartbeat is null or last_heartbeat < ?::timestamptz)
      """;

  private static final Duration UNTOUCHED = Duration.ofDays(7);

  private LeaseTable() {}

  static void offer(CrawlDatabase database, HostBoards lanes, Instant now) {
    String task = VISITS + lanes.catalogue();
    OffsetDateTime then = now.minus(UNTOUCHED).atOffset(ZoneOffset.UTC);
    database.statement(context -> context.execute(DROP, task, then, then));
    database.statement(context ->
        context.execute(
            OFFER, task, now.atOffset(ZoneOffset.UTC), lanes.hosts().toArray(String[]::new)));
  }
}

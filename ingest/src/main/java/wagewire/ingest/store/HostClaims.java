package wagewire.ingest.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Claims hosts with due boards for one worker, in {@code crawl.host}. A claim ends when it is given
 * back or has not been renewed in time.
 */
public final class HostClaims {

  /** Offers every host when a worker starts, since boards and intervals may have changed. */
  private static final String OFFER =
      """
      insert into crawl.host as known (catalog, host, due_at)
      select ?, host, ?::timestamptz from unnest(?::text[]) as host
      on conflict (catalog, host) do update set due_at = excluded.due_at
      where known.claimed_until is null or known.claimed_until <= excluded.due_at
      """;

  /** Drops hosts of catalogs without workers. */
  private static final String DROP =
      """
      delete from crawl.host
      where catalog <> ? and due_at < ?::timestamptz and (claimed_until is null or claimed_until < ?::timestamptz)
      """;

  private static final String TAKE =
      """
      with due as materialized (
        select host from crawl.host
        where catalog = ? and due_at <= ?::timestamptz
          and (claimed_until is null or claimed_until <= ?::timestamptz)
        order by due_at
        limit ?
        for update skip locked
      )
      update crawl.host as taken set claimed_by = ?, claimed_until = ?::timestamptz
      from due
      where taken.catalog = ? and taken.host = due.host
      returning taken.host
      """;

  private static final String RENEW =
      "update crawl.host set claimed_until = ?::timestamptz where catalog = ? and claimed_by = ?";

  private static final String GIVE_BACK =
      """
      update crawl.host set due_at = ?::timestamptz, claimed_by = null, claimed_until = null
      where catalog = ? and host = ? and claimed_by = ?
      """;

  private static final Duration UNTOUCHED = Duration.ofDays(7);

  private final CrawlDatabase database;
  private final String catalog;
  private final Duration time;
  private final String worker = UUID.randomUUID().toString();

  /**
   * @param catalog hash of the boards; workers share the hosts of one catalog
   * @param time from a claim or its renewal to its end
   */
  public HostClaims(DataSource source, String catalog, Duration time) {
    this.database = new CrawlDatabase(source);
    this.catalog = catalog;
    this.time = time;
  }

  /** Makes the hosts due, but for those that are claimed. */
  public void offer(Collection<String> hosts, Instant now) {
    var untouched = Timestamps.column(now.minus(UNTOUCHED));
    database.statement(context -> context.execute(DROP, catalog, untouched, untouched));
    database.statement(context ->
        context.execute(OFFER, catalog, Timestamps.column(now), hosts.toArray(String[]::new)));
  }

  /** Claims at most so many due hosts that nobody has claimed, those that are due longest first. */
  public List<String> take(int most, Instant now) {
    var at = Timestamps.column(now);
    return database.statement(context ->
        context
            .fetch(TAKE, catalog, at, at, most, worker, Timestamps.column(now.plus(time)), catalog)
            .getValues(0, String.class));
  }

  /** Renews all claims of this worker. */
  public void renew(Instant now) {
    database.statement(
        context -> context.execute(RENEW, Timestamps.column(now.plus(time)), catalog, worker));
  }

  /**
   * Gives a host back, unless another worker has taken it over.
   *
   * @param due when one of its boards is due next
   */
  public void giveBack(String host, Instant due) {
    database.statement(
        context -> context.execute(GIVE_BACK, Timestamps.column(due), catalog, host, worker));
  }
}

package wagewire.warehouse.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Stores deliveries in {@code operations.delivery}. A delivery is claimed before anything is sent,
 * in one statement, so that of two processes one sends.
 */
public final class DeliveryStore {

  /** Longest error that is kept, in characters. */
  private static final int LONGEST = 300;

  private static final String CLAIM =
      """
      insert into operations.delivery as known (edition, channel, recipient, vintage, outcome, began_at)
      values (?, ?, ?, ?, 'sending', ?::timestamptz)
      on conflict (edition, channel, recipient) do update
      set vintage = excluded.vintage, outcome = 'sending', tries = known.tries + 1, began_at = excluded.began_at,
        ended_at = null, error = null
      where known.outcome = 'failed' or ?::boolean and known.outcome <> 'sending'
      returning tries
      """;

  private static final String END =
      """
      update operations.delivery set outcome = ?, ended_at = ?::timestamptz, error = ?
      where edition = ? and channel = ? and recipient = ?
      """;

  private static final String INTERRUPTED =
      """
      update operations.delivery
      set outcome = 'unknown', ended_at = ?::timestamptz, error = 'the process ended while it was being sent'
      where outcome = 'sending'
      """;

  private static final String COLUMNS =
      "select edition, channel, recipient, vintage, outcome, tries, began_at, ended_at, error from"
          + " operations.delivery";

  private static final String ONE =
      COLUMNS + " where edition = ? and channel = ? and recipient = ?";

  /** Deliveries of the newest release of all that were delivered, and of its week. */
  private static final String NEWEST =
      COLUMNS
          + """

          where left(edition, 8) = (select max(left(edition, 8)) from operations.delivery)
          order by channel, recipient, edition desc
          """;

  private static final String FIRST =
      "select min(began_at) from operations.delivery where channel = ? and recipient = ?";

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(10);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(12);

  /** Number of doublings after which the pause is longer than the longest. */
  private static final int DOUBLED = 7;

  private final DSLContext sql;
  private final Clock clock;

  public DeliveryStore(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Claims a delivery that was never begun, or that failed.
   *
   * @param again also one that was sent, and one of which nobody knows
   * @return true when the caller, and nobody else, is to send it
   */
  public boolean claim(DeliveryKey key, String vintage, boolean again) {
    return sql.fetchOptional(
            CLAIM, key.edition(), key.channel(), key.recipient(), vintage, moment(), again)
        .isPresent();
  }

  /**
   * Claims deliveries that go in one message: all of them, or none.
   *
   * @param again as for one
   * @return true when the caller, and nobody else, is to send them
   */
  public boolean claim(List<DeliveryKey> keys, String vintage, boolean again) {
    return sql.transactionResult(inner -> {
      DeliveryStore claiming = new DeliveryStore(inner.dsl(), clock);
      inner.dsl().execute("savepoint before_claims");
      boolean all = keys.stream().allMatch(key -> claiming.claim(key, vintage, again));
      if (!all) {
        inner.dsl().execute("rollback to savepoint before_claims");
      }
      return all;
    });
  }

  /**
   * Records the end of deliveries that were claimed together.
   *
   * @param error null without one
   */
  public void ended(List<DeliveryKey> keys, DeliveryOutcome outcome, @Nullable String error) {
    sql.transaction(inner -> {
      DeliveryStore ending = new DeliveryStore(inner.dsl(), clock);
      keys.forEach(key -> ending.ended(key, outcome, error));
    });
  }

  /**
   * Records the end of a delivery that was claimed.
   *
   * @param error null without one
   */
  public void ended(DeliveryKey key, DeliveryOutcome outcome, @Nullable String error) {
    String kept = error == null ? null : error.substring(0, Math.min(LONGEST, error.length()));
    sql.execute(END, outcome.id(), moment(), kept, key.edition(), key.channel(), key.recipient());
  }

  /**
   * Ends the deliveries whose process ended while it sent; to be called by the one that holds the
   * lock of deliveries, before it claims any. Nobody knows whether theirs arrived.
   */
  public void endInterrupted() {
    sql.execute(INTERRUPTED, moment());
  }

  /** Returns the delivery; empty when it was never begun. */
  public Optional<DeliveryRecord> find(DeliveryKey key) {
    return sql.fetchOptional(ONE, key.edition(), key.channel(), key.recipient())
        .map(DeliveryStore::delivery);
  }

  /** Returns when sending to a receiver was first begun, of what is kept; empty before that. */
  public Optional<Instant> first(String channel, String recipient) {
    return Optional.ofNullable(sql.fetchSingle(FIRST, channel, recipient).get(0, Instant.class));
  }

  /** Returns the deliveries of the newest week that was delivered, by channel. */
  public List<DeliveryRecord> newest() {
    return sql.fetch(NEWEST).map(DeliveryStore::delivery);
  }

  /**
   * Returns whether a failed delivery may be retried by itself: ten minutes after the first try,
   * then after twice as long each time, up to twelve hours.
   */
  public boolean isDue(DeliveryRecord failed) {
    Instant ended = failed.endedAt();
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failed.tries() - 1, DOUBLED));
    Duration limited = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    return ended == null || !ended.plus(limited).isAfter(clock.instant());
  }

  private OffsetDateTime moment() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static DeliveryRecord delivery(Record row) {
    return new DeliveryRecord(
        new DeliveryKey(
            row.get("edition", String.class),
            row.get("channel", String.class),
            row.get("recipient", String.class)),
        row.get("vintage", String.class),
        DeliveryOutcome.of(row.get("outcome", String.class)),
        row.get("tries", Integer.class),
        row.get("began_at", Instant.class),
        row.get("ended_at", Instant.class),
        row.get("error", String.class));
  }
}

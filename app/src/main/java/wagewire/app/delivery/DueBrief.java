package wagewire.app.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import wagewire.model.time.IsoWeek;
import wagewire.warehouse.operations.DeliveryKey;

/**
 * The release to deliver: the newest one. One that a release check held back is no release, and one
 * that was taken back has no week any more.
 */
record DueBrief(String vintage, IsoWeek week, Instant releasedAt, boolean simulated) {

  /** How long after a release its brief is delivered without a person's word. */
  private static final Duration BY_ITSELF = Duration.ofDays(7);

  private static final String NEWEST =
      """
      select vintage, release_week.week, released_at, simulated
      from metrics.release_week join metrics.release using (vintage)
      order by release_week.week desc limit 1
      """;

  /** Reads the release; empty before the first. */
  static Optional<DueBrief> read(DSLContext sql) {
    return sql.fetchOptional(NEWEST)
        .map(row ->
            new DueBrief(
                row.get("vintage", String.class),
                new IsoWeek(row.get("week", LocalDate.class)),
                row.get("released_at", Instant.class),
                row.get("simulated", Boolean.class)));
  }

  /** Returns true for a release of the last seven days. */
  boolean isRecent(Clock clock) {
    return !releasedAt.plus(BY_ITSELF).isBefore(clock.instant());
  }

  /**
   * Returns what is delivered once.
   *
   * @param restatements true where each release of a week is delivered
   */
  DeliveryKey key(Channel channel, Channel.Receiver receiver, boolean restatements) {
    return new DeliveryKey(restatements ? vintage : week.toString(), channel.id(), receiver.key());
  }
}

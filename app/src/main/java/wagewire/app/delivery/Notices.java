package wagewire.app.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import wagewire.reporting.correction.PrintedCorrection;
import wagewire.reporting.correction.PrintedCorrections;
import wagewire.warehouse.operations.DeliveryKey;
import wagewire.warehouse.operations.DeliveryRecord;
import wagewire.warehouse.operations.DeliveryStore;

/** Notices that receivers have not had yet. */
final class Notices {

  /** How long a notice waits for a receiver who cannot be reached. */
  private static final Duration KEPT = Duration.ofDays(35);

  /**
   * Sentence that each receiver gets once: at the beginning of the next brief, or alone where none
   * is due.
   *
   * @param edition identifies it in {@code operations.delivery}; begins with a week
   * @param vintage the release that it follows from
   */
  record Notice(String edition, String vintage, Instant foundAt, String sentence) {

    static Notice of(PrintedCorrection correction) {
      return new Notice(
          "%s correction %d".formatted(correction.week(), correction.correctionId()),
          correction.vintage(),
          correction.foundAt(),
          correction.sentence());
    }

    DeliveryKey key(Channel channel, Channel.Receiver receiver) {
      return new DeliveryKey(edition, channel.id(), receiver.key());
    }
  }

  private final DeliveryStore store;
  private final List<Notice> found;

  private Notices(DeliveryStore store, List<Notice> found) {
    this.store = store;
    this.found = List.copyOf(found);
  }

  /** Reads those of the last five weeks. */
  static Notices read(DSLContext sql, DeliveryStore store, Clock clock) {
    Instant since = clock.instant().minus(KEPT);
    return new Notices(
        store, new PrintedCorrections(sql).since(since).stream().map(Notice::of).toList());
  }

  /**
   * Returns those that a receiver is to get now: of the release to deliver, and earlier ones that
   * were found after the receiver's first delivery.
   *
   * @param mode of a run that repeats what was sent, or that waits with what failed
   */
  List<Notice> due(DueBrief due, Channel channel, Channel.Receiver receiver, DeliveryMode mode) {
    if (found.isEmpty()) {
      return found;
    }
    Optional<Instant> first = store.first(channel.id(), receiver.key());
    return found.stream()
        .filter(notice ->
            notice.vintage().equals(due.vintage())
                || first.filter(then -> !notice.foundAt().isBefore(then)).isPresent())
        .filter(notice ->
            store
                .find(notice.key(channel, receiver))
                .map(before -> isDue(notice, before, due, mode))
                .orElse(true))
        .toList();
  }

  private boolean isDue(Notice notice, DeliveryRecord before, DueBrief due, DeliveryMode mode) {
    return switch (before.outcome()) {
      case SENT, UNKNOWN -> mode == DeliveryMode.AGAIN && notice.vintage().equals(due.vintage());
      case FAILED -> mode != DeliveryMode.RETRY || store.isDue(before);
      case SENDING -> false;
    };
  }
}

package wagewire.transform.service;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;
import wagewire.model.event.ListingObserved;
import wagewire.model.event.Observation;
import wagewire.model.event.PlausibleTime;
import wagewire.model.event.Rejection;
import wagewire.model.event.RejectionReason;
import wagewire.model.event.SnapshotObserved;
import wagewire.model.event.Topics;
import wagewire.model.json.Json;

/** Makes rejections of records that become no posting. */
final class RecordRejections {

  private static final int BEGINNING = 20_000;

  /** Board of a record whose key names none. */
  private static final BoardId NO_BOARD = BoardId.parse("unknown:unknown");

  private RecordRejections() {}

  /** Rejects a record for which memory does not suffice although it is read alone. */
  static TransformedRecord ofMemory(ConsumerRecord<byte[], byte[]> record) {
    byte[] beginning = Arrays.copyOf(record.value(), Math.min(record.value().length, BEGINNING));
    String message =
        "memory does not suffice for the record %s %d offset %d of %,d bytes"
            .formatted(record.topic(), record.partition(), record.offset(), record.value().length);
    return of(record, beginning, unread(record), RejectionReason.TOO_LARGE, message);
  }

  /** Returns a rejection of the day of publication where that was left out; else null. */
  static byte @Nullable [] ofPostedAt(ListingObserved observed) {
    Instant stated = observed.listing().postedAt();
    return stated == null || PlausibleTime.posted(stated, observed.observedAt()) != null
        ? null
        : Json.bytes(
            rejection(
                Origin.of(observed),
                Rejection.FIELD,
                RejectionReason.IMPLAUSIBLE_TIME,
                "posted_at was left out: " + stated,
                stated.toString()));
  }

  /** Rejects a record that is no observation. */
  static TransformedRecord ofUnreadable(ConsumerRecord<byte[], byte[]> record, String message) {
    return of(
        record, record.value(), unread(record), RejectionReason.NO_PUBLISHED_LISTING, message);
  }

  /** Rejects an observation at a time that cannot be, as one of when its record was appended. */
  static TransformedRecord ofTime(
      ConsumerRecord<byte[], byte[]> record, Observation observed, String objection) {
    Origin origin = Origin.of(observed).at(appended(record));
    return of(record, record.value(), origin, RejectionReason.IMPLAUSIBLE_TIME, objection);
  }

  static TransformedRecord of(
      ConsumerRecord<byte[], byte[]> record,
      Observation observed,
      RejectionReason reason,
      String message) {
    return of(record, record.value(), Origin.of(observed), reason, message);
  }

  private static TransformedRecord of(
      ConsumerRecord<byte[], byte[]> record,
      byte @Nullable [] value,
      Origin origin,
      RejectionReason reason,
      String message) {
    String original = value == null ? "" : new String(value, StandardCharsets.UTF_8);
    Rejection rejection = rejection(origin, Rejection.NORMALISER, reason, message, original);
    return new TransformedRecord.Rejected(record.key(), Json.bytes(rejection), reason);
  }

  private static Rejection rejection(
      Origin origin, String stage, RejectionReason reason, String message, String original) {
    return new Rejection(
        Rejection.VERSION,
        origin.board(),
        origin.snapshot(),
        origin.externalId(),
        origin.observedAt(),
        stage,
        reason,
        message,
        original);
  }

  /** Returns when the broker appended the record; see {@link Topics#SETTINGS}. */
  static Instant appended(ConsumerRecord<byte[], byte[]> record) {
    return Instant.ofEpochMilli(record.timestamp());
  }

  /** All that is known of a record that cannot be read: its key and when it was written. */
  private static Origin unread(ConsumerRecord<byte[], byte[]> record) {
    return new Origin(board(record.key()), 0, null, appended(record));
  }

  /** Returns the board that a key names; {@link #NO_BOARD} if it names none. */
  private static BoardId board(byte @Nullable [] key) {
    String name = key == null ? "" : new String(key, StandardCharsets.UTF_8);
    try {
      return name.indexOf('\0') >= 0 ? NO_BOARD : BoardId.parse(name);
    } catch (IllegalArgumentException e) {
      return NO_BOARD;
    }
  }

  private record Origin(
      BoardId board, long snapshot, @Nullable String externalId, Instant observedAt) {

    Origin at(Instant other) {
      return new Origin(board, snapshot, externalId, other);
    }

    static Origin of(Observation observation) {
      return switch (observation) {
        case ListingObserved listing ->
            new Origin(
                listing.board(), listing.snapshot(), listing.externalId(), listing.observedAt());
        case SnapshotObserved snapshot ->
            new Origin(snapshot.board(), snapshot.snapshot(), null, snapshot.finishedAt());
      };
    }
  }
}

package wagewire.transform.service;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import wagewire.model.board.BoardId;
import wagewire.model.error.WagewireException;
import wagewire.model.event.ListingNormalised;
import wagewire.model.event.ListingObserved;
import wagewire.model.event.LogKeys;
import wagewire.model.event.NewerRecord;
import wagewire.model.event.Observation;
import wagewire.model.event.PlausibleTime;
import wagewire.model.event.RecordPlace;
import wagewire.model.event.Rejection;
import wagewire.model.event.RejectionReason;
import wagewire.model.event.SnapshotObserved;
import wagewire.model.event.Topics;
import wagewire.model.json.Json;
import wagewire.model.listing.PublishedListing;
import wagewire.model.posting.NormalisedPosting;
import wagewire.transform.normalise.Normaliser;
import wagewire.transform.normalise.VisibleListing;

/** Makes of each observation the record that is written for it: a pure function of the record. */
final class RecordTransformer {

  /** Key, headers and framing of a record, above its value. */
  private static final int OVERHEAD = 4 * 1024;

  private static final int LARGEST_VALUE = Topics.RECORD_LIMIT - OVERHEAD;
  private static final int BEGINNING = 20_000;
  private static final BoardId NO_BOARD = new BoardId("unknown", "unknown");
  private static final Logger LOG = LoggerFactory.getLogger(RecordTransformer.class);

  private final Normaliser normaliser;

  RecordTransformer(Normaliser normaliser) {
    this.normaliser = normaliser;
  }

  TransformedRecord transform(ConsumerRecord<byte[], byte[]> record) {
    Observation observed;
    try {
      observed = Observations.read(record.value());
    } catch (Observations.Unreadable e) {
      requireOlder(record, e);
      String message = Objects.requireNonNullElse(e.getMessage(), "");
      return rejected(record, unread(record), RejectionReason.NO_PUBLISHED_LISTING, message);
    }
    String objection = PlausibleTime.objection(observed, appended(record));
    if (objection != null) {
      Origin origin = Origin.of(observed).at(appended(record));
      return rejected(record, origin, RejectionReason.IMPLAUSIBLE_TIME, objection);
    }
    try (MDC.MDCCloseable _ = MDC.putCloseable(LogKeys.BOARD, observed.board().toString());
        MDC.MDCCloseable _ =
            MDC.putCloseable(LogKeys.SNAPSHOT, Long.toString(observed.snapshot()))) {
      return transform(record, observed);
    }
  }

  /**
   * Stops at a record of a newer version, which must not be passed over.
   *
   * @throws WagewireException NEWER_RECORD
   */
  static void requireOlder(ConsumerRecord<byte[], byte[]> record, Observations.Unreadable reason) {
    reason
        .newerVersion()
        .ifPresent(version -> {
          throw NewerRecord.error(
              version,
              ListingObserved.VERSION,
              record.topic(),
              record.partition(),
              record.offset());
        });
  }

  private TransformedRecord transform(ConsumerRecord<byte[], byte[]> record, Observation observed) {
    TransformedRecord result =
        switch (observed) {
          case ListingObserved listing -> posting(record, listing);
          case SnapshotObserved snapshot -> {
            LOG.info("Passed on a snapshot: {}", snapshot.status());
            yield new TransformedRecord.Posting(record.key(), record.value());
          }
        };
    return result.value().length <= LARGEST_VALUE
        ? result
        : rejected(
            record,
            Origin.of(observed),
            RejectionReason.TOO_LARGE,
            "%d bytes, more than the %d that a record may have"
                .formatted(result.value().length, LARGEST_VALUE));
  }

  private TransformedRecord posting(
      ConsumerRecord<byte[], byte[]> record, ListingObserved observed) {
    String title = observed.listing().title();
    if (title == null || title.isBlank()) {
      return rejected(
          record, Origin.of(observed), RejectionReason.NO_TITLE, "the listing has no title");
    }
    try {
      PublishedListing listing = VisibleListing.of(observed.listing());
      if (listing.title().isBlank()) {
        return rejected(
            record, Origin.of(observed), RejectionReason.NO_TITLE, "the title cannot be seen");
      }
      NormalisedPosting normalised = normaliser.normalise(listing, observed.source());
      ListingNormalised event = event(observed, listing, normalised);
      return new TransformedRecord.Posting(
          record.key(), Json.bytes(event), leftOut(observed, event));
    } catch (RuntimeException | StackOverflowError defect) {
      // A listing that causes an internal error must not block those after it.
      LOG.error("Cannot normalise {} of {}", observed.externalId(), observed.board(), defect);
      return rejected(
          record, Origin.of(observed), RejectionReason.UNREADABLE, "internal error: " + defect);
    }
  }

  private ListingNormalised event(
      ListingObserved observed, PublishedListing listing, NormalisedPosting normalised) {
    return new ListingNormalised(
        ListingNormalised.VERSION,
        observed.board(),
        observed.snapshot(),
        observed.source(),
        observed.externalId(),
        observed.observedAt(),
        observed.contentHash(),
        normaliser.version(),
        listing.title(),
        listing.requisitionId(),
        listing.url(),
        listing.applyUrl(),
        PlausibleTime.posted(listing.postedAt(), observed.observedAt()),
        normalised);
  }

  /** Rejects a record for which memory does not suffice although it is read alone. */
  static TransformedRecord tooLargeForMemory(ConsumerRecord<byte[], byte[]> record) {
    byte[] beginning = Arrays.copyOf(record.value(), Math.min(record.value().length, BEGINNING));
    String message =
        "memory does not suffice for the record %s %d offset %d of %,d bytes"
            .formatted(record.topic(), record.partition(), record.offset(), record.value().length);
    return rejected(record, beginning, unread(record), RejectionReason.TOO_LARGE, message);
  }

  /** Returns a rejection of the day of publication where that was left out; else null. */
  private static byte @Nullable [] leftOut(ListingObserved observed, ListingNormalised event) {
    Instant stated = observed.listing().postedAt();
    return stated == null || event.postedAt() != null
        ? null
        : Json.bytes(
            rejection(
                Origin.of(observed),
                Rejection.FIELD,
                RejectionReason.IMPLAUSIBLE_TIME,
                "posted_at was left out: " + stated,
                stated.toString()));
  }

  private static TransformedRecord rejected(
      ConsumerRecord<byte[], byte[]> record,
      Origin origin,
      RejectionReason reason,
      String message) {
    return rejected(record, record.value(), origin, reason, message);
  }

  private static TransformedRecord rejected(
      ConsumerRecord<byte[], byte[]> record,
      byte @Nullable [] value,
      Origin origin,
      RejectionReason reason,
      String message) {
    String original = value == null ? "" : new String(value, StandardCharsets.UTF_8);
    Rejection rejection = rejection(origin, Rejection.NORMALISER, reason, message, original);
    return new TransformedRecord.Rejected(
        record.key(), Json.bytes(rejection), reason, place(record));
  }

  private static RecordPlace place(ConsumerRecord<byte[], byte[]> record) {
    return new RecordPlace(
        record.topic(),
        record.partition(),
        record.offset(),
        record.timestamp(),
        record.value() == null ? -1 : record.value().length);
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
  private static Instant appended(ConsumerRecord<byte[], byte[]> record) {
    return Instant.ofEpochMilli(record.timestamp());
  }

  /** All that is known of a record that cannot be read: its key and when it was written. */
  private static Origin unread(ConsumerRecord<byte[], byte[]> record) {
    return new Origin(board(record.key()), 0, null, appended(record));
  }

  private static BoardId board(byte @Nullable [] key) {
    try {
      return key == null ? NO_BOARD : BoardId.parse(new String(key, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notABoard) {
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

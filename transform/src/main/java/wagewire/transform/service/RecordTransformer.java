package wagewire.transform.service;

import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import wagewire.model.error.WagewireException;
import wagewire.model.event.ListingNormalised;
import wagewire.model.event.ListingObserved;
import wagewire.model.event.LogKeys;
import wagewire.model.event.NewerRecord;
import wagewire.model.event.Observation;
import wagewire.model.event.PlausibleTime;
import wagewire.model.event.RejectionReason;
import wagewire.model.event.SnapshotObserved;
import wagewire.model.event.Topics;
import wagewire.model.json.Json;
import wagewire.model.listing.PublishedListing;
import wagewire.model.posting.NormalisedPosting;
import wagewire.transform.normalise.Normaliser;
import wagewire.transform.normalise.VisibleListing;

/** Makes of each observation the record that is written for it: a pure function of the record. */
final class RecordTransformer implements Transformation {

  /** Key, headers and framing of a record, above its value. */
  private static final int OVERHEAD = 4 * 1024;

  static final int LARGEST_VALUE = Topics.RECORD_LIMIT - OVERHEAD;
  private static final Logger LOG = LoggerFactory.getLogger(RecordTransformer.class);

  private final Normaliser normaliser;

  RecordTransformer(Normaliser normaliser) {
    this.normaliser = normaliser;
  }

  @Override
  public TransformedRecord apply(ConsumerRecord<byte[], byte[]> record) {
    Observation observed;
    try {
      observed = Observations.read(record.value());
    } catch (Observations.Unreadable e) {
      requireOlder(record, e);
      String message = Objects.requireNonNullElse(e.getMessage(), "");
      return RecordRejections.ofUnreadable(record, message);
    }
    String objection = PlausibleTime.objection(observed, RecordRejections.appended(record));
    if (objection != null) {
      return RecordRejections.ofTime(record, observed, objection);
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
            yield new TransformedRecord.Posting(record.key(), record.value(), null);
          }
        };
    return result instanceof TransformedRecord.Posting posting
            && posting.value().length > LARGEST_VALUE
        ? RecordRejections.of(
            record,
            observed,
            RejectionReason.TOO_LARGE,
            "%d bytes, more than the %d that a record may have"
                .formatted(posting.value().length, LARGEST_VALUE))
        : result;
  }

  private TransformedRecord posting(
      ConsumerRecord<byte[], byte[]> record, ListingObserved observed) {
    String title = observed.listing().title();
    if (title == null || title.isBlank()) {
      return RecordRejections.of(
          record, observed, RejectionReason.NO_TITLE, "the listing has no title");
    }
    try {
      PublishedListing listing = VisibleListing.of(observed.listing());
      if (listing.title().isBlank()) {
        return RecordRejections.of(
            record, observed, RejectionReason.NO_TITLE, "the title cannot be seen");
      }
      NormalisedPosting normalised = normaliser.normalise(listing, observed.source());
      ListingNormalised event = event(observed, listing, normalised);
      return new TransformedRecord.Posting(
          record.key(), Json.bytes(event), RecordRejections.ofPostedAt(observed, event));
    } catch (RuntimeException | StackOverflowError defect) {
      // A listing that causes an internal error must not block those after it.
      LOG.error("Cannot normalise {} of {}", observed.externalId(), observed.board(), defect);
      return RecordRejections.of(
          record, observed, RejectionReason.UNREADABLE, "internal error: " + defect);
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
}

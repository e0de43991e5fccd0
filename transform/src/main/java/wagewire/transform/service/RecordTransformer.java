package wagewire.transform.service;

import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import wagewire.model.error.WagewireException;
import wagewire.model.event.ListingObserved;
import wagewire.model.event.LogKeys;
import wagewire.model.event.NewerRecord;
import wagewire.model.event.Observation;
import wagewire.model.event.PlausibleTime;
import wagewire.model.event.RejectionReason;
import wagewire.model.event.SnapshotObserved;
import wagewire.model.event.Topics;
import wagewire.transform.normalise.Normaliser;

/** Makes of each observation the record that is written for it: a pure function of the record. */
final class RecordTransformer implements Transformation {

  /** Key, headers and framing of a record, above its value. */
  private static final int OVERHEAD = 4 * 1024;

  static final int LARGEST_VALUE = Topics.RECORD_LIMIT - OVERHEAD;
  private static final Logger LOG = LoggerFactory.getLogger(RecordTransformer.class);

  private final ListingNormaliser normaliser;

  RecordTransformer(Normaliser normaliser) {
    this.normaliser = new ListingNormaliser(normaliser);
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
  private static void requireOlder(
      ConsumerRecord<byte[], byte[]> record, Observations.Unreadable reason) {
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
    return switch (normaliser.normalise(observed)) {
      case ListingNormaliser.Outcome.Normalised(var listing) ->
          new TransformedRecord.Posting(
              record.key(), listing, RecordRejections.ofPostedAt(observed));
      case ListingNormaliser.Outcome.Refused(var reason, var message) ->
          RecordRejections.of(record, observed, reason, message);
    };
  }
}

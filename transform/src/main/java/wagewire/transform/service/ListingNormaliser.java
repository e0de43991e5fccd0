package wagewire.transform.service;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wagewire.model.event.ListingNormalised;
import wagewire.model.event.ListingObserved;
import wagewire.model.event.PlausibleTime;
import wagewire.model.event.RejectionReason;
import wagewire.model.json.Json;
import wagewire.model.listing.PublishedListing;
import wagewire.transform.normalise.Normaliser;
import wagewire.transform.normalise.VisibleListing;

/** Makes records of normalised listings: a pure function, for any number of threads. */
public final class ListingNormaliser {

  private static final Logger LOG = LoggerFactory.getLogger(ListingNormaliser.class);

  private final Normaliser normaliser;

  public ListingNormaliser(Normaliser normaliser) {
    this.normaliser = normaliser;
  }

  /** The outcome for one listing. */
  public sealed interface Outcome extends Serializable {

    /**
     * A listing that was normalised.
     *
     * @param record a {@link ListingNormalised} as JSON
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Normalised(byte[] record) implements Outcome {}

    /**
     * A listing that was rejected.
     *
     * @param message one line for a person
     */
    record Refused(RejectionReason reason, String message) implements Outcome {}
  }

  /** Normalises a listing that a board showed. */
  public Outcome normalise(ListingObserved observed) {
    return outcome(observed, observed.listing().content());
  }

  /** Normalises a listing whose content the warehouse keeps: the record does not repeat it. */
  public Outcome normaliseAgain(ListingObserved kept) {
    return outcome(kept, null);
  }

  private Outcome outcome(ListingObserved observed, @Nullable PublishedListing published) {
    String title = observed.listing().title();
    if (title == null || title.isBlank()) {
      return new Outcome.Refused(RejectionReason.NO_TITLE, "the listing has no title");
    }
    try {
      PublishedListing listing = VisibleListing.of(observed.listing());
      return listing.title().isBlank()
          ? new Outcome.Refused(RejectionReason.NO_TITLE, "the title cannot be seen")
          : new Outcome.Normalised(Json.bytes(event(observed, listing, published)));
    } catch (RuntimeException | StackOverflowError defect) {
      // A listing that causes an internal error must not block those after it.
      LOG.error("Cannot normalise {} of {}", observed.externalId(), observed.board(), defect);
      return new Outcome.Refused(RejectionReason.UNREADABLE, "internal error: " + defect);
    }
  }

  private ListingNormalised event(
      ListingObserved observed, PublishedListing listing, @Nullable PublishedListing published) {
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
        normaliser.normalise(listing, observed.source()),
        published);
  }
}

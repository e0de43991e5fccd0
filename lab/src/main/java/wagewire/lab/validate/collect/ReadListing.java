package wagewire.lab.validate.collect;

import java.time.Instant;
import wagewire.model.board.Source;
import wagewire.model.event.ListingNormalised;

/**
 * A listing as it was read.
 *
 * @param externalId the id on the board
 * @param hash of its content: it is published again when this changes
 */
record ReadListing(String externalId, String hash, Publication publication) {

  /** Makes the record of the listing. */
  @FunctionalInterface
  interface Publication {

    ListingNormalised of(Source source, long snapshot, Instant at);
  }
}

package wagewire.transform.service;

import java.io.Serializable;
import wagewire.model.event.ListingNormalised;
import wagewire.model.event.RejectionReason;
import wagewire.model.json.Json;

/** The result of normalising an observation again. */
public sealed interface Renormalised extends Serializable {

  /**
   * A listing.
   *
   * @param content of its record, as JSON
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Listing(byte[] content) implements Renormalised {

    ListingNormalised read() {
      return Json.read(content, ListingNormalised.class);
    }
  }

  /** The normaliser rejects the listing. */
  record Rejected(RejectionReason reason) implements Renormalised {}
}

package wagewire.warehouse.load;

import wagewire.model.event.ListingNormalised;
import wagewire.model.json.Json;
import wagewire.model.posting.NormalisedPosting;

/** Rows of {@code postings.listing_record}. */
public final class ListingRows {

  /** Columns in the order of {@link #add}. */
  public static final String COLUMNS =
      """
      listing_id, board, external_id, employer, employer_name, agency, title, title_key, url, apply_url, \
      requisition_id, posted_at, content_hash, observed_at, snapshot, normaliser_version, role, seniority, work_mode, \
      places, pay, tools, described, fingerprint, language, employment_type\
      """;

  /** Type of employment of a listing that states none. */
  public static final String UNKNOWN = "unknown";

  private ListingRows() {}

  /** Adds the row of a listing. */
  public static void add(CopyRows rows, ListingNormalised listing) {
    NormalisedPosting normalised = listing.normalised();
    rows.add(
        ListingIds.of(listing),
        listing.board(),
        listing.externalId(),
        normalised.employer(),
        normalised.employerName(),
        normalised.agency(),
        listing.title(),
        normalised.titleKey(),
        listing.url(),
        listing.applyUrl(),
        listing.requisitionId(),
        listing.postedAt(),
        listing.contentHash(),
        listing.observedAt(),
        listing.snapshot(),
        listing.normaliser(),
        normalised.role().id(),
        normalised.seniority().id(),
        normalised.workMode().id(),
        Json.text(normalised.places()),
        normalised.pay() == null ? null : Json.text(normalised.pay()),
        CopyRows.array(normalised.tools()),
        normalised.described(),
        normalised.fingerprint(),
        normalised.language(),
        normalised.employmentType() == null ? UNKNOWN : normalised.employmentType());
  }
}

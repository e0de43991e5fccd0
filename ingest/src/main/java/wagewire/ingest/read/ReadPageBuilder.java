package wagewire.ingest.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import wagewire.ingest.read.contact.ContactRemoval;
import wagewire.ingest.read.contact.ItemId;
import wagewire.model.event.Rejection;
import wagewire.model.event.RejectionReason;
import wagewire.model.listing.PublishedListing;

/**
 * Collects a {@link ReadPage}, removing contact details of persons. Each addition throws {@link
 * UnreadablePayloadException} when the page has more than {@value #MOST_ITEMS} items.
 */
public final class ReadPageBuilder {

  /** The most items of a payload, and of a visit. */
  public static final int MOST_ITEMS = 100_000;

  private final List<PublishedListing> listings = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<DetailLink> leads = new ArrayList<>();
  private @Nullable Integer announced;
  private @Nullable Integer items;

  public ReadPageBuilder listing(PublishedListing listing) {
    String objection = ItemId.objection(listing.externalId());
    if (objection != null) {
      return refuse(RejectionReason.NO_ID, objection, listing.title());
    }
    listings.add(ContactRemoval.listing(listing));
    return counted(listings.size() + refusals.size());
  }

  public ReadPageBuilder refuse(
      @Nullable String externalId, RejectionReason reason, String message, JsonNode original) {
    String kept = ContactRemoval.original(original, Rejection.ORIGINAL_LIMIT);
    String id = externalId == null || ItemId.objection(externalId) != null ? null : externalId;
    refusals.add(new Refusal(id, reason, message, kept));
    return counted(listings.size() + refusals.size());
  }

  public ReadPageBuilder refuse(RejectionReason reason, String message, String original) {
    String kept = ContactRemoval.original(original, Rejection.ORIGINAL_LIMIT);
    refusals.add(new Refusal(null, reason, message, kept));
    return counted(listings.size() + refusals.size());
  }

  public ReadPageBuilder lead(DetailLink lead) {
    if (ItemId.objection(lead.externalId()) == null) {
      leads.add(lead);
    }
    return counted(leads.size());
  }

  /**
   * Sets the number of items where several form one listing; by default each listing and refusal is
   * one.
   */
  public ReadPageBuilder items(int count) {
    items = count;
    return this;
  }

  public ReadPageBuilder announced(@Nullable Integer announced) {
    this.announced = announced;
    return this;
  }

  private ReadPageBuilder counted(int count) {
    if (count > MOST_ITEMS) {
      throw UnreadablePayloadException.tooLarge(MOST_ITEMS, VisitLimit.ITEMS);
    }
    return this;
  }

  public ReadPage build() {
    return new ReadPage(
        listings,
        refusals,
        leads,
        items == null ? listings.size() + refusals.size() : items,
        announced);
  }
}

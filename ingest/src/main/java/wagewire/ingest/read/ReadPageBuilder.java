package wagewire.ingest.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import wagewire.ingest.read.contact.ContactRemoval;
import wagewire.model.event.Rejection;
import wagewire.model.event.RejectionReason;
import wagewire.model.listing.PublishedListing;

/** Collects a {@link ReadPage}, removing contact details of persons. */
public final class ReadPageBuilder {

  private final List<PublishedListing> listings = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<DetailLink> leads = new ArrayList<>();
  private @Nullable Integer announced;
  private @Nullable Integer items;

  public ReadPageBuilder listing(PublishedListing listing) {
    listings.add(ContactRemoval.listing(listing));
    return this;
  }

  public ReadPageBuilder refuse(
      @Nullable String externalId, RejectionReason reason, String message, JsonNode original) {
    String kept = ContactRemoval.original(original, Rejection.ORIGINAL_LIMIT);
    refusals.add(new Refusal(externalId, reason, message, kept));
    return this;
  }

  public ReadPageBuilder refuse(RejectionReason reason, String message, String original) {
    String kept = ContactRemoval.original(original, Rejection.ORIGINAL_LIMIT);
    refusals.add(new Refusal(null, reason, message, kept));
    return this;
  }

  public ReadPageBuilder lead(DetailLink lead) {
    leads.add(lead);
    return this;
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

  public ReadPage build() {
    return new ReadPage(
        listings,
        refusals,
        leads,
        items == null ? listings.size() + refusals.size() : items,
        announced);
  }
}

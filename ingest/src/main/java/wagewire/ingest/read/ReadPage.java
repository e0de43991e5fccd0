package wagewire.ingest.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.model.listing.PublishedListing;

/**
 * Content of one payload; each item is a listing, a refusal or only a lead.
 *
 * @param listings in the payload's order
 * @param refusals in the payload's order
 * @param leads to details, or to postings of which only the address is known
 * @param items on the payload; more than listings and refusals where several form one listing
 * @param announced items the payload says the board has; null when unknown
 */
public record ReadPage(
    List<PublishedListing> listings,
    List<Refusal> refusals,
    List<DetailLink> leads,
    int items,
    @Nullable Integer announced) {

  public ReadPage {
    listings = List.copyOf(listings);
    refusals = List.copyOf(refusals);
    leads = List.copyOf(leads);
  }
}

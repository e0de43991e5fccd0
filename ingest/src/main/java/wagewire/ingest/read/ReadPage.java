package wagewire.ingest.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.model.listing.PublishedListing;

/**
 * What one payload held; each of its items is a listing, a refusal or a lead alone.
 *
 * @param listings in the payload's order
 * @param refusals in the payload's order
 * @param leads to more of what is told of a listing, or to postings of which only the address is
 *     told
 * @param items on the payload; more than listings and refusals where several are one listing
 * @param announced how many items the payload says the board has; null when it does not say
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

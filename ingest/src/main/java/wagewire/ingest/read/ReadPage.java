package wagewire.ingest.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.model.listing.PublishedListing;

/**
 * What one payload held; each of its items is either a listing or a refusal.
 *
 * @param listings in the payload's order
 * @param refusals in the payload's order
 * @param announced how many listings the payload says the board has; null when it does not say
 */
public record ReadPage(
    List<PublishedListing> listings, List<Refusal> refusals, @Nullable Integer announced) {

  public ReadPage {
    listings = List.copyOf(listings);
    refusals = List.copyOf(refusals);
  }
}

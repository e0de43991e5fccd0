package wagewire.app.importing;

import java.util.ArrayList;
import java.util.List;
import wagewire.ingest.read.ReadPage;
import wagewire.ingest.read.Refusal;
import wagewire.model.listing.PublishedListing;

/**
 * What the files hold of one board.
 *
 * @param listings in the order of the files
 * @param refusals what could not be read
 */
public record Material(List<PublishedListing> listings, List<Refusal> refusals) {

  Material() {
    this(new ArrayList<>(), new ArrayList<>());
  }

  void add(ReadPage page) {
    listings.addAll(page.listings());
    refusals.addAll(page.refusals());
  }
}

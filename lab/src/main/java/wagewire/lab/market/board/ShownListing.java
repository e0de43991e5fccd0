package wagewire.lab.market.board;

import wagewire.lab.market.world.Posting;

/** A listing in the edition that a board shows. */
public record ShownListing(Listing listing, Edition edition) {

  public Posting posting() {
    return listing.posting();
  }
}

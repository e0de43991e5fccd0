package wagewire.lab.validate.collect;

import java.time.Instant;
import java.util.List;
import wagewire.lab.market.board.BoardPage;
import wagewire.lab.market.board.ShownListing;

/** A way from what a board shows to what transform publishes of it. */
interface ListingReading {

  /**
   * Reads the listings of one response.
   *
   * @param page what the board shows when nothing fails
   * @param listed those of its listings that the response holds
   */
  List<ReadListing> read(BoardPage page, List<ShownListing> listed, Instant now);
}

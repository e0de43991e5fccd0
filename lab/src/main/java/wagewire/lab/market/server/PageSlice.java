package wagewire.lab.market.server;

import java.util.List;
import wagewire.lab.market.board.ShownListing;

/**
 * A page's part of a board's listings.
 *
 * @param offset listings before it
 * @param limit listings that it may have at most
 * @param page its number, counted from {@code firstPage}
 * @param pages how many there are
 */
record PageSlice(
    List<ShownListing> listings, int offset, int limit, int firstPage, int page, int pages) {

  boolean isFirst() {
    return page <= firstPage;
  }

  boolean hasNext() {
    return page - firstPage + 1 < pages;
  }
}

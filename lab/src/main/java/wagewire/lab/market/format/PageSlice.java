package wagewire.lab.market.format;

import java.util.List;
import wagewire.lab.market.board.ShownListing;

/**
 * The part of a board's listings on one page.
 *
 * @param offset number of listings before it
 * @param limit maximum number of its listings
 * @param page page number, counted from {@code firstPage}
 * @param pages number of pages
 */
public record PageSlice(
    List<ShownListing> listings, int offset, int limit, int firstPage, int page, int pages) {

  public boolean isFirst() {
    return page <= firstPage;
  }

  boolean hasNext() {
    return page - firstPage + 1 < pages;
  }
}

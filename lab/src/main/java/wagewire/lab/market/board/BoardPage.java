package wagewire.lab.market.board;

import java.util.List;

/**
 * Everything that a board shows at one moment, newest listing last.
 *
 * @param outlet the board
 * @param day of the market's calendar
 * @param listings listings that are present and listed
 * @param unlisted entries that are marked as not listed, which a reader that ignores the mark takes
 *     for listings
 */
public record BoardPage(
    Outlet outlet, int day, List<ShownListing> listings, List<ShownListing> unlisted) {

  /**
   * Returns a mark of the page's content: pages of one board with the same mark are identical byte
   * for byte.
   */
  public String mark() {
    long mark = outlet.key().value();
    for (ShownListing shown : listings) {
      long edition = shown.edition().touches();
      mark = (mark * 31 + shown.listing().key().value()) * 31 + edition;
    }
    return Long.toHexString(mark * 31 + unlisted.size());
  }
}

package wagewire.lab.market.board;

import java.util.List;

/**
 * All that a board shows at one moment, newest listing last.
 *
 * @param outlet the board
 * @param day of the market's calendar
 * @param listings that are present and listed
 * @param unlisted what only a reader who overlooks a mark takes for a listing
 */
public record BoardPage(
    Outlet outlet, int day, List<ShownListing> listings, List<ShownListing> unlisted) {

  /** Two pages of one board with the same mark are the same, byte for byte. */
  public String mark() {
    long mark = outlet.key().value();
    for (ShownListing shown : listings) {
      long edition = shown.edition().touches();
      mark = (mark * 31 + shown.listing().key().value()) * 31 + edition;
    }
    return Long.toHexString(mark * 31 + unlisted.size());
  }
}

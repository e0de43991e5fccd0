package wagewire.lab.market.likeness;

import java.time.LocalDate;

/**
 * What one listing shows of itself on a day.
 *
 * @param id unique on the board
 * @param updated day of the last touch, in UTC
 */
record SeenListing(String board, String id, String title, String place, LocalDate updated) {

  String key() {
    return board + "#" + id;
  }
}

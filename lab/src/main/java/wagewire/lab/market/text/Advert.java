package wagewire.lab.market.text;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wagewire.lab.market.board.Listing;
import wagewire.lab.market.board.ShownListing;
import wagewire.lab.market.employer.WorkPlace;
import wagewire.lab.market.world.Posting;
import wagewire.lab.market.world.TruePay;

/**
 * A listing as its board shows it.
 *
 * @param company as the board writes it
 * @param place as one string; may be empty
 * @param offices where the work is, the main place first; what the place field says may be less
 * @param pay as fields; empty if the platform's fields are left empty
 * @param publishedAt as the board claims
 * @param touchedAt when the board last touched it
 * @param url of its own page at the board
 * @param applyUrl where one applies; that of another board for some copies
 */
public record Advert(
    ShownListing shown,
    String company,
    String title,
    String place,
    List<WorkPlace> offices,
    String department,
    Optional<TruePay> pay,
    AdvertDescription description,
    Instant publishedAt,
    Instant touchedAt,
    URI url,
    URI applyUrl) {

  public Posting posting() {
    return shown.posting();
  }

  public Listing listing() {
    return shown.listing();
  }
}

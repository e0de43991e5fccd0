package wagewire.local.market.text;

import java.util.Optional;
import wagewire.local.market.board.ShownListing;
import wagewire.local.market.world.TruePay;

/**
 * A listing as its employer wrote it.
 *
 * @param place as one string
 * @param pay as fields; empty if the platform's fields are left empty
 */
public record Advert(
    ShownListing shown,
    String title,
    String place,
    String department,
    Optional<TruePay> pay,
    Description description) {}

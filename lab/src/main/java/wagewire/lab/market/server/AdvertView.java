package wagewire.lab.market.server;

import wagewire.lab.market.text.Advert;
import wagewire.lab.market.world.Posting;
import wagewire.lab.market.world.TruePay;

/**
 * What a skeleton may say of a listing.
 *
 * @param listed false for what the board hides behind a mark
 * @param held the pay that the employer has in mind, published or not
 * @param query what was asked for
 */
record AdvertView(Advert advert, boolean listed, TruePay held, QueryParameters query) {

  Posting posting() {
    return advert.posting();
  }
}

package wagewire.lab.market.format;

import wagewire.lab.market.text.Advert;
import wagewire.lab.market.world.Posting;
import wagewire.lab.market.world.TruePay;

/**
 * The data of a listing that a skeleton may use.
 *
 * @param listed false for a listing marked as not listed
 * @param held the pay that the employer has in mind, published or not
 * @param query the request's parameters
 */
record AdvertView(Advert advert, boolean listed, TruePay held, QueryParameters query) {

  Posting posting() {
    return advert.posting();
  }
}

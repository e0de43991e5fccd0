package wagewire.lab.market.text;

import wagewire.lab.market.random.Trait;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.Unkindness;
import wagewire.lab.market.world.Posting;

/** Chooses the language of a posting's advertisement. */
final class AdvertLanguages {

  private static final double GERMAN_SHARE = 0.25;
  private static final String GERMANY = "DE";

  private final boolean several;

  AdvertLanguages(MarketSettings settings) {
    several = settings.has(Unkindness.OTHER_LANGUAGES);
  }

  /** Returns German for the jobs in Germany of some employers based there. */
  Language of(Posting posting) {
    boolean german =
        several
            && posting.office().country().code().equals(GERMANY)
            && posting.employer().offices().getFirst().country().code().equals(GERMANY)
            && posting.employer().key().with(Trait.LANGUAGE).chance(GERMAN_SHARE);
    return german ? Language.GERMAN : Language.ENGLISH;
  }
}

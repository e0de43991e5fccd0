package wagewire.lab.market.text;

import wagewire.lab.market.random.Trait;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.Unkindness;
import wagewire.lab.market.world.Posting;

/** Says in which language postings are advertised. */
final class AdvertLanguages {

  private static final double GERMAN_SHARE = 0.25;
  private static final String GERMANY = "DE";

  private final boolean several;

  AdvertLanguages(MarketSettings settings) {
    several = settings.has(Unkindness.OTHER_LANGUAGES);
  }

  /** German for the jobs in Germany of some employers that are at home there. */
  Language of(Posting posting) {
    boolean german =
        several
            && posting.office().country().code().equals(GERMANY)
            && posting.employer().offices().getFirst().country().code().equals(GERMANY)
            && posting.employer().key().with(Trait.LANGUAGE).chance(GERMAN_SHARE);
    return german ? Language.GERMAN : Language.ENGLISH;
  }
}

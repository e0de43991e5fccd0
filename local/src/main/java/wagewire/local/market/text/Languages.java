package wagewire.local.market.text;

import wagewire.local.market.random.Trait;
import wagewire.local.market.settings.MarketSettings;
import wagewire.local.market.settings.Unkindness;
import wagewire.local.market.world.Posting;

/** Says in which language postings are advertised. */
final class Languages {

  private static final double GERMAN_SHARE = 0.25;
  private static final String GERMANY = "DE";

  private final boolean several;

  Languages(MarketSettings settings) {
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

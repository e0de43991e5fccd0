package wagewire.local.market.text;

import java.util.Optional;
import wagewire.local.market.board.ShownListing;
import wagewire.local.market.random.Key;
import wagewire.local.market.random.Trait;
import wagewire.local.market.settings.MarketSettings;
import wagewire.local.market.world.PayScale;
import wagewire.local.market.world.Posting;
import wagewire.local.market.world.ToolUse;
import wagewire.local.market.world.TruePay;
import wagewire.local.market.world.World;

/** Writes listings. */
public final class AdvertWriter {

  private static final double REPEATED_IN_TEXT_SHARE = 0.5;

  private final PayScale payScale;
  private final ToolUse toolUse;
  private final TitleWriter titles;
  private final PlaceWriter places = new PlaceWriter();
  private final PayWriter pays = new PayWriter();
  private final DescriptionWriter descriptions;

  public AdvertWriter(MarketSettings settings, World world) {
    payScale = world.payScale();
    toolUse = world.toolUse();
    titles = new TitleWriter(world.titles());
    descriptions = new DescriptionWriter(new Boilerplate(settings));
  }

  public Advert write(ShownListing shown) {
    Posting posting = shown.posting();
    Optional<TruePay> pay =
        payScale.isDisclosed(posting) ? Optional.of(payScale.of(posting)) : Optional.empty();
    boolean structured = posting.employer().structuredPay();
    Key repeated = posting.key().with(Trait.REPEATED);
    boolean inText = !structured || repeated.chance(REPEATED_IN_TEXT_SHARE);
    return new Advert(
        shown,
        titles.published(posting, shown.edition().titles()),
        places.published(posting, shown.edition().places()),
        department(posting),
        pay.filter(_ -> structured),
        descriptions.write(
            posting,
            shown.edition().texts(),
            titles.plain(posting, 0),
            toolUse.of(posting),
            pay.filter(_ -> inText).map(stated -> pays.sentence(posting, stated))));
  }

  private static String department(Posting posting) {
    return switch (posting.role().family()) {
      case MARKETING_OPS, MARKETING -> "Marketing";
      case GTM_OPS -> "Revenue Operations";
      case OTHER -> "General";
    };
  }
}

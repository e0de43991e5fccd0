package wagewire.local.market.text;

import java.net.URI;
import java.util.Optional;
import wagewire.local.market.board.Listing;
import wagewire.local.market.board.ShownListing;
import wagewire.local.market.random.Key;
import wagewire.local.market.random.Trait;
import wagewire.local.market.settings.MarketSettings;
import wagewire.local.market.settings.Unkindness;
import wagewire.local.market.world.MarketCalendar;
import wagewire.local.market.world.PayScale;
import wagewire.local.market.world.Posting;
import wagewire.local.market.world.ToolUse;
import wagewire.local.market.world.TruePay;
import wagewire.local.market.world.World;
import wagewire.model.board.BoardId;

/** Writes listings. */
public final class AdvertWriter {

  private static final double REPEATED_IN_TEXT_SHARE = 0.5;

  private final MarketCalendar calendar;
  private final boolean misleadingDates;
  private final PayScale payScale;
  private final ToolUse toolUse;
  private final TitleWriter titles;
  private final PlaceWriter places = new PlaceWriter();
  private final PayWriter pays = new PayWriter();
  private final DescriptionWriter descriptions;

  public AdvertWriter(MarketSettings settings, World world) {
    calendar = world.calendar();
    misleadingDates = settings.has(Unkindness.MISLEADING_DATES);
    payScale = world.payScale();
    toolUse = world.toolUse();
    titles = new TitleWriter(world.titles());
    descriptions = new DescriptionWriter(new Boilerplate(settings));
  }

  public Advert write(ShownListing shown) {
    Posting posting = shown.posting();
    Optional<TruePay> pay =
        payScale.isDisclosed(posting) ? Optional.of(payScale.of(posting)) : Optional.empty();
    URI address = address(shown.listing());
    boolean structured = posting.employer().structuredPay();
    Key repeated = posting.key().with(Trait.REPEATED);
    boolean inText = !structured || repeated.chance(REPEATED_IN_TEXT_SHARE);
    return new Advert(
        shown,
        posting.employer().name(),
        titles.published(posting, shown.edition().titles()),
        places.published(posting, shown.listing().offices(), shown.edition().places()),
        shown.listing().offices(),
        department(posting),
        pay.filter(_ -> structured),
        descriptions.write(
            posting,
            shown.edition().texts(),
            titles.plain(posting, 0),
            toolUse.of(posting),
            pay.filter(_ -> inText).map(stated -> pays.sentence(posting, stated))),
        misleads(shown) ? Touched.at(shown, calendar) : shown.listing().publishedAt(calendar),
        Touched.at(shown, calendar),
        address,
        URI.create(address + "/apply"));
  }

  /** Some boards give the time of the last touch for that of the publication. */
  private boolean misleads(ShownListing shown) {
    return misleadingDates && shown.listing().outlet().bumpsDates();
  }

  /** A page that nobody serves; platforms that count have ids that are numbers. */
  private static URI address(Listing listing) {
    BoardId board = listing.outlet().board();
    return URI.create(
        "https://boards.example/%s/%s/jobs/%d"
            .formatted(board.platform(), board.token(), listing.number()));
  }

  private static String department(Posting posting) {
    return switch (posting.role().family()) {
      case MARKETING_OPS, MARKETING -> "Marketing";
      case GTM_OPS -> "Revenue Operations";
      case OTHER -> "General";
    };
  }
}

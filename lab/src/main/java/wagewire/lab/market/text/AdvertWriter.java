package wagewire.lab.market.text;

import java.net.URI;
import java.util.Optional;
import wagewire.lab.market.board.Edition;
import wagewire.lab.market.board.Listing;
import wagewire.lab.market.board.Outlet;
import wagewire.lab.market.board.ShownListing;
import wagewire.lab.market.employer.BoardStay;
import wagewire.lab.market.employer.Employer;
import wagewire.lab.market.settings.MarketCalendar;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Trait;
import wagewire.lab.market.settings.Unkindness;
import wagewire.lab.market.world.PayScale;
import wagewire.lab.market.world.Posting;
import wagewire.lab.market.world.ToolUse;
import wagewire.lab.market.world.TruePay;
import wagewire.lab.market.world.World;
import wagewire.model.board.BoardId;

/** Writes listings. */
public final class AdvertWriter {

  private static final double GERMAN_SHARE = 0.25;
  private static final String GERMANY = "DE";
  private static final double REPEATED_IN_TEXT_SHARE = 0.5;

  private final MarketCalendar calendar;
  private final boolean misleadingDates;
  private final boolean otherLanguages;
  private final PayScale payScale;
  private final ToolUse toolUse;
  private final TitleWriter titles;
  private final PlaceWriter places;
  private final PayWriter pays = new PayWriter();
  private final DescriptionWriter descriptions;
  private final CopyWriter copies;

  public AdvertWriter(MarketSettings settings, World world) {
    GermanWords germanWords = new GermanWords();
    calendar = world.calendar();
    misleadingDates = settings.has(Unkindness.MISLEADING_DATES);
    otherLanguages = settings.has(Unkindness.OTHER_LANGUAGES);
    payScale = world.payScale();
    toolUse = world.toolUse();
    titles = new TitleWriter(world.titles(), germanWords, calendar);
    places = new PlaceWriter(germanWords);
    descriptions = new DescriptionWriter(settings, germanWords);
    copies = new CopyWriter(calendar, misleadingDates);
  }

  /**
   * Returns the advert as the listing's board shows it; a feed shows its edited copy of the
   * employer's own advert.
   */
  public Advert write(ShownListing shown) {
    return switch (shown.listing().outlet()) {
      case Outlet.OwnBoard own -> own(shown, own.home());
      case Outlet.Feed feed -> {
        ShownListing original = original(shown.posting());
        BoardStay home = ((Outlet.OwnBoard) original.listing().outlet()).home();
        yield copies.copy(own(original, home), shown, feed);
      }
    };
  }

  private Advert own(ShownListing shown, BoardStay home) {
    Posting posting = shown.posting();
    Language language = language(posting);
    Optional<TruePay> pay =
        payScale.isDisclosed(posting) ? Optional.of(payScale.of(posting)) : Optional.empty();
    URI address = address(shown.listing());
    boolean structured = posting.employer().structuredPay() && home.payFields();
    RandomKey repeated = posting.key().with(Trait.REPEATED);
    boolean inText = !structured || repeated.chance(REPEATED_IN_TEXT_SHARE);
    return new Advert(
        shown,
        posting.employer().name(),
        titles.published(posting, language, shown.edition().titles()),
        places.published(posting, language, shown.listing().offices(), shown.edition().places()),
        shown.listing().offices(),
        department(posting),
        pay.filter(_ -> structured),
        descriptions.write(
            posting,
            language,
            shown.edition().texts(),
            titles.plain(posting, language, 0),
            toolUse.of(posting),
            pay.filter(_ -> inText).map(stated -> pays.sentence(posting, language, stated))),
        misleads(shown) ? shown.touchedAt(calendar) : shown.listing().publishedAt(calendar),
        shown.touchedAt(calendar),
        address,
        URI.create(address + "/apply"));
  }

  /** Returns German for the jobs in Germany of some employers based there. */
  private Language language(Posting posting) {
    boolean german =
        otherLanguages
            && posting.office().country().code().equals(GERMANY)
            && posting.employer().offices().getFirst().country().code().equals(GERMANY)
            && posting.employer().key().with(Trait.LANGUAGE).chance(GERMAN_SHARE);
    return german ? Language.GERMAN : Language.ENGLISH;
  }

  /** Returns the posting's listing on the employer's own board on its first day. */
  private static ShownListing original(Posting posting) {
    Employer employer = posting.employer();
    BoardStay home =
        employer.homes().stream()
            .filter(candidate -> candidate.isThere(posting.opened()))
            .findFirst()
            .orElse(employer.homes().getFirst());
    RandomKey key = home.from() < 0 ? posting.key() : posting.key().with(Trait.MOVES);
    return new ShownListing(
        new Listing(
            posting,
            new Outlet.OwnBoard(employer, home),
            key,
            posting.offices(),
            posting.opened(),
            posting.closed()),
        new Edition(posting.opened(), 0, 0, 0, 0));
  }

  /** Returns true on boards that state the time of the last touch as that of the publication. */
  private boolean misleads(ShownListing shown) {
    return misleadingDates && shown.listing().outlet().bumpsDates();
  }

  /** Returns an invented address; platforms with numeric ids use those. */
  static URI address(Listing listing) {
    BoardId board = listing.outlet().board();
    return URI.create(
        "https://boards.example/%s/%s/jobs/%d"
            .formatted(board.platform(), board.token(), listing.number()));
  }

  private static String department(Posting posting) {
    return switch (posting.role().family().id()) {
      case "marketing-ops", "marketing" -> "Marketing";
      case "gtm-ops" -> "Revenue Operations";
      default -> "General";
    };
  }
}

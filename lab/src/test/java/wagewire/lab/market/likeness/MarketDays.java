package wagewire.lab.market.likeness;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import wagewire.lab.market.board.BoardPage;
import wagewire.lab.market.board.MarketBoard;
import wagewire.lab.market.board.ShownListing;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.text.Advert;
import wagewire.lab.market.text.AdvertWriter;
import wagewire.lab.market.world.Employment;
import wagewire.lab.market.world.PayScale;
import wagewire.lab.market.world.Posting;
import wagewire.model.board.SourceKind;
import wagewire.model.posting.Seniority;

/** Looks at the boards of a simulated market in the evening. */
final class MarketDays {

  private static final int EVENING = 22;

  private final SimulatedMarket market;
  private final AdvertWriter writer;

  MarketDays(MarketSettings settings) {
    market = SimulatedMarket.create(settings);
    writer = new AdvertWriter(settings, market.world());
  }

  SimulatedMarket market() {
    return market;
  }

  /** What employers' own boards show. */
  List<SeenDay> own(LocalDate from, int days) {
    return IntStream.range(0, days).mapToObj(from::plusDays).map(this::own).toList();
  }

  /** What employers' own boards show, without titles and places. */
  SeenDay keys(LocalDate date) {
    return SeenDay.of(
        date,
        pages(date, SourceKind.OWN)
            .flatMap(page -> page.listings().stream())
            .map(ShownListing::listing)
            .map(listing ->
                new SeenListing(
                    listing.outlet().board().toString(),
                    String.valueOf(listing.number()),
                    "",
                    "",
                    date)));
  }

  private SeenDay own(LocalDate date) {
    return SeenDay.of(
        date,
        pages(date, SourceKind.OWN)
            .flatMap(page -> page.listings().stream())
            .map(writer::write)
            .map(MarketDays::seen));
  }

  /** What employers' own boards show, as adverts. */
  List<Advert> adverts(LocalDate date) {
    return pages(date, SourceKind.OWN)
        .flatMap(page -> page.listings().stream())
        .map(writer::write)
        .toList();
  }

  /** What employers' own boards show of pay. */
  List<SeenPay> pays(LocalDate date) {
    return pages(date, SourceKind.OWN)
        .flatMap(page -> page.listings().stream())
        .map(shown -> pay(shown.posting()))
        .toList();
  }

  private SeenPay pay(Posting posting) {
    PayScale scale = market.world().payScale();
    boolean stated = scale.isDisclosed(posting);
    boolean comparable = stated && posting.employment() == Employment.FULL_TIME;
    return new SeenPay(
        posting.employer().token(),
        job(posting.seniority()) + posting.office().country().code(),
        stated,
        comparable ? scale.of(posting).annualMiddle() : Double.NaN);
  }

  /** As much of the seniority as the real series of pay tells. */
  private static String job(Seniority seniority) {
    return switch (seniority) {
      case INTERN, JUNIOR -> "junior";
      case SENIOR -> "senior";
      case LEAD -> "lead";
      case MANAGER, DIRECTOR, VP, CHIEF -> "management";
      case SENIOR_MANAGER -> "senior management";
      default -> "unspecified";
    };
  }

  /** All pages that answer, those of feeds or those of employers' own boards. */
  Stream<BoardPage> pages(LocalDate date, SourceKind kind) {
    return market.boards().stream()
        .filter(board -> (board.kind() == SourceKind.OWN) == (kind == SourceKind.OWN))
        .flatMap(board -> market.page(board.board(), evening(date)).stream());
  }

  boolean answers(MarketBoard board, LocalDate date) {
    return market.page(board.board(), evening(date)).isPresent();
  }

  private static Instant evening(LocalDate date) {
    return date.atTime(EVENING, 0).toInstant(ZoneOffset.UTC);
  }

  private static SeenListing seen(Advert advert) {
    return new SeenListing(
        advert.listing().outlet().board().toString(),
        String.valueOf(advert.listing().number()),
        advert.title(),
        advert.place(),
        LocalDate.ofInstant(advert.touchedAt(), ZoneOffset.UTC));
  }
}

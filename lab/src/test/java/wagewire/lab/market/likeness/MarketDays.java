package wagewire.lab.market.likeness;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import wagewire.lab.market.board.BoardPage;
import wagewire.lab.market.board.MarketBoard;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.text.Advert;
import wagewire.lab.market.text.AdvertWriter;
import wagewire.model.board.SourceKind;

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

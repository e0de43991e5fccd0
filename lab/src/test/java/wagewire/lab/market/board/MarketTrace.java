package wagewire.lab.market.board;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.text.Advert;
import wagewire.lab.market.text.AdvertWriter;

/** All that the boards of a market show in some of its weeks, as they write it. */
final class MarketTrace {

  private static final int WEEKS_BETWEEN = 10;

  private MarketTrace() {}

  static List<String> of(MarketSettings settings) {
    SimulatedMarket market = SimulatedMarket.create(settings);
    AdvertWriter adverts = new AdvertWriter(settings, market.world());
    return IntStream.range(0, settings.weeks() / WEEKS_BETWEEN)
        .mapToObj(step -> settings.firstMonday().plusWeeks((long) step * WEEKS_BETWEEN).plusDays(6))
        .flatMap(day -> {
          Instant evening = day.atTime(22, 0).toInstant(ZoneOffset.UTC);
          return market.boards(day).stream()
              .flatMap(board -> market.page(board.board(), evening).stream())
              .flatMap(page -> Stream.concat(page.listings().stream(), page.unlisted().stream()))
              .map(shown -> line(adverts.write(shown)));
        })
        .toList();
  }

  private static String line(Advert advert) {
    return advert.url()
        + advert.title()
        + advert.place()
        + advert.publishedAt()
        + advert.touchedAt()
        + advert.pay()
        + advert.description();
  }
}

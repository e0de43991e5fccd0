package wagewire.lab.market.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wagewire.lab.market.board.Edition;
import wagewire.lab.market.board.Listing;
import wagewire.lab.market.board.Outlet.Feed;
import wagewire.lab.market.board.ShownListing;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.RandomKey;
import wagewire.model.board.BoardId;
import wagewire.model.board.SourceKind;

class CopyWriterTest {

  private static final MarketSettings SETTINGS = MarketSettings.standard(5);
  private static final SimulatedMarket MARKET = SimulatedMarket.create(SETTINGS);
  private static final AdvertWriter WRITER = new AdvertWriter(SETTINGS, MARKET.world());
  private static final int LATER = 3;

  private record Pair(Advert own, Advert copy) {}

  private static final List<Pair> PAIRS =
      Stream.of(
              feed("remoteok", SourceKind.LATEST, 1_200, 0.4),
              feed("themuse", SourceKind.AGGREGATOR, 4_000, 0.1),
              feed("arbeitnow", SourceKind.AGGREGATOR, 2_500, 0.15),
              feed("landingjobs", SourceKind.AGGREGATOR, 100_000, 0))
          .flatMap(feed -> own().stream().map(own -> new Pair(own, copy(own, feed))))
          .toList();

  @Test
  void theTextIsNoLongerThanTheFeedKeeps() {
    assertThat(PAIRS)
        .allSatisfy(pair -> {
          int longest = ((Feed) pair.copy().listing().outlet()).longest();
          assertThat(length(pair.copy())).isLessThanOrEqualTo(longest + 1);
          assertThat(length(pair.copy())).isLessThanOrEqualTo(length(pair.own()) + 1);
        });
    assertThat(PAIRS)
        .filteredOn(pair -> length(pair.own()) > 4_000)
        .anySatisfy(pair -> assertThat(length(pair.copy())).isLessThan(length(pair.own())));
  }

  @Test
  void aFeedThatKeepsAllKeepsTheTextAndThePlace() {
    assertThat(of("landingjobs"))
        .allSatisfy(pair -> {
          assertThat(pair.copy().description().all()).isEqualTo(pair.own().description().all());
          assertThat(pair.copy().place()).isEqualTo(pair.own().place());
        });
  }

  @Test
  void placesAreLostAsOftenAsTheFeedLosesThem() {
    List<Pair> pairs = of("remoteok");
    long lost =
        pairs.stream().filter(pair -> !pair.copy().place().equals(pair.own().place())).count();
    assertThat((double) lost / pairs.size()).isBetween(0.3, 0.5);
  }

  @Test
  void someCompaniesAreWrittenInAnotherWayAndTitlesStayThemselves() {
    assertThat(PAIRS)
        .extracting(pair -> pair.copy().company().equals(pair.own().company()))
        .contains(true, false);
    assertThat(PAIRS)
        .allSatisfy(pair ->
            assertThat(pair.copy().title())
                .startsWith(pair.own().title().strip().replace("  ", " ")));
  }

  @Test
  void aCopyIsDatedFromTheDayOnWhichItWasCopied() {
    assertThat(of("landingjobs"))
        .allSatisfy(
            pair -> assertThat(pair.copy().publishedAt()).isAfter(pair.own().publishedAt()));
  }

  @Test
  void aFeedOfTheNewestKeepsApplicantsToItself() {
    assertThat(of("remoteok"))
        .allSatisfy(pair -> assertThat(pair.copy().applyUrl().toString()).contains("/remoteok/"));
  }

  private static List<Pair> of(String platform) {
    return PAIRS.stream()
        .filter(pair -> pair.copy().listing().outlet().board().platform().equals(platform))
        .toList();
  }

  private static int length(Advert advert) {
    return advert.description().all().stream()
        .flatMap(section ->
            Stream.of(List.of(section.heading()), section.paragraphs(), section.items())
                .flatMap(List::stream))
        .collect(Collectors.joining())
        .length();
  }

  private static Feed feed(String platform, SourceKind kind, int longest, double placeless) {
    return new Feed(
        new BoardId(platform, "all"),
        RandomKey.of(platform.length()),
        kind,
        1,
        false,
        1_000,
        longest,
        placeless);
  }

  private static List<Advert> own() {
    Instant now = SETTINGS.firstMonday().plusWeeks(50).atTime(6, 0).toInstant(ZoneOffset.UTC);
    return MARKET.boards().stream()
        .limit(60)
        .flatMap(board -> MARKET.page(board.board(), now).stream())
        .flatMap(page -> page.listings().stream())
        .filter(shown -> shown.listing().offices().equals(shown.posting().offices()))
        .map(listing -> new ShownListing(listing.listing(), first(listing.listing().opened())))
        .map(WRITER::write)
        .toList();
  }

  private static Advert copy(Advert own, Feed feed) {
    Listing listing = own.listing();
    int day = listing.opened() + LATER;
    return WRITER.write(
        new ShownListing(
            new Listing(
                listing.posting(),
                feed,
                listing.key().with(7),
                listing.offices(),
                day,
                listing.closed()),
            first(day)));
  }

  private static Edition first(int day) {
    return new Edition(day, 0, 0, 0, 0);
  }
}

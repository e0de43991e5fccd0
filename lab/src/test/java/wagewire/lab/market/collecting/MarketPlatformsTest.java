package wagewire.lab.market.collecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wagewire.ingest.platform.LivePlatform;
import wagewire.ingest.read.ReadPage;
import wagewire.lab.market.board.ShownListing;
import wagewire.lab.market.server.MarketServer;
import wagewire.lab.market.settings.Unkindness;
import wagewire.lab.market.text.Advert;
import wagewire.lab.market.text.AdvertWriter;
import wagewire.model.board.BoardId;
import wagewire.model.listing.PublishedListing;
import wagewire.model.table.ResourceTable;

/** Every platform of the market, read by the readers of the real one. */
@Tag("long")
class MarketPlatformsTest {

  private static final AnyBoards BOARDS =
      new AnyBoards(
          EnumSet.of(Unkindness.EDITS, Unkindness.EMPLOYER_PAY, Unkindness.DISCLOSURE_LAWS));
  private static final Instant NOW = BOARDS.morning(40);
  private static final MarketServer SERVER = BOARDS.serve();
  private static final MarketWalk WALK = new MarketWalk(SERVER);
  private static final AdvertWriter ADVERTS =
      new AdvertWriter(BOARDS.market().settings(), BOARDS.market().world());
  private static final Map<String, ReadingCase> CASES =
      MarketServer.platforms().stream()
          .map(ReadingCase::of)
          .collect(Collectors.toMap(ReadingCase::platform, Function.identity()));

  @BeforeAll
  static void moveToTheDay() {
    SERVER.moveTo(NOW);
  }

  @AfterAll
  static void stop() {
    WALK.close();
    SERVER.close();
  }

  static Stream<String> platforms() {
    return CASES.keySet().stream().sorted();
  }

  @Test
  void everyPlatformThatTheMarketSpeaksIsCollectedLive() {
    assertThat(LivePlatform.ids()).containsAll(MarketServer.platforms());
  }

  @Test
  void payIsInFieldsWhereTheReaderGetsIt() {
    assertThat(
            ResourceTable.read(
                MarketPlatformsTest.class, "/wagewire/lab/market/employer_boards.tsv"))
        .isNotEmpty()
        .allSatisfy(row ->
            assertThat(row.get("pay_fields").equals("yes"))
                .as(row.get("platform"))
                .isNotEqualTo(
                    Objects.requireNonNull(CASES.get(row.get("platform"))).pay().equals("none")));
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void whatIsReadIsWhatWasWritten(String platform) throws InterruptedException {
    BoardId board = withPay(platform);
    ReadingCase due = Objects.requireNonNull(CASES.get(platform));
    List<ShownListing> all = BOARDS.page(board, NOW).orElseThrow().listings();
    List<ShownListing> shown = all.subList(Math.max(0, all.size() - due.most()), all.size());

    List<ReadPage> pages = WALK.pages(board);

    List<PublishedListing> read = pages.stream().flatMap(page -> page.listings().stream()).toList();
    assertThat(pages).allSatisfy(page -> assertThat(page.refusals()).isEmpty());
    assertThat(pages)
        .extracting(ReadPage::announced)
        .allMatch(announced -> announced == null || announced == all.size());
    assertThat(shown).hasSizeGreaterThanOrEqualTo(50);
    assertThat(read).hasSameSizeAs(shown);
    List<Advert> adverts = shown.stream().map(ADVERTS::write).toList();
    for (int at = 0; at < shown.size(); at++) {
      new AdvertComparison(due, adverts.get(at), read.get(at)).check();
    }
    assertThat(adverts).extracting(advert -> advert.pay().isPresent()).contains(true, false);
    assertThat(ids(read)).hasSameSizeAs(read);
  }

  /** Some feeds drop the pay of what they repeat. */
  private static BoardId withPay(String platform) {
    return IntStream.range(0, 50)
        .mapToObj(number -> new BoardId(platform, "acme%d.example".formatted(number)))
        .filter(board ->
            BOARDS.page(board, NOW).orElseThrow().listings().stream()
                .anyMatch(shown -> ADVERTS.write(shown).pay().isPresent()))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> ids(List<PublishedListing> listings) {
    return listings.stream().map(PublishedListing::externalId).collect(Collectors.toSet());
  }
}

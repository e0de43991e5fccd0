package wagewire.reporting.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wagewire.metrics.release.Refresher;
import wagewire.model.posting.Role;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

class LanguageCountTest {

  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final Instant NOW = Instant.parse("2026-11-02T06:00:00Z");
  private static final int DAYS = 70;
  private static final TestBoard BOARD = TestBoard.own("acme", "Acme");

  @Test
  void openListingsAreCountedByLanguageTheMostFrequentFirst() {
    WAREHOUSE.empty();
    WAREHOUSE.load(
        BOARD.listing(1, NOW, in("1", "sv").withRole(Role.OTHER)),
        BOARD.listing(1, NOW, in("2", "en")),
        BOARD.listing(1, NOW, in("3", "en").withRole(Role.OTHER)),
        BOARD.listing(1, NOW, in("4", null)),
        BOARD.complete(1, NOW, List.of("1", "2", "3", "4")));
    Instant changed = NOW.plus(Duration.ofDays(1));
    WAREHOUSE.load(
        BOARD.listing(2, changed, in("3", "sv").withRole(Role.OTHER)),
        BOARD.complete(2, changed, List.of("1", "2", "3", "4")));

    assertThat(LanguageCount.ofOpenListings(WAREHOUSE.warehouse().sql()))
        .containsExactly(
            new LanguageCount("sv", 2, 2),
            new LanguageCount("en", 1, 0),
            new LanguageCount(null, 1, 0));
  }

  @Test
  void listingsOfBoardsThatLapsedAreNotCounted() {
    WAREHOUSE.empty();
    TestMarket market = new TestMarket();
    TestBoard lapsed = TestBoard.own("globex", "Globex");
    market.collect(BOARD, 0, DAYS, 7);
    market.collect(lapsed, 0, 21, 7);
    market.job(BOARD, in("1", "en"), -3, null);
    market.job(lapsed, in("2", "sv"), -3, null);
    market.write(WAREHOUSE);
    Clock clock = Clock.fixed(TestMarket.moment(DAYS), ZoneOffset.UTC);
    new Refresher(WAREHOUSE.warehouse(), clock).refresh(_ -> {});

    assertThat(LanguageCount.ofOpenListings(WAREHOUSE.warehouse().sql()))
        .extracting(LanguageCount::language)
        .containsExactly("en");
  }

  private static TestListing in(String id, @Nullable String language) {
    return TestListing.of(id, "acme").withLanguage(language);
  }
}

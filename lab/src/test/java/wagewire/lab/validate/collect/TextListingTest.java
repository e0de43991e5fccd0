package wagewire.lab.validate.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wagewire.lab.market.board.BoardPage;
import wagewire.lab.market.board.MarketBoard;
import wagewire.lab.market.board.ShownListing;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.Unkindness;
import wagewire.lab.market.world.Posting;
import wagewire.model.event.ListingNormalised;

/** Listings that are written and read say nearly always what the books say. */
class TextListingTest {

  private static final MarketSettings SETTINGS =
      MarketSettings.standard(3)
          .withEmployers(12)
          .withUnkindnesses(EnumSet.of(Unkindness.EDITS, Unkindness.UNLISTED_LISTINGS));
  private static final SimulatedMarket MARKET = SimulatedMarket.create(SETTINGS);
  private static final Instant START =
      SETTINGS.firstMonday().atTime(6, 0).toInstant(ZoneOffset.UTC);

  private final TextListing texts = new TextListing(MARKET.world(), SETTINGS);

  @Test
  void whatIsReadIsWhatTheBooksSay() {
    int all = 0;
    int roles = 0;
    int pays = 0;
    int tools = 0;
    for (MarketBoard board : MARKET.boards()) {
      BoardPage page = page(board, 0);
      List<ReadListing> read = texts.read(page, page.listings(), START);
      assertThat(read).hasSameSizeAs(page.listings());
      for (int at = 0; at < read.size(); at++) {
        Posting posting = page.listings().get(at).posting();
        ListingNormalised record = read.get(at).publication().of(board.source(), 1, START);
        all++;
        roles += record.normalised().role().equals(posting.role()) ? 1 : 0;
        boolean disclosed = MARKET.world().payScale().isDisclosed(posting);
        pays += (record.normalised().pay() != null) == disclosed ? 1 : 0;
        List<String> used = List.copyOf(MARKET.world().toolUse().of(posting));
        tools += record.normalised().tools().stream().sorted().toList().equals(used) ? 1 : 0;
      }
    }
    assertThat(all).isGreaterThan(80);
    assertThat(roles).isGreaterThan(all * 97 / 100);
    assertThat(pays).isGreaterThan(all * 97 / 100);
    assertThat(tools).isGreaterThan(all * 90 / 100);
  }

  @Test
  void aListingIsReadAgainWhenItIsRewritten() {
    int changed = 0;
    for (MarketBoard board : MARKET.boards()) {
      BoardPage before = page(board, 0);
      Map<String, String> hashes = new HashMap<>();
      texts
          .read(before, before.listings(), START)
          .forEach(read -> hashes.put(read.externalId(), read.hash()));
      for (int week = 1; week <= 8; week++) {
        BoardPage after = page(board, week);
        for (ShownListing shown : after.listings()) {
          ReadListing read = texts.read(after, List.of(shown), at(week)).getFirst();
          String hash = hashes.put(read.externalId(), read.hash());
          boolean isNew = shown.listing().opened() > 0;
          boolean rewritten =
              shown.edition().titles() + shown.edition().places() + shown.edition().texts() > 0;
          if (hash != null && !hash.equals(read.hash())) {
            assertThat(rewritten).isTrue();
            changed++;
          }
          assertThat(hash != null || isNew).isTrue();
        }
      }
    }
    assertThat(changed).isPositive();
  }

  private static BoardPage page(MarketBoard board, int week) {
    return MARKET.page(board.board(), at(week)).orElseThrow();
  }

  private static Instant at(int week) {
    return START.plus(Duration.ofDays(7L * week));
  }
}

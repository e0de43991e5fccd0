package wagewire.lab.market.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.Unkindness;
import wagewire.lab.market.world.Posting;

class EditionsTest {

  private static final MarketSettings SETTINGS = MarketSettings.standard(4).withEmployers(800);
  private static final int TUESDAY = 302;

  @Test
  void listingsAreEditedAsOftenAsRealOnes() {
    SimulatedMarket market =
        SimulatedMarket.create(
            SETTINGS.withUnkindnesses(Set.of(Unkindness.EDITS, Unkindness.QUIET_DAYS)));
    Map<Listing, Edition> before = editions(market, TUESDAY - 1);
    Map<Listing, Edition> after = editions(market, TUESDAY);
    after.keySet().retainAll(before.keySet());

    assertThat(changed(before, after, Edition::touches)).isBetween(0.065, 0.10);
    assertThat(changed(before, after, edition -> edition.titles() + edition.places()))
        .isBetween(0.006, 0.013);
  }

  @Test
  void withoutEditsNothingIsTouched() {
    SimulatedMarket market = SimulatedMarket.create(SETTINGS.withUnkindnesses(Set.of()));
    assertThat(editions(market, TUESDAY).values())
        .allSatisfy(edition -> assertThat(edition.touches()).isZero());
  }

  @Test
  void repostsBringNewListingsOfTheSamePostings() {
    SimulatedMarket market =
        SimulatedMarket.create(SETTINGS.withUnkindnesses(Set.of(Unkindness.EVERGREEN_REPOSTS)));
    SimulatedMarket kind = SimulatedMarket.create(SETTINGS.withUnkindnesses(Set.of()));

    assertThat(postings(market)).isEqualTo(postings(kind));
    assertThat(
            editions(market, TUESDAY).keySet().stream()
                .filter(listing -> listing.opened() > listing.posting().opened())
                .count())
        .isPositive();
  }

  @Tag("long")
  @Test
  void aListingIsShownFromTheMinuteOfItsPublicationOn() {
    SimulatedMarket market = SimulatedMarket.create(SETTINGS.withUnkindnesses(Set.of()));
    List<ShownListing> day = shown(market, TUESDAY, 6);
    List<ShownListing> night = shown(market, TUESDAY, 0);
    assertThat(night).isSubsetOf(day).hasSizeLessThan(day.size());
    assertThat(day).doesNotHaveDuplicates();
  }

  private static double changed(
      Map<Listing, Edition> before, Map<Listing, Edition> after, ToIntFunction<Edition> count) {
    return after.keySet().stream()
        .mapToDouble(listing ->
            count.applyAsInt(after.get(listing)) > count.applyAsInt(before.get(listing)) ? 1 : 0)
        .average()
        .orElseThrow();
  }

  private static Set<Object> postings(SimulatedMarket market) {
    return editions(market, TUESDAY).keySet().stream()
        .map(Listing::posting)
        .map(Posting::key)
        .collect(Collectors.toSet());
  }

  private static Map<Listing, Edition> editions(SimulatedMarket market, int day) {
    Map<Listing, Edition> editions = new HashMap<>();
    shown(market, day, 6).forEach(listing -> editions.put(listing.listing(), listing.edition()));
    return editions;
  }

  private static List<ShownListing> shown(SimulatedMarket market, int day, int hour) {
    Instant now = SETTINGS.firstMonday().plusDays(day).atTime(hour, 0).toInstant(ZoneOffset.UTC);
    return market.boards().stream()
        .flatMap(board -> market.page(board.board(), now).stream())
        .flatMap(page -> page.listings().stream())
        .toList();
  }
}

package wagewire.local.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import wagewire.local.market.board.BoardPage;
import wagewire.local.market.books.Books;
import wagewire.local.market.books.Cell;
import wagewire.local.market.settings.MarketSettings;
import wagewire.local.market.settings.Unkindness;
import wagewire.local.market.world.Employer;
import wagewire.local.market.world.Posting;

class SimulatedMarketTest {

  private static final MarketSettings SETTINGS = MarketSettings.standard(11);
  private static final SimulatedMarket MARKET = SimulatedMarket.create(SETTINGS);

  @Test
  void theSameSeedGivesTheSameMarketInWhateverOrderItIsAskedFor() {
    SimulatedMarket other = SimulatedMarket.create(SETTINGS);
    List<MarketBoard> backwards = other.boards().reversed();

    List<BoardPage> late = backwards.stream().map(board -> page(other, board, 90)).toList();
    List<BoardPage> early = backwards.stream().map(board -> page(other, board, 3)).toList();

    assertThat(early.reversed()).isEqualTo(pages(MARKET, 3));
    assertThat(late.reversed()).isEqualTo(pages(MARKET, 90));
  }

  @Test
  void anotherSeedGivesAnotherMarket() {
    SimulatedMarket other = SimulatedMarket.create(MarketSettings.standard(12));
    assertThat(other.boards()).doesNotContainAnyElementsOf(MARKET.boards());
  }

  @Test
  void moreEmployersLeaveTheOthersAsTheyWere() {
    SimulatedMarket larger = SimulatedMarket.create(SETTINGS.withEmployers(400));
    assertThat(larger.boards()).startsWith(MARKET.boards().toArray(MarketBoard[]::new));
    assertThat(pages(larger, 60)).startsWith(pages(MARKET, 60).toArray(BoardPage[]::new));
  }

  @Test
  void moreWeeksLeaveTheEarlierOnesAsTheyWere() {
    SimulatedMarket longer =
        SimulatedMarket.create(SETTINGS.withUnkindnesses(Set.of()).withWeeks(150));
    SimulatedMarket shorter = SimulatedMarket.create(SETTINGS.withUnkindnesses(Set.of()));
    LocalDate day = SETTINGS.firstMonday().plusWeeks(100);
    for (String role : List.of("marketing-operations", "content-marketing", "all")) {
      assertThat(longer.books().stock(Cell.of(role), day, _ -> true))
          .isEqualTo(shorter.books().stock(Cell.of(role), day, _ -> true));
    }
  }

  @Test
  void unkindnessesChangeWhatIsShownAndNotWhatIsTrue() {
    SimulatedMarket kind = SimulatedMarket.create(SETTINGS.withUnkindnesses(Set.of()));
    for (Employer employer : kind.world().employers().subList(0, 40)) {
      Employer same = MARKET.world().employers().get(employer.index());
      assertThat(MARKET.world().postings(same))
          .extracting(Posting::key, Posting::opened, Posting::closed, Posting::role)
          .isEqualTo(
              kind.world().postings(employer).stream()
                  .map(posting ->
                      tuple(posting.key(), posting.opened(), posting.closed(), posting.role()))
                  .toList());
    }
    assertThat(pages(kind, 50)).isNotEqualTo(pages(MARKET, 50));
  }

  @Test
  void theMarketIsLargeEnoughInEachWeekAndAThirdOfItIsMarketingOperations() {
    Books books = MARKET.books();
    assertThat(MARKET.boards()).hasSizeGreaterThanOrEqualTo(120);
    for (int week = 0; week <= SETTINGS.weeks(); week += 4) {
      LocalDate day = SETTINGS.firstMonday().plusWeeks(week);
      long all = books.stock(Cell.of(Cell.ALL), day, _ -> true);
      long goToMarket = books.stock(Cell.of(Cell.GO_TO_MARKET), day, _ -> true);
      long marketingOps = books.stock(Cell.of("marketing-ops"), day, _ -> true);
      assertThat(goToMarket).isBetween(1_500L, 3_000L).isLessThan(all);
      assertThat(3 * marketingOps).isGreaterThanOrEqualTo(all);
    }
  }

  @Test
  void noEmployerDecidesTheMarket() {
    LocalDate day = SETTINGS.firstMonday().plusWeeks(100);
    List<Integer> sizes =
        pages(MARKET, 100).stream().map(page -> page.listings().size()).sorted().toList();
    long all = MARKET.books().stock(Cell.of(Cell.ALL), day, _ -> true);
    assertThat(20L * sizes.getLast()).isLessThan(all);
    assertThat(sizes.getLast()).isGreaterThan(4 * sizes.get(sizes.size() / 2));
  }

  @Test
  void boardsJoinOverTimeAndHavePagesBefore() {
    Set<String> first = MARKET.tracked(SETTINGS.firstMonday());
    Set<String> last = MARKET.tracked(SETTINGS.firstMonday().plusWeeks(SETTINGS.weeks()));
    assertThat(first.size()).isBetween(110, 154);
    assertThat(last).hasSize(SETTINGS.employers()).containsAll(first);
    assertThat(MARKET.boards())
        .filteredOn(board -> !first.contains(board.token()))
        .anySatisfy(board -> assertThat(page(MARKET, board, 0).listings()).isNotEmpty());
  }

  @Test
  void withoutLateBoardsAllJoinOnTheFirstDay() {
    SimulatedMarket market =
        SimulatedMarket.create(SETTINGS.withUnkindnesses(Set.of(Unkindness.EDITS)));
    assertThat(market.tracked(SETTINGS.firstMonday())).hasSize(SETTINGS.employers());
  }

  private static List<BoardPage> pages(SimulatedMarket market, int week) {
    return market.boards().stream().map(board -> page(market, board, week)).toList();
  }

  private static BoardPage page(SimulatedMarket market, MarketBoard board, int week) {
    LocalDate day = market.settings().firstMonday().plusWeeks(week);
    Instant morning = day.atTime(6, 0).toInstant(ZoneOffset.UTC);
    return market.page(board.board(), morning).orElseThrow();
  }
}

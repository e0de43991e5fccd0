package wagewire.lab.market.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wagewire.lab.market.books.MarketBooks;
import wagewire.lab.market.books.TruthCell;
import wagewire.lab.market.employer.BoardStay;
import wagewire.lab.market.employer.Employer;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.Spread;
import wagewire.lab.market.settings.Spreads;
import wagewire.lab.market.settings.Unkindness;
import wagewire.lab.market.world.Posting;
import wagewire.model.board.SourceKind;

class SimulatedMarketTest {

  private static final MarketSettings SETTINGS = MarketSettings.standard(11);
  private static final SimulatedMarket MARKET = SimulatedMarket.create(SETTINGS);

  @Test
  void theSameSeedGivesTheSameMarketInWhateverOrderItIsAskedFor() {
    SimulatedMarket other = SimulatedMarket.create(SETTINGS);
    List<MarketBoard> backwards = other.boards().reversed();

    List<BoardPage> late = pages(other, backwards, 90);
    List<BoardPage> early = pages(other, backwards, 3);

    assertThat(early.reversed()).isEqualTo(pages(MARKET, MARKET.boards(), 3));
    assertThat(late.reversed()).isEqualTo(pages(MARKET, MARKET.boards(), 90));
  }

  @Test
  void soDoesARoughOne() {
    MarketSettings rough = SETTINGS.withSpreads(Spreads.real()).withEmployers(40);
    SimulatedMarket one = SimulatedMarket.create(rough);
    SimulatedMarket other = SimulatedMarket.create(rough);
    List<BoardPage> late = pages(other, other.boards(), 90);
    assertThat(pages(other, other.boards(), 3)).isEqualTo(pages(one, one.boards(), 3));
    assertThat(late).isEqualTo(pages(one, one.boards(), 90));
  }

  @Test
  void anotherSeedGivesAnotherMarket() {
    SimulatedMarket other = SimulatedMarket.create(MarketSettings.standard(12));
    assertThat(own(other)).doesNotContainAnyElementsOf(own(MARKET));
  }

  @Test
  void moreEmployersLeaveTheOthersAsTheyWere() {
    SimulatedMarket larger = SimulatedMarket.create(SETTINGS.withEmployers(400));
    assertThat(own(larger)).startsWith(own(MARKET).toArray(MarketBoard[]::new));
    assertThat(ownPages(larger, 60)).startsWith(ownPages(MARKET, 60).toArray(BoardPage[]::new));
  }

  @Test
  void moreWeeksLeaveTheEarlierOnesAsTheyWere() {
    SimulatedMarket longer =
        SimulatedMarket.create(SETTINGS.withUnkindnesses(Set.of()).withWeeks(150));
    SimulatedMarket shorter = SimulatedMarket.create(SETTINGS.withUnkindnesses(Set.of()));
    LocalDate day = SETTINGS.firstMonday().plusWeeks(100);
    for (String role : List.of("marketing-operations", "content-marketing", "all")) {
      assertThat(longer.books().stock(TruthCell.of(role), day, _ -> true))
          .isEqualTo(shorter.books().stock(TruthCell.of(role), day, _ -> true));
    }
  }

  @Test
  void whatMisleadsAnObserverDoesNotChangeWhatIsTrue() {
    Set<Unkindness> truths =
        EnumSet.of(
            Unkindness.BIRTHS_AND_DEATHS,
            Unkindness.QUIET_DAYS,
            Unkindness.SEASONS,
            Unkindness.LONG_LIVED_POSTINGS,
            Unkindness.MOVING_DEMAND,
            Unkindness.PAUSES,
            Unkindness.SEVERAL_PLACES);
    SimulatedMarket kind = SimulatedMarket.create(SETTINGS.withUnkindnesses(truths));
    for (Employer employer : kind.world().employers().subList(0, 40)) {
      Employer same = MARKET.world().employers().get(employer.index());
      assertThat(MARKET.world().postings(same))
          .extracting(Posting::key, Posting::opened, Posting::closed, Posting::role, Posting::pause)
          .isEqualTo(
              kind.world().postings(employer).stream()
                  .map(posting ->
                      tuple(
                          posting.key(),
                          posting.opened(),
                          posting.closed(),
                          posting.role(),
                          posting.pause()))
                  .toList());
    }
    assertThat(ownPages(kind, 50)).isNotEqualTo(ownPages(MARKET, 50));
  }

  @Tag("long")
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {
        "FAILING_FETCHES",
        "THROTTLING",
        "FALSE_ABSENCES",
        "EMPTY_ANSWERS",
        "TRUNCATED_ANSWERS",
        "OTHER_LANGUAGES"
      })
  void eachUnkindnessOfTheWorldAloneMakesADifference(Unkindness one) {
    MarketSettings kind = SETTINGS.withUnkindnesses(Set.of()).withEmployers(120).withWeeks(60);
    assertThat(MarketTrace.of(kind.withUnkindnesses(Set.of(one))))
        .isNotEqualTo(MarketTrace.of(kind));
  }

  @Tag("long")
  @ParameterizedTest
  @EnumSource
  void eachSpreadAloneMakesADifference(Spread one) {
    MarketSettings kind =
        SETTINGS.withUnkindnesses(Set.of(Unkindness.EMPLOYER_PAY)).withEmployers(60).withWeeks(40);
    Spreads alone = Spreads.real().without(EnumSet.complementOf(EnumSet.of(one)));
    assertThat(MarketTrace.of(kind.withSpreads(alone))).isNotEqualTo(MarketTrace.of(kind));
  }

  @Test
  void theMarketIsLargeEnoughInEachWeekAndAThirdOfItIsMarketingOperations() {
    MarketBooks books = MARKET.books();
    assertThat(MARKET.boards()).hasSizeGreaterThanOrEqualTo(120);
    for (int week = 0; week <= SETTINGS.weeks(); week += 4) {
      LocalDate day = SETTINGS.firstMonday().plusWeeks(week);
      long all = books.stock(TruthCell.of(TruthCell.ALL), day, _ -> true);
      long goToMarket = books.stock(TruthCell.of(TruthCell.GO_TO_MARKET), day, _ -> true);
      long marketingOps = books.stock(TruthCell.of("marketing-ops"), day, _ -> true);
      assertThat(goToMarket).isBetween(1_500L, 3_000L).isLessThan(all);
      assertThat(3 * marketingOps).isGreaterThanOrEqualTo(all);
    }
  }

  @Test
  void noEmployerDecidesTheMarket() {
    LocalDate day = SETTINGS.firstMonday().plusWeeks(100);
    List<Integer> sizes =
        ownPages(MARKET, 100).stream().map(page -> page.listings().size()).sorted().toList();
    long all = MARKET.books().stock(TruthCell.of(TruthCell.ALL), day, _ -> true);
    assertThat(20L * sizes.getLast()).isLessThan(all);
    assertThat(sizes.getLast()).isGreaterThan(4 * sizes.get(sizes.size() / 2));
  }

  @Test
  void boardsJoinOverTimeAndHavePagesBefore() {
    List<MarketBoard> first = MARKET.boards(SETTINGS.firstMonday());
    List<MarketBoard> last = MARKET.boards(SETTINGS.firstMonday().plusWeeks(SETTINGS.weeks()));
    assertThat(first.size()).isBetween(100, 154);
    assertThat(last).hasSizeGreaterThanOrEqualTo(SETTINGS.employers()).containsAll(first);
    assertThat(last)
        .filteredOn(board -> !first.contains(board))
        .anySatisfy(board -> assertThat(pages(MARKET, List.of(board), 0)).isNotEmpty());
  }

  @Test
  void withoutLateBoardsAllJoinOnTheFirstDay() {
    SimulatedMarket market =
        SimulatedMarket.create(SETTINGS.withUnkindnesses(Set.of(Unkindness.EDITS)));
    assertThat(market.boards(SETTINGS.firstMonday())).hasSize(SETTINGS.employers());
  }

  @Test
  void anEmployerThatMovesIsAtOneBoardAtATimeUnderOtherIds() {
    List<Employer> movers =
        MARKET.world().employers().stream()
            .filter(one -> one.homes().size() == 2 && one.size() > 5)
            .toList();
    assertThat(movers).isNotEmpty();
    for (Employer mover : movers) {
      BoardStay old = mover.homes().getFirst();
      BoardStay next = mover.homes().getLast();
      int moved = next.from();
      assertThat(MARKET.page(old.board(), at(moved - 1))).isPresent();
      assertThat(MARKET.page(old.board(), at(moved))).isEmpty();
      assertThat(MARKET.page(next.board(), at(moved - 1))).isEmpty();
      assertThat(numbers(MARKET.page(next.board(), at(moved)).orElseThrow()))
          .doesNotContainAnyElementsOf(
              numbers(MARKET.page(old.board(), at(moved - 1)).orElseThrow()));
      assertThat(next.joins()).isGreaterThanOrEqualTo(moved);
    }
  }

  @Test
  void theBoardOfADeadEmployerIsGoneForGoodAndItsPostingsAreClosed() {
    List<Employer> dead =
        MARKET.world().employers().stream().filter(one -> one.dies() < 700).toList();
    assertThat(dead).isNotEmpty();
    for (Employer one : dead) {
      BoardStay last = one.homes().getLast();
      assertThat(MARKET.page(last.board(), at(one.dies()))).isEmpty();
      assertThat(MARKET.page(last.board(), at(780))).isEmpty();
      LocalDate day = SETTINGS.firstMonday().plusDays(one.dies());
      assertThat(MARKET.books().stock(TruthCell.of(TruthCell.ALL), day, one::equals)).isZero();
    }
  }

  @Test
  void feedsRepeatWhatOpensAndShowItSomeDaysAfterItHasClosed() {
    List<BoardPage> feeds =
        pages(
            MARKET,
            MARKET.boards().stream().filter(board -> board.kind() != SourceKind.OWN).toList(),
            70);
    assertThat(feeds).hasSizeGreaterThanOrEqualTo(9);
    assertThat(feeds)
        .allSatisfy(page -> {
          assertThat(page.listings()).isNotEmpty().doesNotHaveDuplicates();
          assertThat(page.listings())
              .allMatch(copy -> copy.listing().opened() >= copy.posting().opened());
        });
    assertThat(feeds.stream().flatMap(page -> page.listings().stream()))
        .anyMatch(copy -> !copy.posting().isOpen(70 * 7));
    assertThat(feeds)
        .filteredOn(page -> page.outlet().kind() == SourceKind.LATEST)
        .allMatch(page -> page.listings().size() <= 200);
  }

  private static Instant at(int day) {
    return SETTINGS.firstMonday().plusDays(day).atTime(6, 0).toInstant(ZoneOffset.UTC);
  }

  private static List<Long> numbers(BoardPage page) {
    return page.listings().stream().map(shown -> shown.listing().number()).toList();
  }

  private static List<MarketBoard> own(SimulatedMarket market) {
    return market.boards().stream().filter(board -> board.kind() == SourceKind.OWN).toList();
  }

  private static List<BoardPage> ownPages(SimulatedMarket market, int week) {
    return pages(market, own(market), week);
  }

  private static List<BoardPage> pages(SimulatedMarket market, List<MarketBoard> boards, int week) {
    return boards.stream()
        .flatMap(board -> market.page(board.board(), at(7 * week)).stream())
        .toList();
  }
}

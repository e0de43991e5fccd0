package wagewire.lab.market.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.lab.market.employer.Employer;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.model.posting.Seniority;
import wagewire.model.posting.WorkMode;
import wagewire.model.time.IsoWeek;

/** A census says what the books say; only the way of adding up differs. */
class CensusTest {

  private static final MarketSettings SETTINGS = MarketSettings.standard(5).withEmployers(90);
  private static final SimulatedMarket MARKET = SimulatedMarket.create(SETTINGS);
  private static final MarketBooks BOOKS = MARKET.books();
  private static final IsoWeek WEEK =
      IsoWeek.of(SETTINGS.firstMonday()).plusWeeks(SETTINGS.weeks() - 1L);
  private static final Predicate<Employer> SOME = employer -> employer.index() % 3 != 0;
  private static Census census;

  @BeforeAll
  static void count() {
    census = MARKET.census(WEEK, SOME);
  }

  static List<TruthCell> cells() {
    return List.of(
        TruthCell.of("marketing-operations"),
        TruthCell.of("marketing-ops"),
        TruthCell.of(TruthCell.GO_TO_MARKET),
        TruthCell.of("other"),
        TruthCell.of(TruthCell.ALL),
        TruthCell.of(TruthCell.ALL).withCountry("US"),
        TruthCell.of("marketing").withSeniority(Seniority.MANAGER));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void growthIsThatOfTheEmployersThatWereThereBefore(TruthCell cell) {
    Predicate<Employer> before = SOME.and(employer -> wasThere(employer, GrowthLag.FOUR_WEEKS));
    assertThat(census.stockGrowthPercent(cell, GrowthLag.FOUR_WEEKS))
        .isCloseTo(BOOKS.fourWeekGrowthPercent(cell, WEEK, before), within(1e-9));
    double now = opened(cell, WEEK, before);
    double then = opened(cell, WEEK.minusWeeks(4), before);
    assertThat(census.openedGrowthPercent(cell, GrowthLag.FOUR_WEEKS))
        .isCloseTo(100 * (now / then - 1), within(1e-9));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void growthOfThirteenWeeksIsThatOfAllEmployers(TruthCell cell) {
    double stockNow = 0;
    double stockThen = 0;
    double openedNow = 0;
    double openedThen = 0;
    for (int back = 0; back < 13; back++) {
      IsoWeek then = WEEK.minusWeeks(52L + back);
      stockNow += BOOKS.meanStock(cell, WEEK.minusWeeks(back), SOME);
      stockThen += BOOKS.meanStock(cell, then, SOME);
      openedNow += BOOKS.opened(cell, WEEK.minusWeeks(back), SOME);
      openedThen += BOOKS.opened(cell, then, SOME);
    }
    assertThat(census.stockGrowthPercent(cell, GrowthLag.YEAR))
        .isCloseTo(100 * (stockNow / stockThen - 1), within(1e-9));
    assertThat(census.openedGrowthPercent(cell, GrowthLag.YEAR))
        .isCloseTo(100 * (openedNow / openedThen - 1), within(1e-9));
  }

  @Test
  void growthSinceBeforeTheMarketIsUnknown() {
    TruthCell all = TruthCell.of(TruthCell.ALL);
    IsoWeek first = IsoWeek.of(SETTINGS.firstMonday());
    Census early = MARKET.census(first.plusWeeks(54), SOME);
    assertThat(early.stockGrowthPercent(all, GrowthLag.YEAR)).isNaN();
    assertThat(MARKET.census(first.plusWeeks(55), SOME).stockGrowthPercent(all, GrowthLag.YEAR))
        .isFinite();
  }

  @Test
  void toolsAreInTheOrderOfTheirShares() {
    TruthCell cell = TruthCell.of("marketing-ops");
    List<Double> shares =
        census.toolsByShare(cell).stream()
            .map(tool -> census.toolShare(cell, tool).orElseThrow())
            .toList();
    assertThat(shares).hasSizeGreaterThan(15).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @ParameterizedTest
  @MethodSource("cells")
  void payAndSharesAreThoseOfTheBooks(TruthCell cell) {
    assertThat(census.pay(cell, "USD", 0.5)).isEqualTo(BOOKS.medianPay(cell, "USD", WEEK, SOME));
    assertThat(census.disclosedShare(cell)).isEqualTo(BOOKS.disclosedShare(cell, WEEK, SOME));
    assertThat(census.modeShare(cell, WorkMode.REMOTE))
        .isEqualTo(BOOKS.modeShare(cell, WorkMode.REMOTE, WEEK, SOME));
    for (String tool : List.of("salesforce", "marketo", "excel")) {
      assertThat(census.toolShare(cell, tool).orElseThrow())
          .isCloseTo(BOOKS.toolShare(cell, tool, WEEK, SOME).orElseThrow(), within(1e-12));
    }
  }

  /** The first day on which each posting is not open is looked for day by day. */
  @ParameterizedTest
  @MethodSource("cells")
  void theMedianOfDaysToClosingIsOfThePostingsOfHalfAYear(TruthCell cell) {
    int last = MARKET.world().calendar().day(WEEK.sunday());
    double[] days =
        MARKET.world().employers().stream()
            .filter(SOME)
            .flatMap(employer -> MARKET.world().postings(employer).stream())
            .filter(cell)
            .filter(posting -> posting.opened() > last - 7 * 26 && posting.opened() <= last)
            .mapToDouble(posting ->
                IntStream.range(1, 2_000)
                    .filter(age -> !posting.isOpen(posting.opened() + age))
                    .findFirst()
                    .orElse(2_000))
            .toArray();
    assertThat(days).hasSizeGreaterThan(10);
    assertThat(census.medianDuration(cell)).isEqualTo(Quantiles.median(days));
  }

  @Test
  void nothingIsKnownOfACellWithoutPostings() {
    TruthCell nowhere = TruthCell.of(TruthCell.ALL).withCountry("FR");
    assertThat(census.stockGrowthPercent(nowhere, GrowthLag.YEAR)).isNaN();
    assertThat(census.pay(nowhere, "EUR", 0.5)).isEmpty();
    assertThat(census.disclosedShare(nowhere)).isEmpty();
    assertThat(census.medianDuration(nowhere)).isEmpty();
    assertThat(census.toolShare(nowhere, "excel")).isEmpty();
  }

  @Test
  void percentilesLieOnTheLineBetweenTwoValues() {
    double[] values = {0, 1, 2, 10};
    assertThat(Quantiles.percentile(values, 0.5)).hasValue(1.5);
    assertThat(Quantiles.percentile(values, 0.4).orElseThrow()).isCloseTo(1.2, within(1e-12));
    assertThat(Quantiles.percentile(values, 0.1).orElseThrow()).isCloseTo(0.3, within(1e-12));
    assertThat(Quantiles.percentile(values, 1)).hasValue(10);
  }

  private static double opened(TruthCell cell, IsoWeek last, Predicate<Employer> whose) {
    double sum = 0;
    for (int back = 0; back < 4; back++) {
      sum += BOOKS.opened(cell, last.minusWeeks(back), whose);
    }
    return sum;
  }

  private static boolean wasThere(Employer employer, GrowthLag lag) {
    IsoWeek base = WEEK.minusWeeks(lag.weeks() + 3L);
    return employer.born() <= MARKET.world().calendar().day(base.monday());
  }
}

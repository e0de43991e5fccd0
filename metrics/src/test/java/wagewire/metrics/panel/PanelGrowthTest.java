package wagewire.metrics.panel;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.metrics.statistics.HeadlineEstimate;
import wagewire.metrics.statistics.Interval;
import wagewire.model.time.IsoWeek;

/** Known answers: methodology, section 6. */
class PanelGrowthTest {

  private static final int[] THEN = {0};
  private static final int[] NOW = {1};

  @Test
  void aSourceAddedMidYearIsNoGrowth() {
    PanelGrowth growth =
        growth(
            PanelNotation.of("a: 200 220", "b: 150 155", "c: 0 115"), StockOrFlow.STOCK, NOW, THEN);
    assertThat(percent(growth)).isCloseTo(40, offset(1e-9));
    PanelGrowth matched = growth("a: 200 220", "b: 150 155", "c: - 115");
    assertThat(percent(matched)).isCloseTo(7.142857, offset(5e-7));
    assertThat(matched.panelUnits()).isEqualTo(2);
    assertThat(matched.panelShare()).isCloseTo(375 / 490.0, offset(1e-9));
    assertThat(matched.postingsThen()).isEqualTo(350);
    assertThat(matched.postingsNow()).isEqualTo(375);
  }

  @Test
  void boardsChosenForWhatTheyShowedAreNotComparedButCounted() {
    PanelGrowth growth = growth("a: 200 220", "chosen: 60* 20*", "survivor: 10* 40", "new: - 20");
    assertThat(percent(growth)).isCloseTo(10, offset(1e-9));
    assertThat(growth.panelUnits()).isEqualTo(1);
    assertThat(growth.panelShare()).isCloseTo(220 / 300.0, offset(1e-9));
    assertThat(growth.selectedShare()).isCloseTo(60 / 280.0, offset(1e-9));
  }

  @Test
  void aUnitContributesOnlyThePairsObservedOnBothSides() {
    int[] then = {3, 2, 1, 0};
    int[] now = {7, 6, 5, 4};
    PanelGrowth growth =
        growth(PanelNotation.of("a: 100 100 - - 110 110 110 110"), StockOrFlow.FLOW, now, then);
    assertThat(growth.postingsNow()).isEqualTo(220);
    assertThat(growth.postingsThen()).isEqualTo(200);
    assertThat(percent(growth)).isCloseTo(10, offset(1e-9));
    assertThat(growth.baseWeeksObserved()).isEqualTo(2);
    assertThat(growth.panelShare()).isEqualTo(0.5);
  }

  @Test
  void theStockOfAWindowIsItsMeanAndTheFlowItsSum() {
    List<UnitSeries> units = PanelNotation.of("a: 10 10 20 20");
    int[] then = {1, 0};
    int[] now = {3, 2};
    assertThat(growth(units, StockOrFlow.STOCK, now, then).postingsNow()).isEqualTo(20);
    assertThat(growth(units, StockOrFlow.FLOW, now, then).postingsNow()).isEqualTo(40);
  }

  @Test
  void theExampleOfThreeEmployersHasItsIntervalInPercent() {
    PanelGrowth growth = growth("a: 10 12", "b: 20 20", "c: 30 45");
    Interval interval = requireNonNull(requireNonNull(growth.percent()).interval());
    assertThat(interval.low()).isCloseTo(-57.0819, offset(5e-4));
    assertThat(interval.high()).isCloseTo(283.7413, offset(5e-4));
  }

  @Test
  void employersWithSeveralUnitsAreOneCluster() {
    PanelGrowth growth = growth("a: 10 12", "a: 5 6", "b: 20 20");
    assertThat(requireNonNull(growth.percent()).clusters()).isEqualTo(2);
    assertThat(growth.panelUnits()).isEqualTo(3);
    assertThat(growth.largestShare()).isCloseTo(20 / 35.0, offset(1e-9));
  }

  @Test
  void employersThatDiedCountZeroAndThoseBornSinceAreOutside() {
    PanelGrowth growth = growth("died: 100 x", "stayed: 100 100", "born: - 50");
    assertThat(percent(growth)).isEqualTo(-50);
  }

  @Test
  void aFailingBoardIsNoFall() {
    assertThat(percent(growth("fails: 100 ?", "stayed: 100 110"))).isCloseTo(10, offset(1e-9));
  }

  @Test
  void growthFromAnUnobservedOrEmptyBaseIsNone() {
    PanelGrowth tooEarly =
        PanelGrowth.of(
            Panel.of(PanelNotation.of("a: 5 6")), StockOrFlow.STOCK, Horizon.YEAR.window(2), 1);
    assertThat(tooEarly.percent()).isNull();
    assertThat(tooEarly.baseWeeksObserved()).isZero();
    assertThat(growth("a: 0 6").percent()).isNull();
    assertThat(growth("a: 0 6").dropOne()).isNull();
    assertThat(growth("a: 0 6").hangsOnOneEmployer()).isFalse();
  }

  @Test
  void theMedianBoardCountsBoardsOfTenPostingsOnly() {
    PanelGrowth growth = growth("a: 10 11", "b: 20 24", "c: 40 20", "d: 9 90");
    assertThat(requireNonNull(growth.medianBoardGrowth())).isCloseTo(10, offset(1e-9));
    assertThat(growth("d: 9 90").medianBoardGrowth()).isNull();
  }

  @Test
  void aMedianBoardAgainstSmallOnesIsSeenOnlyWhereTheyClearlyGrew() {
    String[] clear = {"a: 9 18", "b: 9 18", "c: 9 18", "d: 9 18", "e: 9 18", "f: 10 9"};
    assertThat(growth(clear).boardsDisagree()).isTrue();
    String[] agreed = {"a: 9 18", "b: 9 18", "c: 9 18", "d: 9 18", "e: 9 18", "f: 10 11"};
    assertThat(growth(agreed).boardsDisagree()).isFalse();
    String[] unclear = {"a: 9 18", "b: 9 3", "c: 9 11", "d: 9 5", "e: 9 18", "f: 10 9"};
    assertThat(percent(growth(unclear))).isPositive();
    assertThat(growth(unclear).boardsDisagree()).isFalse();
  }

  @Test
  void theMedianBoardMeasuresAStockByItsMean() {
    int[] then = {1, 0};
    int[] now = {3, 2};
    List<UnitSeries> units = PanelNotation.of("a: 6 6 12 12", "b: 12 - 12 12");
    assertThat(growth(units, StockOrFlow.STOCK, now, then).medianBoardGrowth()).isEqualTo(0);
    assertThat(growth(units, StockOrFlow.FLOW, now, then).medianBoardGrowth()).isEqualTo(50);
  }

  @Test
  void droppingTheEmployerThatCarriesTheGrowthShowsWhatIsLeft() {
    LeaveOneOut turned = requireNonNull(growth("a: 10 60", "b: 80 80", "c: 50 45").dropOne());
    assertThat(turned.changesSign()).isTrue();
    assertThat(turned.percent()).isCloseTo(-100 * 5 / 130.0, offset(1e-9));
    LeaveOneOut halved = requireNonNull(growth("a: 10 60", "b: 80 80", "c: 50 55").dropOne());
    assertThat(halved.changesSign()).isFalse();
    assertThat(halved.halves()).isTrue();
    LeaveOneOut even = requireNonNull(growth("a: 50 55", "b: 80 88", "c: 50 55").dropOne());
    assertThat(even.changesSign() || even.halves()).isFalse();
  }

  @Test
  void aFallIsCheckedTheSameWay() {
    LeaveOneOut turned = requireNonNull(growth("a: 60 10", "b: 80 81", "c: 50 51").dropOne());
    assertThat(turned.changesSign()).isTrue();
    assertThat(turned.percent()).isCloseTo(100 * 2 / 130.0, offset(1e-9));
  }

  @Test
  void onlyAClaimHangsOnOneEmployer() {
    List<UnitSeries> sure = new ArrayList<>();
    for (int u = 0; u < 200; u++) {
      sure.addAll(PanelNotation.of("employer %d: 20 22".formatted(u)));
    }
    assertThat(growth(sure, StockOrFlow.STOCK, NOW, THEN).hangsOnOneEmployer()).isFalse();
    sure.addAll(PanelNotation.of("giant: 400 900"));
    PanelGrowth led = growth(sure, StockOrFlow.STOCK, NOW, THEN);
    assertThat(requireNonNull(led.dropOne()).halves()).isTrue();
    assertThat(led.hangsOnOneEmployer()).isTrue();
    PanelGrowth unclaimed = growth("a: 10 30", "b: 80 80", "c: 50 50");
    assertThat(requireNonNull(unclaimed.dropOne()).halves()).isTrue();
    assertThat(unclaimed.hangsOnOneEmployer()).isFalse();
  }

  @Test
  void theLargestShareIsTheLargerOfThenAndNow() {
    assertThat(growth("a: 90 10", "b: 10 30").largestShare()).isEqualTo(0.9);
    assertThat(growth("a: 10 90", "b: 30 10").largestShare()).isEqualTo(0.9);
    assertThat(growth("a: 0 0").largestShare()).isZero();
  }

  @Test
  void aHeadlineIsCheckedAgainstTheBootstrap() {
    List<UnitSeries> units = new ArrayList<>();
    for (int u = 0; u < 40; u++) {
      units.addAll(PanelNotation.of("employer %d: 20 %d".formatted(u, 18 + u % 9)));
    }
    PanelGrowth growth = growth(units, StockOrFlow.STOCK, NOW, THEN);
    HeadlineEstimate headline = requireNonNull(growth.headline("k"));
    assertThat(headline.disagree()).isFalse();
    assertThat(headline.estimate()).isEqualTo(growth.percent());
    Interval bootstrap = requireNonNull(growth.bootstrap("k"));
    assertThat(bootstrap.contains(headline.estimate().value())).isTrue();
  }

  @Test
  void horizonsCompareTheWeeksOfSection5() {
    GrowthWindow fourWeeks = Horizon.FOUR_WEEK.window(61);
    assertThat(fourWeeks.now(60)).containsExactly(60, 59, 58, 57);
    assertThat(fourWeeks.then(60)).containsExactly(56, 55, 54, 53);
    GrowthWindow year = Horizon.YEAR.window(57);
    assertThat(year.now(60)).containsExactly(60, 59, 58, 57, 56);
    assertThat(year.then(60)).containsExactly(8, 7, 6, 5, 4);
  }

  @ParameterizedTest
  @CsvSource({"1,4", "56,4", "57,5", "64,12", "65,13", "150,13"})
  void aYearComparesWindowsAsLongAsTheRecordHas(int record, int weeks) {
    assertThat(Horizon.YEAR.window(record).weeks()).isEqualTo(weeks);
    assertThat(Horizon.FOUR_WEEK.window(record).weeks()).isEqualTo(4);
  }

  /** Section 11, age: four-week growth from week 8, year over year from week 56. */
  @Test
  void firstFiguresComeAfterEightAndFiftySixWeeks() {
    IsoWeek first = IsoWeek.of(LocalDate.of(2025, 10, 27));
    assertThat(Horizon.FOUR_WEEK.window(1).firstFigure(first)).isEqualTo(first.plusWeeks(7));
    assertThat(Horizon.YEAR.window(1).firstFigure(first))
        .isEqualTo(IsoWeek.of(LocalDate.of(2026, 11, 16)));
  }

  @Test
  void windowsOfDifferentLengthAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> growth(List.of(), StockOrFlow.STOCK, NOW, new int[] {0, 1}));
  }

  @Property
  void growthThereAndBackCancels(
      @ForAll @Size(12) List<@IntRange(min = 1, max = 500) Integer> values,
      @ForAll @Size(12) List<@IntRange(max = 5) Integer> luck) {
    List<UnitSeries> units = new ArrayList<>();
    for (int u = 0; u < 6; u++) {
      String then = luck.get(u) == 0 ? "?" : values.get(u).toString();
      String now = luck.get(u + 6) == 0 ? "?" : values.get(u + 6).toString();
      units.addAll(PanelNotation.of("unit %d: %s %s".formatted(u, then, now)));
    }
    PanelGrowth there = growth(units, StockOrFlow.STOCK, NOW, THEN);
    PanelGrowth back = growth(units, StockOrFlow.STOCK, THEN, NOW);
    if (there.percent() == null) {
      assertThat(there.panelUnits()).isZero();
      return;
    }
    double product = (1 + percent(there) / 100) * (1 + percent(back) / 100);
    assertThat(product).isCloseTo(1, offset(1e-9));
    assertThat(there.panelShare()).isBetween(0.0, 1.0 + 1e-12);
  }

  private static PanelGrowth growth(String... lines) {
    return growth(PanelNotation.of(lines), StockOrFlow.STOCK, NOW, THEN);
  }

  private static PanelGrowth growth(
      List<UnitSeries> units, StockOrFlow quantity, int[] now, int[] then) {
    return PanelGrowth.of(Panel.of(units), quantity, now, then);
  }

  private static double percent(PanelGrowth growth) {
    return requireNonNull(growth.percent()).value();
  }
}

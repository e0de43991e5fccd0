package wagewire.reporting.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wagewire.metrics.statistics.Interval;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.PreviousRelease;
import wagewire.reporting.testing.FigureBuilder;

/** Section 15: each way to a wrong "+40 %" is found by the check that is for it. */
class CounterChecksTest {

  private static final IsoWeek WEEK = new IsoWeek(LocalDate.of(2026, 11, 16));
  private static final PreviousRelease FORMER = new PreviousRelease("2026-W46", 4);

  private final List<Figure> now = new ArrayList<>();
  private @Nullable Double revision;

  /** 350 postings then and 490 now, of which matched boards 350 and 375. */
  @Test
  void growthOfSourcesIsNotedBesideTheMatchedFigure() {
    now.add(FigureBuilder.of("active_growth_naive", 40.0).figure());
    CheckReport.Result result = one("source-growth", growth(7.142857, 2, 12));
    assertThat(result.outcome()).isEqualTo(CheckOutcome.NOTED);
    assertThat(result.sentence())
        .isEqualTo(
            "all boards together show +40 %; +33 points come from boards that joined or left");
  }

  @Test
  void naiveGrowthNearTheFigurePasses() {
    now.add(FigureBuilder.of("active_growth_naive", 12.0).figure());
    assertThat(one("source-growth", growth(7, 2, 12)).outcome()).isEqualTo(CheckOutcome.PASSED);
  }

  /** Little: 10 a day for 42 days in place of 30 are 40 % more stock, and no more hiring. */
  @Test
  void longerOpenPostingsAreNoHiring() {
    now.add(FigureBuilder.of("opened_growth", 0.0).interval(-4, 4, Interval.LINEARISED).figure());
    assertThat(one("stock-flow", growth(40, 30, 50)).outcome()).isEqualTo(CheckOutcome.NOTED);
  }

  @Test
  void newPostingsThatClearlyFallWhileOpenOnesRiseFailTheHeadline() {
    now.add(
        FigureBuilder.of("opened_growth", -12.0).interval(-20, -4, Interval.LINEARISED).figure());
    assertThat(one("stock-flow", growth(10, 3, 17)).outcome()).isEqualTo(CheckOutcome.FAILED);
  }

  @Test
  void theMedianBoardThatGoesTheOtherWayFailsTheHeadline() {
    FigureBuilder growth =
        growth(8, 2, 14)
            .caution("dominated")
            .sentence("Caution: the median board changed in the opposite direction.");
    CheckReport.Result result = one("median-board", growth);
    assertThat(result.outcome()).isEqualTo(CheckOutcome.FAILED);
    assertThat(result.sentence()).isEqualTo("the median board changed in the opposite direction");
    assertThat(one("median-board", growth(8, 2, 14)).outcome()).isEqualTo(CheckOutcome.PASSED);
  }

  @Test
  void theCautionOfTheMedianBoardIsNotThatOfOneEmployer() {
    FigureBuilder growth =
        growth(8, 2, 14)
            .caution("dominated")
            .sentence("Caution: the median board changed in the opposite direction.");
    now.add(week("active", 100));
    HeadlineContext beside =
        new HeadlineContext(growth.figure(), WEEK, now, week("employer_active", 5), FORMER, null);
    assertThat(result("one-employer", beside).outcome()).isEqualTo(CheckOutcome.PASSED);
  }

  @Test
  void oneEmployerWithMostPostingsFailsTheHeadline() {
    now.add(week("active", 100));
    HeadlineContext beside =
        new HeadlineContext(
            growth(8, 2, 14).figure(), WEEK, now, week("employer_active", 55), FORMER, null);
    assertThat(result("one-employer", beside).outcome()).isEqualTo(CheckOutcome.FAILED);
  }

  @Test
  void aChangeThatHangsOnOneEmployerFailsTheHeadline() {
    assertThat(one("one-employer", growth(8, 2, 14).caution("dominated")).outcome())
        .isEqualTo(CheckOutcome.FAILED);
  }

  /** +83.62 % in a year, and yet only +21.78 % above the base. */
  @Test
  void aYearThatOnlyMakesUpForAFallIsNoted() {
    now.add(week("panel_index", 121.78));
    assertThat(one("base-effect", growth(83.62, 80, 88)).outcome()).isEqualTo(CheckOutcome.NOTED);
  }

  @Test
  void aYearThatRisesBelowItsBaseIsNoted() {
    now.add(week("panel_index", 95));
    assertThat(one("base-effect", growth(10, 5, 15)).outcome()).isEqualTo(CheckOutcome.NOTED);
  }

  @Test
  void fourWeeksAfterTheHolidaysAreNotedAndAYearIsNot() {
    IsoWeek january = IsoWeek.parse("2026-W05");
    assertThat(at(january, "holiday", growth(8, 2, 14).horizon("four_week")).outcome())
        .isEqualTo(CheckOutcome.NOTED);
    assertThat(at(january, "holiday", growth(8, 2, 14)).outcome()).isEqualTo(CheckOutcome.PASSED);
    assertThat(one("holiday", growth(8, 2, 14).horizon("four_week")).outcome())
        .isEqualTo(CheckOutcome.PASSED);
  }

  @Test
  void windowsThatPointApartAreNotedAndPrintedTogether() {
    now.add(growth(9, 3, 15).figure());
    now.add(growth(-5, -8, -2).horizon("four_week").figure());
    now.add(week("panel_index", 104));
    CheckReport.Result result = one("windows", growth(9, 3, 15));
    assertThat(result.outcome()).isEqualTo(CheckOutcome.NOTED);
    assertThat(result.sentence())
        .isEqualTo("over four weeks −5 %, over a year +9 %, since the first four weeks +4 %");
  }

  @Test
  void anOlderVocabularyBesideTodaysFailsTheHeadlineAndNamesTheRemedy() {
    now.add(FigureBuilder.of("role_share_change", 0.0).withheld("mixed_vocabulary").figure());
    CheckReport.Result result = one("vocabulary", growth(8, 2, 14));
    assertThat(result.outcome()).isEqualTo(CheckOutcome.FAILED);
    assertThat(result.sentence()).contains("older vocabulary", "wagewire replay");
  }

  @Test
  void otherFormulasThanTheReleaseBeforeAreNoted() {
    assertThat(one("vintage", growth(8, 2, 14).methodVersion(5)).outcome())
        .isEqualTo(CheckOutcome.NOTED);
    assertThat(one("vintage", growth(8, 2, 14)).outcome()).isEqualTo(CheckOutcome.PASSED);
  }

  @Test
  void aClaimSmallerThanSuchFiguresMoveWhenTheyAreRevisedFails() {
    revision = 1.5;
    CheckReport.Result result = one("revision", growth(1.2, 0.4, 2));
    assertThat(result.outcome()).isEqualTo(CheckOutcome.FAILED);
    assertThat(result.sentence())
        .isEqualTo("such figures move by 1.5 points on average when they are revised");
    assertThat(one("revision", growth(-1.2, -2, -0.4)).outcome()).isEqualTo(CheckOutcome.FAILED);
  }

  @Test
  void aLargerClaimAndWhatIsLittleChangedPassTheSizeOfRevisions() {
    revision = 1.5;
    assertThat(one("revision", growth(1.6, 0.4, 2.8)).outcome()).isEqualTo(CheckOutcome.PASSED);
    assertThat(one("revision", growth(0.2, -2, 2.4)).outcome()).isEqualTo(CheckOutcome.PASSED);
  }

  @Test
  void whatIsNotThereIsNamedAsNotRun() {
    CheckReport report = CounterChecks.of(beside(WEEK, growth(8, 2, 14).coverage(0.62), FORMER));
    assertThat(report.results())
        .extracting(result -> result.check().id())
        .containsExactly("base-window", "median-board", "size", "holiday", "vintage");
    assertThat(report.notRun()).hasSize(7);
    assertThat(report.line()).isEqualTo("5 of 5");
  }

  @Test
  void aWithheldFigureIsNoHeadline() {
    HeadlineContext withheld = beside(WEEK, growth(8, 2, 14).withheld("wide"), FORMER);
    assertThatThrownBy(() -> CounterChecks.of(withheld))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static FigureBuilder growth(double value, double low, double high) {
    return FigureBuilder.of("active_growth", value).interval(low, high, Interval.LINEARISED);
  }

  private static Figure week(String metric, double value) {
    return FigureBuilder.of(metric, value).horizon("week").figure();
  }

  private CheckReport.Result one(String check, FigureBuilder headline) {
    return at(WEEK, check, headline);
  }

  private CheckReport.Result at(IsoWeek week, String check, FigureBuilder headline) {
    return result(check, beside(week, headline, FORMER));
  }

  private HeadlineContext beside(
      IsoWeek week, FigureBuilder headline, @Nullable PreviousRelease former) {
    return new HeadlineContext(headline.figure(), week, now, null, former, revision);
  }

  private static CheckReport.Result result(String check, HeadlineContext beside) {
    return CounterChecks.of(beside).results().stream()
        .filter(result -> result.check().id().equals(check))
        .findFirst()
        .orElseThrow();
  }
}

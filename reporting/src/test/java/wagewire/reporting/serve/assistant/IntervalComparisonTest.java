package wagewire.reporting.serve.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.serve.assistant.IntervalComparison.Verdict;
import wagewire.reporting.testing.FigureBuilder;

/** Two figures compared by their intervals. */
class IntervalComparisonTest {

  private static final String ROLE = "marketing-operations";
  private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

  @Test
  void intervalsApartSayWhichIsAbove() {
    Figure low = pay(ROLE, SUNDAY, 90.0, 80.0, 100.0, 1);
    Figure high = pay("sales-operations", SUNDAY, 120.0, 101.0, 140.0, 1);
    IntervalComparison comparison = new IntervalComparison(low, high);
    assertThat(comparison.verdict()).isEqualTo(Verdict.SECOND_ABOVE);
    assertThat(comparison.sentence())
        .isEqualTo(
            "The 95 % intervals do not overlap: the figure for sales operations is above that for"
                + " marketing operations.");
    assertThat(comparison.notes()).isEmpty();
    assertThat(new IntervalComparison(high, low).verdict()).isEqualTo(Verdict.FIRST_ABOVE);
  }

  @Test
  void intervalsThatTouchDoNotSayIt() {
    Figure one = pay(ROLE, SUNDAY, 90.0, 80.0, 100.0, 1);
    Figure other = pay("sales-operations", SUNDAY, 120.0, 100.0, 140.0, 1);
    assertThat(new IntervalComparison(one, other).verdict()).isEqualTo(Verdict.OVERLAP);
  }

  @Test
  void aFigureThatIsNotShownIsNotComparedEvenWithAnInterval() {
    Figure shown = pay(ROLE, SUNDAY, 90.0, 80.0, 100.0, 1);
    Figure not = pay("sales-operations", SUNDAY, null, 200.0, 300.0, 1);
    assertThat(new IntervalComparison(shown, not).verdict()).isEqualTo(Verdict.NOT_COMPARED);
    assertThat(new IntervalComparison(shown, not).sentence())
        .isEqualTo("Not compared: the figure for sales operations is not shown.");
    assertThat(new IntervalComparison(not, not).sentence())
        .isEqualTo("Not compared: neither figure is shown.");
  }

  @Test
  void withoutIntervalsNothingIsSaidOfADifference() {
    Figure one = pay(ROLE, SUNDAY, 90.0, null, null, 1);
    Figure other = pay("sales-operations", SUNDAY, 120.0, 100.0, 140.0, 1);
    assertThat(new IntervalComparison(one, other).sentence())
        .startsWith("Not compared: without intervals");
  }

  @Test
  void sharedDaysAndOtherMethodsAreCautions() {
    Figure now = pay(ROLE, SUNDAY, 90.0, 80.0, 100.0, 2);
    Figure before = pay(ROLE, SUNDAY.minusWeeks(2), 90.0, 80.0, 100.0, 1);
    IntervalComparison comparison = new IntervalComparison(now, before);
    assertThat(comparison.sentence()).contains("the period to 22 Nov 2026", "to 8 Nov 2026");
    assertThat(comparison.notes())
        .containsExactly(
            "Both periods hold the days from 26 Oct 2026 to 8 Nov 2026, and the postings of these.",
            "The two were calculated by different versions of the method.");
    Figure longBefore = pay(ROLE, SUNDAY.minusWeeks(13), 90.0, 80.0, 100.0, 2);
    assertThat(new IntervalComparison(now, longBefore).notes()).isEmpty();
  }

  private static Figure pay(
      String role,
      LocalDate end,
      @Nullable Double value,
      @Nullable Double low,
      @Nullable Double high,
      int method) {
    FigureBuilder figure =
        FigureBuilder.of("pay_p50", value).role(role).end(end).methodVersion(method);
    if (low != null && high != null) {
      figure.interval(low, high, "woodruff");
    }
    return (value == null ? figure.withheld("wide") : figure).figure();
  }
}

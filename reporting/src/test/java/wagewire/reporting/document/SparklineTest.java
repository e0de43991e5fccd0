package wagewire.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.testing.FigureBuilder;

class SparklineTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 10, 4);

  @Test
  void aWeekThatIsNotShownHasAHollowMarkBelowTheLineWithItsReason() {
    Sparkline line = Objects.requireNonNull(Sparkline.of(weeks("3 4 - 5")));

    assertThat(line.notShown())
        .singleElement()
        .satisfies(mark -> {
          assertThat(mark.reason())
              .isEqualTo("Week of 12 Oct 2026: not shown: the interval is too wide");
          assertThat(Double.parseDouble(mark.x())).isBetween(100.0, 200.0);
        });
    assertThat(line.marksAt()).isGreaterThan(Sparkline.HEIGHT);
    assertThat(line.height()).isGreaterThan(line.marksAt());
    assertThat(line.alternative()).endsWith("lowest shown +3 %, highest shown +5 %; 1 not shown.");
  }

  @Test
  void weeksBeforeTheFirstThatIsShownHaveNoMark() {
    Sparkline line = Objects.requireNonNull(Sparkline.of(weeks("- - 4 5")));

    assertThat(line.notShown()).isEmpty();
    assertThat(line.height()).isEqualTo(Sparkline.HEIGHT);
    assertThat(line.alternative()).doesNotContain("not shown");
  }

  @Test
  void aNewestWeekThatIsNotShownIsRightOfTheLastPoint() {
    Sparkline line = Objects.requireNonNull(Sparkline.of(weeks("3 4 -")));

    assertThat(Double.parseDouble(line.notShown().getFirst().x()))
        .isGreaterThan(Double.parseDouble(line.x()));
  }

  @Test
  void twoWeeksMakeALineAndOneDoesNot() {
    assertThat(Sparkline.of(weeks("3 - -"))).isNull();
    assertThat(Sparkline.beside(List.of(weeks("3 4"), weeks("3 -")))).last().isNull();
  }

  @Test
  void threeWeeksInARowHaveABandAndFewerABarEach() {
    assertThat(Objects.requireNonNull(Sparkline.of(weeks("3 4"))).band())
        .matches("(M[\\d. ]+H[\\d.]+V[\\d.]+H[\\d.]+Z){2}");
    assertThat(Objects.requireNonNull(Sparkline.of(weeks("3 4 5"))).band())
        .matches("M[\\d. ]+(L[\\d. ]+){5}Z");
  }

  /** Makes a week for each value; "-" is one that is not shown. */
  private static List<Figure> weeks(String values) {
    String[] each = values.split(" ");
    return IntStream.range(0, each.length)
        .mapToObj(week -> week(FIRST.plusWeeks(week), each[week]))
        .toList();
  }

  private static Figure week(LocalDate end, String value) {
    return value.equals("-")
        ? FigureBuilder.of("active_growth", null).end(end).withheld("wide").figure()
        : FigureBuilder.of("active_growth", Double.valueOf(value))
            .interval(1, 9, "bootstrap")
            .end(end)
            .figure();
  }
}

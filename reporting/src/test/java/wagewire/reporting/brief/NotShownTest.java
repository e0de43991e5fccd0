package wagewire.reporting.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.testing.FigureBuilder;

class NotShownTest {

  private static final Figure WIDE =
      FigureBuilder.of("active_growth", null)
          .interval(-40, 60, "linearised")
          .withheld("wide")
          .figure();

  @Test
  void theLineSaysWhatIsLeftAndHowManyBoardsItWouldTake() {
    assertThat(NotShown.line(235, List.of(named("marketing technology over a year", WIDE))))
        .hasValue(
            "Not shown: marketing technology over a year (anything from −40 to +60 %; it would take"
                + " some 780 boards).");
  }

  @Test
  void aFigureWithoutAnIntervalHasItsReason() {
    Figure few = FigureBuilder.of("pay_p50", null).counts(6, 5).withheld("few_postings").figure();
    Figure young = FigureBuilder.of("active_growth", null).withheld("no_history").figure();
    assertThat(
            NotShown.line(235, List.of(named("VP", few), named("the family over a year", young))))
        .hasValue(
            "Not shown: VP (few postings; it would take some 790 boards), the family over a year"
                + " (no history).");
  }

  @Test
  void fourAreNamedAndTheOthersCounted() {
    assertThat(NotShown.line(235, Collections.nCopies(6, named("one", WIDE))).orElseThrow())
        .endsWith(" and 2 others.")
        .containsPattern("(one .*){4}");
  }

  @Test
  void whatIsShownOrNeverCalculatedIsNotNamed() {
    Figure shown = FigureBuilder.of("active_growth", 3.0).figure();
    assertThat(NotShown.line(235, List.of(named("shown", shown), named("none", null)))).isEmpty();
  }

  private static NotShown.Named named(String name, @Nullable Figure figure) {
    return new NotShown.Named(name, figure);
  }
}

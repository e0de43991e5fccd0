package wagewire.reporting.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wagewire.reporting.check.CheckOutcome;
import wagewire.reporting.check.CheckReport;
import wagewire.reporting.check.CounterCheck;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.testing.FigureBuilder;

class HeadlinesTest {

  private static final Figure FIGURE = FigureBuilder.of("active_growth", 8.0).figure();
  private static final String SAID =
      "Open postings rose 8 % year over year (95 % interval 3 to 13 %).";

  @Test
  void whatFailedBecomesTheCautionOfTheHeadline() {
    assertThat(
            Headlines.cautious(SAID, report(CheckOutcome.FAILED, "new postings changed by −9 %")))
        .isEqualTo(SAID + " Caution: new postings changed by −9 %.");
  }

  @Test
  void itJoinsACautionThatIsThere() {
    assertThat(
            Headlines.cautious(
                SAID + " Caution: the interval is wide (±15 points).",
                report(CheckOutcome.FAILED, "new postings changed by −9 %")))
        .endsWith(" Caution: the interval is wide (±15 points); new postings changed by −9 %.");
  }

  @Test
  void whatTheSentenceSaysAlreadyIsNotSaidTwice() {
    String cautious = SAID + " Caution: the median board changed in the opposite direction.";
    assertThat(
            Headlines.cautious(
                cautious,
                report(CheckOutcome.FAILED, "the median board changed in the opposite direction")))
        .isEqualTo(cautious);
  }

  @Test
  void whatIsNotedLeavesTheHeadlineAsItIs() {
    assertThat(Headlines.cautious(SAID, report(CheckOutcome.NOTED, "2 holiday weeks")))
        .isEqualTo(SAID);
  }

  @Test
  void aChangeThatRevisionsMayTakeBackIsNoHeadline() {
    Headline headline = Headlines.of(step(), FIGURE, report("revision"));
    assertThat(headline.figure()).isNull();
    assertThat(headline.checks()).isNotNull();
    assertThat(headline.sentences())
        .containsExactly(
            "Not shown: something narrower.",
            "No headline is made of year-over-year growth of postings of the marketing-ops family:"
                + " said.");
  }

  @Test
  void aChangeThatFailsAnotherCheckStaysOne() {
    Headline headline = Headlines.of(step(), FIGURE, report("median-board"));
    assertThat(headline.figure()).isEqualTo(FIGURE);
    assertThat(headline.sentences())
        .containsExactly("Not shown: something narrower.", SAID + " Caution: said.");
  }

  @Test
  void whatIsNotShownComesAfterWhatIs() {
    assertThat(
            Headlines.printed(
                List.of(
                    new Headline(List.of("Not shown: a year.", "Instead: " + SAID), null, null),
                    new Headline(List.of("Counted."), null, null))))
        .containsExactly(SAID, "Counted.", "Not shown: a year.");
  }

  private static GroupFallback.Result step() {
    return new GroupFallback.Result(
        List.of("Not shown: something narrower.", SAID), List.of(FIGURE));
  }

  private static CheckReport report(String failed) {
    CounterCheck check =
        CounterCheck.all().stream()
            .filter(one -> one.id().equals(failed))
            .findFirst()
            .orElseThrow();
    return new CheckReport(
        FIGURE, List.of(new CheckReport.Result(check, CheckOutcome.FAILED, "said")), List.of());
  }

  private static CheckReport report(CheckOutcome outcome, String sentence) {
    return new CheckReport(
        FIGURE,
        List.of(new CheckReport.Result(CounterCheck.all().getFirst(), outcome, sentence)),
        List.of());
  }
}

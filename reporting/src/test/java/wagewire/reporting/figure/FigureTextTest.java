package wagewire.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.metrics.statistics.Interval;
import wagewire.reporting.testing.FigureBuilder;

class FigureTextTest {

  @Test
  void aCountThatIsStoredWithoutASentenceGetsOne() {
    assertThat(
            FigureText.of(
                FigureBuilder.of("opened", 53.0)
                    .horizon("week")
                    .unit("count")
                    .counts(53, 40)
                    .figure()))
        .isEqualTo(
            "53 new postings of the marketing-ops family opened, while 40 employers had any open"
                + " (week of 16 Nov 2026).");
  }

  @Test
  void aCautionWithoutASentenceKeepsItsReason() {
    assertThat(
            FigureText.of(
                FigureBuilder.of("active_growth", 8.0)
                    .interval(2, 14, Interval.LINEARISED)
                    .caution("few_postings")
                    .figure()))
        .endsWith(" Caution: few postings.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "active_growth_naive|year|few_postings|naive growth (postings of the"
            + " marketing-ops family, week of 16 Nov 2026): too few postings",
        "active|week|dominated|open postings of the marketing-ops family, week of 16 Nov 2026: one"
            + " employer makes up too much of it"
      })
  void aFigureThatIsNotShownIsNamedAndItsReasonIsInPlainWords(
      String metric, String horizon, String reason, String text) {
    assertThat(
            FigureText.of(
                FigureBuilder.of(metric, null).horizon(horizon).withheld(reason).figure()))
        .isEqualTo("Not shown: " + text + ".");
  }
}

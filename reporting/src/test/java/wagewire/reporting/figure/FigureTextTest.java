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
                FigureBuilder.of("active_growth_panel", 8.0)
                    .interval(2, 14, Interval.LINEARISED)
                    .caution("few_postings")
                    .figure()))
        .endsWith(" Caution: few postings.");
  }

  @Test
  void aPartOfNaiveGrowthHasATrueMinus() {
    assertThat(
            FigureText.of(
                FigureBuilder.of("growth_part_lost", -12.22).unit("points").counts(9, 17).figure()))
        .isEqualTo(
            "Of all boards' growth over a year, other boards that hold less now: −12.2 points (17"
                + " boards).");
  }

  @Test
  void aPartAtOneBoardIsSingular() {
    assertThat(
            FigureText.of(
                FigureBuilder.of("growth_part_new", 1.0).unit("points").counts(9, 1).figure()))
        .endsWith("+1.0 points (1 board).");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "active_growth_naive|year|few_postings|naive growth, year over year (postings of the"
            + " marketing-ops family, week of 16 Nov 2026): too few postings",
        "active_growth_naive|week|wide|naive growth, compared with the week before (postings of the"
            + " marketing-ops family, week of 16 Nov 2026): the interval is too wide",
        "growth_part_new|year|few_postings|part of new boards (postings of the marketing-ops"
            + " family, week of 16 Nov 2026): too few postings",
        "open_start|week|few_employers|open on Monday (postings of the marketing-ops family, week"
            + " of 16 Nov 2026): too few employers",
        "active|week|subtraction|open postings of the marketing-ops family, week of 16 Nov 2026: it"
            + " would reveal another figure that is not shown"
      })
  void aFigureThatIsNotShownIsNamedAndItsReasonIsInPlainWords(
      String metric, String horizon, String reason, String text) {
    assertThat(
            FigureText.of(
                FigureBuilder.of(metric, null).horizon(horizon).withheld(reason).figure()))
        .isEqualTo("Not shown: " + text + ".");
  }

  @ParameterizedTest
  @CsvSource({
    "employer_opened, 12, count, Opened at the employer: 12.",
    "median_age_days, 31, days, Median age: 31 days.",
    "opened_growth_naive, -12.64, percent, Naive growth of new postings: −12.6 %."
  })
  void aNumberWithoutASentenceIsNamedInWords(
      String metric, double value, String unit, String text) {
    assertThat(FigureText.of(FigureBuilder.of(metric, value).horizon("week").unit(unit).figure()))
        .isEqualTo(text);
  }

  @Test
  void theMedianBoardsHorizonIsInWords() {
    assertThat(FigureText.of(FigureBuilder.of("median_board_growth", 2.0).figure()))
        .isEqualTo("The median board grew +2.0 % year over year.");
  }
}

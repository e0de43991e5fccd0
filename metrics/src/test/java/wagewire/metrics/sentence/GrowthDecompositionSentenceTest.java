package wagewire.metrics.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.metrics.sentence.GrowthDecompositionSentence.Part;

class GrowthDecompositionSentenceTest {

  /** Section 6: 350 to 490, of which boards A and B 350 to 375, and C joined with 115. */
  @Test
  void theFortyPercentOfTheMethodologyAreMostlyBoardsThatJoined() {
    assertThat(
            GrowthDecompositionSentence.of(
                new Subject("marketing-operations", "all", "all", "all", "all", "all"),
                40,
                new Part(7.142857, 2),
                new Part(32.857143, 1),
                new Part(0, 0)))
        .isEqualTo(
            "Counting all boards gives +40 % year over year for marketing operations postings,"
                + " which is not growth of the market: +7 points from 2 boards tracked in both"
                + " years, +33 from 1 other that holds more now, most of which joined in between.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "81.29 | 9.04  | 74.72 | -2.47 | gives +81 % year over year | +75 from 86 | tracked any"
            + " more (rounded).",
        "81.6  | 9.4   | 74.4  | -2.2  | gives +81.6 % year over    | +74.4 from  | tracked any"
            + " more.",
        "81.0  | 9.0   | 74.0  | -2.0  | gives +81 % year over year | +74 from 86 | tracked any"
            + " more."
      })
  void partsThatDoNotAddUpAsPrintedHaveTenthsOrSayThatTheyAreRounded(
      double sum,
      double panel,
      double entered,
      double left,
      String whole,
      String part,
      String end) {
    assertThat(
            GrowthDecompositionSentence.of(
                new Subject("marketing-ops", "all", "all", "all", "all", "all"),
                sum,
                new Part(panel, 121),
                new Part(entered, 86),
                new Part(left, 14)))
        .contains(whole, part)
        .endsWith(end);
  }
}

package wagewire.metrics.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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

  @Test
  void partsWhoseWholeNumbersDoNotAddUpHaveTenths() {
    assertThat(
            GrowthDecompositionSentence.of(
                new Subject("marketing-ops", "all", "all", "all", "all", "all"),
                81.29,
                new Part(9.04, 121),
                new Part(74.72, 86),
                new Part(-2.47, 14)))
        .contains("gives +81.3 %", "+9.0 points", "+74.7 from", "−2.5 from");
  }
}

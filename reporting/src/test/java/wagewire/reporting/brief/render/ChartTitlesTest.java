package wagewire.reporting.brief.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Titles of charts from sentences. */
class ChartTitlesTest {

  @Test
  void aTitleEndsBeforeTheCounts() {
    assertThat(
            ChartTitles.withoutCounts(
                "Posted pay rose 2.6 % year over year (95 % interval 1.2 to 4.1 %; 9 postings)."))
        .isEqualTo("Posted pay rose 2.6 % year over year");
  }

  @Test
  void wordsInBracketsAreNoCounts() {
    assertThat(
            ChartTitles.withoutCounts(
                "Year over year (thirteen weeks), open postings rose (+1 to +4 %). Caution: wide"
                    + " (±2 %)."))
        .isEqualTo("Year over year (thirteen weeks), open postings rose");
    assertThat(
            ChartTitles.withoutCounts(
                "Postings rose 27 % year over year (thirteen weeks; 95 % interval 2 to 58 %)."))
        .isEqualTo("Postings rose 27 % year over year (thirteen weeks)");
    assertThat(ChartTitles.withoutCounts("Nothing is known (yet)."))
        .isEqualTo("Nothing is known (yet).");
  }
}

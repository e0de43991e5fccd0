package wagewire.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.reporting.testing.FigureBuilder;

/** Tests what becomes of a claim about growth. */
class ClaimTest {

  @ParameterizedTest
  @CsvSource({
    "41, 60, confirmed",
    "40, 60, confirmed",
    "-7, 25, excluded",
    "-7, 39.99, excluded",
    "-7, 40, compatible",
    "39.99, 60, compatible"
  })
  void aClaimIsJudgedOnBothEndsOfTheInterval(double low, double high, String outcome) {
    assertThat(new Claim(40).judge(growth(low, high)))
        .extracting(Claim.Outcome::id)
        .isEqualTo(outcome);
  }

  @Test
  void itIsJudgedWhereTheFigureIsTooWideToBeShown() {
    Figure wide = of("active_growth", null).interval(-7, 25, "jackknife").withheld("wide").figure();
    assertThat(new Claim(40).judge(wide)).isEqualTo(Claim.Outcome.EXCLUDED);
  }

  @Test
  void withoutAnIntervalTheSentenceGivesTheReason() {
    Figure figure = of("active_growth", null).withheld("few_employers").figure();
    Claim claim = new Claim(40);
    assertThat(claim.judge(figure)).isNull();
    assertThat(claim.sentence(figure))
        .isEqualTo(
            "Open marketing operations postings, year over year: growth of 40 % or more cannot be"
                + " judged, as there is no interval (few employers).");
  }

  @Test
  void noOtherFigureIsJudged() {
    for (String metric : new String[] {"active_growth_naive", "active"}) {
      Figure figure = of(metric, 7.0).interval(5, 9, "").figure();
      assertThat(new Claim(4).judge(figure)).as(metric).isNull();
      assertThat(new Claim(4).sentence(figure)).as(metric).isNull();
    }
  }

  @Test
  void theEndsAreWrittenSoThatTheyTellThemFromTheClaim() {
    assertThat(new Claim(40).sentence(growth(-7.2, 39.96)))
        .contains("growth of 40 % or more is excluded (−7 to +39.96 %, 95 % interval;");
    assertThat(new Claim(2.5).sentence(growth(3, 39.96)))
        .contains("growth of 2.5 % or more is confirmed (+3 to +40 %, 95 % interval;");
  }

  @Test
  void aFallAndNoChangeAreSaidAsSuch() {
    assertThat(new Claim(-20).sentence(growth(-7, 25)))
        .contains("year over year: that they did not fall by more than 20 % is confirmed (");
    assertThat(new Claim(-20).sentence(growth(-31, -20.04)))
        .contains("that they did not fall by more than 20 % is excluded (−31 to −20.04 %");
    assertThat(new Claim(0).sentence(growth(1, 25)))
        .contains("year over year: that they did not fall is confirmed (");
  }

  @Test
  void theCautionOfTheFigureIsKept() {
    Figure figure =
        of("active_growth", 9.0)
            .interval(-7, 25, "jackknife")
            .sentence("Open postings rose. Caution: the interval is wide.")
            .figure();
    assertThat(new Claim(40).sentence(figure))
        .endsWith("employers like those tracked). Caution: the interval is wide.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"40", "40 %", "40%", " 12.5 ", "-3", "−3"})
  void numbersOfPerCentAreRead(String text) {
    assertThat(Claim.read("against", text).percent()).isBetween(-100.0, 100.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "forty", "NaN", "Infinity", "-101", "1e9", "40 points"})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> Claim.read("against", text))
        .isInstanceOf(WrongParameterException.class)
        .hasMessageContaining("number of per cent");
  }

  private static Figure growth(double low, double high) {
    return of("active_growth", (low + high) / 2).interval(low, high, "jackknife").figure();
  }

  private static FigureBuilder of(String metric, @Nullable Double value) {
    return FigureBuilder.of(metric, value).role("marketing-operations").horizon("year");
  }
}

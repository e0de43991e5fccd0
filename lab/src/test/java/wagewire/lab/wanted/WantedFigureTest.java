package wagewire.lab.wanted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wagewire.model.json.Json;

class WantedFigureTest {

  private static final WantedFigure RIGHT =
      WantedSamples.figure("active_growth", "caution", 5.0, -2.0, 12.0, 11.9);
  private static final WantedFigure WRONG =
      WantedSamples.figure("active_growth", "publish", 5.0, -2.0, 12.0, 12.1);
  private static final WantedFigure NOT_SHOWN =
      WantedSamples.figure("active_growth", "suppressed", null, null, null, 4.0);

  @Test
  void anInferredFigureIsPrintableWhenItsIntervalHoldsTheTruth() {
    assertThat(RIGHT.isPrintable()).isTrue();
    assertThat(WRONG.isPrintable()).isFalse();
    assertThat(NOT_SHOWN.isPrintable()).isFalse();
  }

  @Test
  void aCountIsPrintableWithinTwoPerCentOfTheTruthOrItsInterval() {
    assertThat(WantedSamples.figure("active", "publish", 102.0, null, null, 100.0).isPrintable())
        .isTrue();
    assertThat(WantedSamples.figure("active", "publish", 102.1, null, null, 100.0).isPrintable())
        .isFalse();
    assertThat(WantedSamples.figure("active", "publish", 104.0, 99.0, 109.0, 100.0).isPrintable())
        .isTrue();
  }

  @Test
  void aShareWithinTwoPerCentOfATruthOutsideItsIntervalIsNotPrintable() {
    assertThat(
            WantedSamples.figure("tool_share", "publish", 0.5, 0.499, 0.501, 0.502).isPrintable())
        .isFalse();
  }

  @Test
  void theTextCountsByBlockAndSaysWhatIsMissing() {
    assertThat(WantedText.of(List.of(RIGHT, WRONG, NOT_SHOWN)))
        .containsPattern("growth of open, year +3 +2 +1\n")
        .contains("active_growth year marketing-ops")
        .contains("wide_interval")
        .contains("5.0 (-2.0 to 12.0), truth 12.1")
        .doesNotContain("11.9");
  }

  @Test
  void itsJsonIsTheContract() {
    assertThat(Json.text(NOT_SHOWN))
        .isEqualTo(
            """
            {"block":"growth of open, year","metric":"active_growth","role":"marketing-ops","seniority":"all",\
            "country":"all","tool":"all","employer":"all","horizon":"year","value":null,"ci_low":null,"ci_high":null,\
            "status":"suppressed","reason":"wide_interval","truth":4.0}\
            """);
  }
}

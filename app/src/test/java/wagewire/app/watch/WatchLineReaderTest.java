package wagewire.app.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.app.settings.Settings;
import wagewire.app.watch.WatchCondition.Above;
import wagewire.app.watch.WatchCondition.Below;
import wagewire.app.watch.WatchCondition.Changes;
import wagewire.model.error.WagewireException;

/** Tests what lines mean, and what is said of those that mean nothing. */
class WatchLineReaderTest {

  @Test
  void aLineNamesMetricWordsAndCondition() {
    WatchLine share = read("tool_share hubspot  marketing-ops below 40");
    assertThat(share.metric().id()).isEqualTo("tool_share");
    assertThat(share.dimensions())
        .isEqualTo(Map.of("role", "marketing-ops", "tool", "hubspot", "horizon", "four_week"));
    assertThat(share.condition()).isEqualTo(new Below(0.4, "40 %"));
    assertThat(share.text()).isEqualTo("tool_share hubspot marketing-ops below 40");

    assertThat(read("tool_share hubspot marketing-ops below 40 %").condition())
        .isEqualTo(share.condition());

    WatchLine pay = read("pay marketing-operations manager changes");
    assertThat(pay.metric().id()).isEqualTo("pay_p50");
    assertThat(pay.dimensions())
        .containsEntry("role", "marketing-operations")
        .containsEntry("seniority", "manager");
    assertThat(pay.condition()).isEqualTo(new Changes());

    WatchLine growth = read("growth mops year above 10%");
    assertThat(growth.dimensions())
        .isEqualTo(Map.of("role", "marketing-operations", "horizon", "year"));
    assertThat(growth.condition()).isEqualTo(new Above(10, "10 %"));

    assertThat(read("pay US above 106k").condition()).isEqualTo(new Above(106_000, "106k"));
    assertThat(read("pay US GBP above 90,000").dimensions())
        .containsEntry("country", "US")
        .containsEntry("currency", "GBP")
        .containsEntry("role", "marketing-ops");
    assertThat(read("growth quarter-year below -5").condition()).isEqualTo(new Below(-5, "-5 %"));
  }

  /** The family of the brief may be another one tomorrow, and the line would keep its state. */
  @Test
  void aLineWithoutARoleIsKnownByTheFamilyOfTheBrief() {
    assertThat(read("tool_share hubspot below 40").text())
        .isEqualTo("tool_share hubspot marketing-ops below 40");
    assertThat(read("pay changes").text()).isEqualTo("pay marketing-ops changes");
  }

  @Test
  void anAreaIsNamedByItsCity() {
    assertThat(read("pay austin changes").dimensions()).containsEntry("metro", "12420");
    assertThat(read("metro-open san-francisco below 20").dimensions())
        .containsEntry("metro", "41860");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          tol_share hubspot below 40             | unknown metric 'tol_share'; did you mean 'tool_share'?
          tool_share hubsopt below 40            | unknown word 'hubsopt'; did you mean 'hubspot'?
          tool_share hubspot bellow 40           | unknown condition 'bellow'; did you mean 'below'?
          pay marketing-operations chages        | unknown condition 'chages'; did you mean 'changes'?
          pay marketing-operation changes        | unknown word 'marketing-operation'; did you mean 'marketing-operations'?
          pay austn changes                      | unknown word 'austn'; did you mean 'austin'?
          pay manger changes                     | unknown word 'manger'; did you mean 'manager'?
          tool_share below 40                    | tool_share needs a tool
          tool_share hubspot manager below 40    | 'manager' does not apply: tool_share has no figures by seniority
          tool_share hubspot below 140           | '140' is not a share
          pay above lots                         | 'lots' is not a number
          pay above 5%                           | '5%' is not a number
          tool_share hubspot below               | 'below' needs a number
          pay manager director changes           | two words for seniority, 'director' is the second
          pay                                    | it has no condition
          """)
  void aWrongLineIsAnErrorThatNamesTheNearestWord(String line, String message) {
    assertThatThrownBy(() -> read(line))
        .isInstanceOf(WagewireException.class)
        .hasMessageContaining("watch.1 is invalid: ")
        .hasMessageContaining(message);
  }

  @Test
  void linesComeInTheOrderOfTheirNumbersAndNoneTwice() {
    Settings settings =
        Settings.read(
            null,
            Map.of(
                "WAGEWIRE_WATCH_10", "pay changes",
                "WAGEWIRE_WATCH_2", "growth above 10",
                "WAGEWIRE_WATCH_PORT", "tcp://10.0.0.1:80"));
    assertThat(WatchSettings.read(settings))
        .extracting(WatchLine::key)
        .containsExactly("watch.2", "watch.10");
    Settings twice =
        Settings.read(
            null, Map.of("WAGEWIRE_WATCH_1", "pay  changes", "WAGEWIRE_WATCH_2", "pay changes"));
    assertThatThrownBy(() -> WatchSettings.read(twice))
        .hasMessageContaining("watch.1 and watch.2 are the same");
  }

  private static WatchLine read(String line) {
    return WatchLineReader.read("watch.1", line);
  }
}

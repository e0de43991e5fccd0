package wagewire.reporting.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.metrics.release.Refresher;
import wagewire.metrics.testing.GrowingMarket;
import wagewire.model.error.WagewireException;
import wagewire.reporting.figure.FigureQuery;
import wagewire.reporting.figure.Figures;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

class TemplateFillerTest {

  private static final Path EXAMPLE = Path.of("..", "docs", "letter.md");
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final Figures FIGURES = new Figures(WAREHOUSE.warehouse().sql());

  @BeforeAll
  static void release() {
    GrowingMarket.write(WAREHOUSE);
    GrowingMarket.writeRest(WAREHOUSE);
    Clock clock = Clock.fixed(TestMarket.moment(GrowingMarket.DAYS), ZoneOffset.UTC);
    new Refresher(WAREHOUSE.warehouse(), clock).refresh(step -> {});
  }

  @Test
  void aTagBecomesTheFiguresSentenceAndAllElseStays() {
    String sentence =
        FIGURES
            .one(
                FigureQuery.of(FIGURES.requireNewestWeek(), "active_growth")
                    .with("role", "marketing-operations")
                    .with("horizon", "four_week"))
            .orElseThrow()
            .sentence();
    assertThat(fill("\ta  {{growth role=marketing-operations horizon=four_week}}\r\n}} {x}"))
        .isEqualTo("\ta  " + sentence + "\r\n}} {x}");
  }

  @Test
  void aWithheldFigureClimbsTheLadderAndSaysSo() {
    assertThat(fill("{{growth role=campaign-operations horizon=four_week}}"))
        .startsWith("Not shown: open campaign operations postings")
        .contains(": too few postings (0). Instead: ", "postings of the marketing-ops family");
  }

  @Test
  void withoutTheLadderTheReasonIsGivenAlone() {
    assertThat(fill("{{growth role=marketing-operations ladder=no}}"))
        .startsWith("Not shown: open marketing operations postings, year over year")
        .doesNotContain("Instead");
  }

  @Test
  void withoutAHorizonGrowthIsThatOfAYear() {
    assertThat(fill("{{growth role=marketing-ops ladder=no}}"))
        .isEqualTo(fill("{{growth role=marketing-ops ladder=no horizon=year}}"))
        .isNotEqualTo(fill("{{growth role=marketing-ops ladder=no horizon=four_week}}"));
  }

  @Test
  void aNumberAloneIsNeverThatOfAWiderGroup() {
    assertThat(fill("{{value growth role=marketing-operations horizon=four_week}}"))
        .matches("\\+\\d+ %( \\*)?");
    assertThat(fill("{{value growth role=marketing-operations}}"))
        .isEqualTo("not shown (no history)");
    assertThat(fill("{{value open role=campaign-operations}}"))
        .isEqualTo("not shown (few postings)");
    assertThat(fill("{{value tool role=marketing-ops tool=marketo}}")).matches("\\d+ %( \\*)?");
  }

  @Test
  void weekReleaseAndBracesStandForThemselves() {
    assertThat(fill("{{week}}|{{vintage}}|{{braces}}growth}}"))
        .isEqualTo("24 Feb 2025|2025-W09|{{growth}}");
  }

  @Test
  void aPartOfTheBriefComesWithoutItsHeading() {
    assertThat(fill("{{section changes}}"))
        .contains("comparisons are significant")
        .doesNotContain("#");
    assertThat(fill("{{section tool-premiums}}"))
        .isEqualTo("No figure of this section is shown this week.");
  }

  @Test
  void aChartIsDrawnAndShownWithWhatItSays() {
    FilledTemplate filled = TemplateFiller.fill("{{chart growth}}", FIGURES, null, "charts");
    assertThat(filled.text()).matches("!\\[.*\\]\\(charts/growth\\.png\\)");
    assertThat(filled.charts()).containsOnlyKeys("growth");
  }

  @Test
  void aFigureIsFoundByItsId() {
    String id =
        WAREHOUSE.value(
            "select figure_id from trends.facts where metric = 'remote_share' and sentence is not"
                + " null limit 1");
    String sentence =
        WAREHOUSE.value("select sentence from trends.facts where figure_id = '%s'".formatted(id));
    assertThat(fill("{{figure %s}}".formatted(id))).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x {{grwoth}} | unknown tag 'grwoth' | line 1, column 3 | 'growth'",
        "{{growth rol=all}} | unknown key 'rol' | line 1, column 10 | 'role'",
        "{{growth role=marketing-op}} | unknown role 'marketing-op' | line 1, column 10 |"
            + " 'marketing-ops'",
        "{{pay seniority=manger}} | unknown seniority 'manger' | column 7 | 'manager'",
        "{{open mode=remoet}} | unknown mode 'remoet' | column 8 | 'remote'",
        "{{growth horizon=yaer}} | unknown horizon 'yaer' | column 10 | 'year'",
        "{{open country=UX}} | unknown country 'UX' | column 8 | Did you mean",
        "{{open region=Texs}} | unknown region 'Texs' | column 8 | 'Texas'",
        "{{pay currency=EURO}} | unknown currency 'EURO' | column 7 | 'EUR'",
        "{{tool tool=marketto}} | unknown tool 'marketto' | column 8 | 'marketo'",
        "{{tool}} | without tool | line 1, column 1 | {{tool tool=…}}",
        "{{growth all}} | is not expected here | column 10 | {{growth key=value}}",
        "{{section tolls}} | unknown section 'tolls' | column 11 | 'tools'",
        "{{chart idnex}} | unknown chart 'idnex' | column 9 | 'index'",
        "{{value grow}} | unknown figure 'grow' | column 9 | 'growth'",
        "{{value}} | without a figure | column 1 | Name a figure",
        "{{week now}} | takes no arguments | column 8 | {{week}}",
        "{{figure 0123456789abcdef}} | no figure '0123456789abcdef' | column 1 | growth, pay and"
            + " tools",
      })
  void whatHasNoMeaningIsAnErrorWithItsPlaceAndWhatWouldHaveOne(
      String written, String what, String place, String advice) {
    assertThatThrownBy(() -> fill(written))
        .isInstanceOf(WagewireException.class)
        .hasMessageContaining(what)
        .hasMessageContaining(place)
        .hasMessageContaining(advice);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{chart growth}}"})
  void withoutAFolderThereIsNoChart(String written) {
    assertThatThrownBy(() -> fill(written)).hasMessageContaining("Add --out DIR.");
  }

  @TestFactory
  Stream<DynamicTest> everyFigureTagCanBeFilled() {
    return FigureTag.names().stream()
        .map(name ->
            DynamicTest.dynamicTest(
                name,
                () -> {
                  String needed =
                      name.startsWith("tool")
                          ? " tool=marketo"
                          : name.startsWith("metro") ? " metro=austin" : "";
                  assertThat(fill("{{" + name + needed + "}}")).isNotBlank().doesNotContain("{{");
                }));
  }

  @Test
  void theExampleOfTheDocumentsIsFilled() throws IOException {
    String example = Files.readString(EXAMPLE);
    FilledTemplate filled = TemplateFiller.fill(example, FIGURES, null, "charts");
    assertThat(filled.text()).doesNotContain("{{").contains("24 Feb 2025");
  }

  private static String fill(String template) {
    return TemplateFiller.fill(template, FIGURES, null, null).text();
  }
}

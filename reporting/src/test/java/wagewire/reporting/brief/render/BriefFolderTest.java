package wagewire.reporting.brief.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.model.error.WagewireException;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.brief.Brief;
import wagewire.reporting.chart.Chart;
import wagewire.reporting.chart.ChartUnit;
import wagewire.reporting.chart.IntervalChart;
import wagewire.reporting.document.Grid;
import wagewire.reporting.document.StatusMark;
import wagewire.reporting.figure.Erratum;
import wagewire.reporting.figure.Figure;

class BriefFolderTest {

  private static final String EMPLOYER = "<script>alert(1)</script>[x](javascript:alert(2))";
  private static final Chart CHART =
      new IntervalChart(
          "Pay is \"posted\"",
          "In dollars",
          "Source",
          ChartUnit.DOLLARS,
          List.of(new IntervalChart.Row("Manager", 1e5, 9e4, 1.1e5, false, "$100k")));
  private static final Erratum ERRATUM =
      new Erratum(
          "0123456789abcdef",
          "fedcba9876543210",
          "2026-W47",
          "active",
          LocalDate.of(2026, 11, 15),
          "marketing-ops",
          "all",
          "all",
          "all",
          "all",
          "all",
          "all",
          "all",
          "week",
          "count",
          520.0,
          null,
          "publish",
          "suppressed",
          10.4,
          "revision",
          "all",
          "all");
  private static final Brief BRIEF =
      new Brief(
          new IsoWeek(LocalDate.of(2026, 11, 16)),
          "2026-W47",
          true,
          List.of("Pay was $100k."),
          List.of(
              new Brief.Section(
                  "pay",
                  "Pay",
                  List.of("By level."),
                  new Grid(
                      "Pay",
                      List.of("", "Median"),
                      List.of(
                          Grid.Row.of(
                              EMPLOYER, Grid.Cell.marked("+8 % (+2 to +14)", StatusMark.CAUTION)),
                          Grid.Row.of("Pay", Grid.Cell.of("$105k", "$100k–$111k")))),
                  List.of(figure("=1+1"))),
              new Brief.Section("tools", "Tools", List.of(EMPLOYER), null, List.of())),
          List.of("Not seasonally adjusted."),
          List.of(ERRATUM));

  @TempDir Path folder;

  @BeforeEach
  void write() {
    BriefFolder.write(folder, BRIEF, Map.of("pay", CHART));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamedAsItWasGiven() {
    Path file = folder.resolve("brief.md");
    assertThatExceptionOfType(WagewireException.class)
        .isThrownBy(() -> BriefFolder.write(file, BRIEF, Map.of()))
        .withMessageContaining("a file is there (%s)".formatted(file));
  }

  @Test
  void eachPartIsAFileOfItsName() {
    assertThat(folder)
        .isDirectoryRecursivelyContaining("glob:**/brief.md")
        .isDirectoryRecursivelyContaining("glob:**/brief.html")
        .isDirectoryRecursivelyContaining("glob:**/brief.json")
        .isDirectoryRecursivelyContaining("glob:**/figures/pay.csv")
        .isDirectoryRecursivelyContaining("glob:**/charts/pay.svg")
        .isDirectoryRecursivelyContaining("glob:**/charts/pay.png");
    assertThat(folder.resolve("figures/tools.csv")).doesNotExist();
  }

  @Test
  void theMailHoldsNoScriptAndNothingFromOtherHosts() throws IOException {
    String mail = Files.readString(folder.resolve("brief.html"));
    assertThat(mail)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script", "http:", "https:", "<style", "class=");
  }

  @Test
  void theTextHoldsNoMarkupAndNoLinkThatAnEmployersNameBrings() throws IOException {
    assertThat(Files.readString(folder.resolve("brief.md")))
        .containsSubsequence(
            "| &lt;script>alert(1)&lt;/script>\\[x](javascript:alert(2)) |",
            "\n&lt;script>alert(1)&lt;/script>\\[x](javascript:alert(2))\n")
        .doesNotContain("<");
  }

  @Test
  void noLineOfTheMailEndsInsideAnInterval() throws IOException {
    assertThat(Files.readString(folder.resolve("brief.html")))
        .contains(">+8\u00a0% (+2\u00a0to\u00a0+14)\u00a0*<", ">$105k ($100k–$111k)<");
  }

  @Test
  void anAxisOfPayIsInThousands() throws IOException {
    assertThat(Files.readString(folder.resolve("charts/pay.svg")))
        .contains(">$0<", ">$100k<")
        .doesNotContain("$100,000");
  }

  @Test
  void picturesSayWhatTheyShow() throws IOException {
    assertThat(Files.readString(folder.resolve("brief.html")))
        .contains("src=\"charts/pay.png\" alt=\"Pay is &#34;posted&#34;. In dollars.\"");
    assertThat(Files.readString(folder.resolve("brief.md")))
        .contains("![Pay is \"posted\". In dollars.](charts/pay.png)");
  }

  @Test
  void aSimulatedMarketIsNamedAtTheTop() throws IOException {
    assertThat(Files.readString(folder.resolve("brief.html")))
        .contains("Simulated market: nothing here is about real employers.");
  }

  @Test
  void aCellThatASpreadsheetWouldRunIsText() throws IOException {
    assertThat(Files.readAllLines(folder.resolve("figures/pay.csv")))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("figure_id,metric,period_start");
    assertThat(Files.readString(folder.resolve("figures/pay.csv"))).contains(",'=1+1,", ",-5.0,");
  }

  @Test
  void correctionsAreATableOfTheirOwnAndInTheJson() throws IOException {
    assertThat(Files.readAllLines(folder.resolve("errata.csv")))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("0123456789abcdef,fedcba9876543210,2026-W47,active,2026-11-15,marketing-ops,")
        .endsWith(",520.0,,publish,suppressed,10.4,revision,all,all");
    assertThat(Files.readString(folder.resolve("brief.json")))
        .contains("\"errata\":[{\"figure_id\":\"0123456789abcdef\"");
  }

  private static Figure figure(String employer) {
    LocalDate start = LocalDate.of(2026, 8, 24);
    LocalDate end = LocalDate.of(2026, 11, 22);
    return new Figure(
        "0123456789abcdef",
        "pay_p50",
        start,
        end,
        "marketing-ops",
        "all",
        "all",
        "all",
        "all",
        "all",
        employer,
        "USD",
        "thirteen_week",
        "2026-W47",
        100_000.0,
        "currency",
        -5.0,
        110_000.0,
        "woodruff",
        598,
        148,
        150,
        400.0,
        0.41,
        "publish",
        null,
        null,
        null,
        null,
        null,
        4,
        "The median posted pay was $100k a year.",
        "all",
        "all");
  }
}

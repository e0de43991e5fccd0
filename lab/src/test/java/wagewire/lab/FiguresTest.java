package wagewire.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import blue.strategic.parquet.ParquetReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import wagewire.app.CommandRun;
import wagewire.model.json.Json;

/** What writers and analysts ask of a warehouse that holds figures. */
@Tag("long")
class FiguresTest {

  private static final String COUNT = "select role, active from trends.postings_weekly order by 1";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"growth", "pay", "tools"})
  void aFigureComesAsSentenceAndAsJsonWithTheSameIds(String command) {
    CommandRun text = read(command);
    assertThatRun(text).succeeds();
    assertThat(text.lines().getFirst()).startsWith("Simulated market");
    JsonNode figures = read(command, "--json").json();
    assertThat(figures).isNotEmpty();
    assertThat(figures)
        .allSatisfy(figure ->
            assertThat(text.output()).contains("figure " + figure.get("figure_id").asString()));
  }

  @Test
  void aPrintedFigureIsWorkedOutAgainWithWhatStandsBehindIt() {
    JsonNode printed =
        read("counts", "--json", "--role", "all")
            .json()
            .valueStream()
            .filter(figure -> figure.get("metric").asString().equals("active"))
            .findFirst()
            .orElseThrow();
    String id = printed.get("figure_id").asString();
    assertThat(read("figure", id).output())
        .contains("figure " + id, "the same to the last digit", "10 of them");
    JsonNode trace = read("figure", id, "--json", "--postings", "0").json();
    assertThat(trace.get("outcome").asString()).isEqualTo("SAME");
    assertThat(trace.get("again")).isEqualTo(trace.get("released"));
    assertThat(trace.get("postings")).isEmpty();
  }

  @Test
  void anIdThatNoFigureHasIsWrongUsage() {
    assertThatRun(read("figure", "0123456789abcdef"))
        .endsWith(64)
        .saysInOneLine("unknown figure id");
  }

  @Test
  void aWithheldFigureSaysWhy() {
    assertThat(read("growth").output()).contains("Not shown: ", "the base period was not observed");
  }

  @Test
  void theBriefIsMarkdownOrJsonOrFiles() throws Exception {
    CommandRun markdown = read("brief");
    assertThat(markdown.output()).startsWith("# Data section").isEqualTo(demoBrief());
    assertThat(read("brief", "--json").json().isObject()).isTrue();
    Path out = folder.resolve("brief");
    assertThatRun(read("brief", "--out", out.toString())).succeeds();
    assertThat(said(Files.readString(out.resolve("brief.md")))).isEqualTo(said(markdown.output()));
    assertThat(out.resolve("brief.html")).content().contains("<h1").doesNotContain("http");
    assertThat(out.resolve("figures/growth.csv")).content().startsWith("figure_id,");
    assertThat(Json.tree(Files.readString(out.resolve("brief.json"))).isObject()).isTrue();
  }

  @Test
  void everyLineThatIsPrintedOrWrittenEndsWithALineFeedAlone() throws Exception {
    assertThat(read("sql", "select 'a' as one, 'b' as two").output()).isEqualTo("one,two\na,b\n");
    assertThat(read("export", "employers").output())
        .hasLineCount(1 + employers())
        .doesNotContain("\r");
    Path file = folder.resolve("employers.csv");
    assertThat(read("export", "employers", "--out", file.toString()).errors())
        .isEqualTo("%,d rows to %s\n".formatted(employers(), file));
    assertThat(file).content().endsWith("\n").doesNotContain("\r");
    Path out = folder.resolve("brief");
    assertThatRun(read("brief", "--out", out.toString())).succeeds();
    assertThat(out.resolve("figures/growth.csv")).content().endsWith("\n").doesNotContain("\r");
  }

  @Test
  void anExportWithoutARowSaysWhichConditionsNoneMeets() {
    CommandRun run =
        read("export", "growth", "--where", "role=marketing-ops", "--where", "week=1999-W01");
    assertThatRun(run).endsWith(0);
    assertThat(run.output()).hasLineCount(1);
    assertThat(run.errors()).contains("no row meets --where role=marketing-ops, week=1999-W01");
  }

  private static int employers() {
    return Integer.parseInt(read("sql", "select count(*) from trends.employers").lines().getLast());
  }

  @Test
  void aUsualWordLeadsToTheRole() {
    assertThat(read("growth", "--json", "--role", "MOps").json())
        .isNotEmpty()
        .isEqualTo(read("growth", "--json", "--role", "marketing-operations").json());
  }

  @Test
  void payByASplitOfTheNewestWeekAloneSaysSoForAnEarlierOne() {
    assertThatRun(read("pay", "--week", "2026-W40", "--seniority", "manager", "--country", "US"))
        .endsWith(64)
        .saysInOneLine("--week does not apply", "released for the newest week (2026-W47) only");
  }

  @ParameterizedTest
  @ValueSource(strings = {"growth", "counts"})
  void aRegionIsAskedForByItsName(String command) {
    assertThat(read(command, "--role", "all", "--region", "california", "--json").json())
        .isNotEmpty()
        .allSatisfy(figure -> assertThat(figure.get("region").asString()).isEqualTo("US-CA"));
    assertThatRun(read(command, "--region", "Calfornia"))
        .endsWith(64)
        .saysInOneLine("--region must be a region's name", "did you mean 'California'?");
  }

  @Test
  void aWritersTextIsFilledUnderItsOwnNameWithItsChartsBeside() throws Exception {
    Path template = folder.resolve("letter.md");
    Files.writeString(template, "Week of {{week}}\r\n{{pay role=marketing-ops}}\r\n{{chart pay}}");
    CommandRun printed = read("brief", "--template", template.toString());
    assertThatRun(printed).endsWith(65).saysInOneLine("{{chart}} without a folder", "--out DIR");
    Path out = folder.resolve("filled");
    assertThatRun(read("brief", "--template", template.toString(), "--out", out.toString()))
        .succeeds();
    String filled = Files.readString(out.resolve("letter.md"));
    assertThat(filled)
        .matches(
            "(?s)> \\*\\*Simulated market: .*\\*\\*\r\n\r\nWeek of \\d+ \\w+ \\d{4}\r\n"
                + ".*edian posted pay of postings of .*\r\n"
                + "!\\[.*\\]\\(charts/pay\\.png\\)");
    assertThat(out.resolve("charts/pay.png")).isNotEmptyFile();
    assertThat(out.resolve("brief.md")).doesNotExist();
  }

  @Test
  void aTagWithoutMeaningIsOneLineWithItsPlaceAndNothingIsWritten() throws Exception {
    Path template = folder.resolve("letter.md");
    Files.writeString(template, "{{week}}\n  {{growth role=marketing-opps}}");
    Path out = folder.resolve("never");
    assertThatRun(read("brief", "--template", template.toString(), "--out", out.toString()))
        .endsWith(65)
        .saysInOneLine(
            "unknown role 'marketing-opps'", "line 2, column 12", "Did you mean 'marketing-ops'?");
    assertThat(out).doesNotExist();
    assertThatRun(read("brief", "--template", template.toString(), "--out", folder.toString()))
        .endsWith(65);
    assertThat(template).content().startsWith("{{week}}");
  }

  @Test
  void aFilledTextNeverReplacesItsTemplate() throws Exception {
    Path template = folder.resolve("letter.md");
    Files.writeString(template, "{{week}}");
    assertThatRun(read("brief", "--template", template.toString(), "--out", folder.toString()))
        .endsWith(64)
        .saysInOneLine("would replace its template", "another folder");
    assertThat(template).content().isEqualTo("{{week}}");
  }

  @Test
  void toolsTellPairsAndWhyChangesAreWithheld() {
    assertThat(read("tools", "--top", "2").output())
        .contains("tool_pair_share", "tool_share_change, suppressed");
  }

  private static String demoBrief() {
    return SmallDemo.run().json().get("brief").asString();
  }

  @Test
  void statusEndsWith0WhileAllIsWellAndWith75Otherwise() {
    CommandRun good = read("status", "--fresh-days", "36500", "--healthy-share", "0");
    assertThatRun(good).succeeds();
    assertThat(good.lines().getFirst()).isEqualTo("good");
    CommandRun bad = read("status", "--fresh-days", "0", "--healthy-share", "0");
    assertThatRun(bad).endsWith(75);
    assertThat(bad.lines().getFirst()).isEqualTo("not good");
    JsonNode health = read("status", "--json").json();
    assertThat(health.get("sources")).isNotEmpty();
    assertThat(health.get("sources").valueStream().map(source -> source.get("platform").asString()))
        .contains("greenhouse");
  }

  @Test
  void statusNamesTheSourcesInUseWithTheirTerms() {
    assertThat(read("status").lines())
        .anyMatch(line ->
            line.matches(
                "  greenhouse: \\d+ boards, seen, passing on unknown, robots.txt not read"))
        .anyMatch(line ->
            line.matches(
                "  remotive: 1 board, seen, \"Source: Remotive\" with a link, passing on"
                    + " forbidden, .*"));
  }

  @Test
  void singlePostingsOfSimulatedBoardsAreExportedWhateverTheTermsOfTheirPlatform() {
    CommandRun run = read("export", "listings");
    assertThatRun(run).succeeds();
    assertThat(run.lines().getFirst()).endsWith(",attribution,link_back,resyndication,licence");
    assertThat(run.output()).contains("greenhouse:", "remoteok:", "remotive:");
    assertThat(read("export", "listings", "--redistribution", "no").lines()).isEqualTo(run.lines());
  }

  @Test
  void sqlPrintsCsvWithAHeaderAndNothingElse() {
    CommandRun run = read("sql", "select 1 as one, 'a,b' as text, null as nothing");
    assertThatRun(run).succeeds();
    assertThat(run.output()).isEqualToNormalizingNewlines("one,text,nothing\n1,\"a,b\",\n");
    CommandRun none = read("sql", "select 1 as one where false");
    assertThatRun(none).succeeds();
    assertThat(none.lines()).containsExactly("one");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from postings.listing_version",
        "create table trends.mine (a int)",
        "insert into trends.facts default values",
        "drop schema trends cascade",
        "selct 1",
        "select nothing from nowhere"
      })
  void sqlChangesNothingAndSaysSo(String statement) {
    List<String> before = read("sql", COUNT).lines();
    assertThatRun(read("sql", statement))
        .endsWith(64)
        .saysInOneLine("PostgreSQL refuses the statement: ");
    assertThat(read("sql", COUNT).lines()).hasSizeGreaterThan(10).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"commit; drop schema trends cascade", "reset role; drop schema trends"})
  void sqlTakesOneStatementOnly(String statements) {
    assertThatRun(read("sql", statements))
        .endsWith(64)
        .saysInOneLine("more than one statement", "one statement at a time");
  }

  @Test
  void aSemicolonAtTheEndOrInATextIsNoSecondStatement() {
    CommandRun run = read("sql", "select 'a;b' as text; ");
    assertThatRun(run).succeeds();
    assertThat(run.lines()).containsExactly("text", "a;b");
  }

  @Test
  void exportWritesTheSameRowsAsCsvAndAsJsonLines() throws Exception {
    CommandRun csv = read("export", "growth");
    CommandRun lines = read("export", "trends.growth", "--format", "jsonl");
    assertThatRun(csv).succeeds();
    assertThatRun(lines).succeeds();
    assertThat(lines.lines()).hasSize(csv.lines().size() - 1).hasSizeGreaterThan(10);
    assertThat(String.join(",", Json.tree(lines.lines().getFirst()).propertyNames()))
        .isEqualTo(csv.lines().getFirst());
    Path file = folder.resolve("growth.csv");
    CommandRun quiet = read("export", "growth", "--out", file.toString());
    assertThat(quiet.errorLines())
        .containsExactly("%,d rows to %s".formatted(csv.lines().size() - 1, file));
    assertThat(quiet.output()).isEmpty();
    assertThat(file).content().isEqualTo(csv.output());
  }

  @Test
  void exportWritesParquetIntoAFileAndIntoAPipe() throws Exception {
    Path file = folder.resolve("growth.parquet");
    CommandRun quiet = read("export", "growth", "--format", "parquet", "--out", file.toString());
    assertThatRun(quiet).endsWith(0);
    assertThat(quiet.output()).isEmpty();
    long rows =
        ParquetReader.readMetadata(file.toFile()).getBlocks().stream()
            .mapToLong(BlockMetaData::getRowCount)
            .sum();
    assertThat(rows).isEqualTo(read("export", "growth").lines().size() - 1);
    ByteArrayOutputStream piped = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(piped, true, StandardCharsets.UTF_8));
    try {
      assertThatRun(read("export", "growth", "--format", "parquet")).succeeds();
    } finally {
      System.setOut(before);
    }
    assertThat(piped.toByteArray()).isEqualTo(Files.readAllBytes(file));
  }

  @Test
  void exportWritesAWorkbookIntoAFile() throws Exception {
    Path file = folder.resolve("growth.xlsx");
    CommandRun quiet = read("export", "growth", "--format", "xlsx", "--out", file.toString());
    assertThatRun(quiet).endsWith(0);
    assertThat(quiet.output()).isEmpty();
    try (ZipFile workbook = new ZipFile(file.toFile())) {
      String sheet =
          new String(
              workbook.getInputStream(workbook.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertThat(sheet.split("<row ", -1)).hasSize(read("export", "growth").lines().size() + 1);
    }
  }

  @Test
  void exportNamesTheTablesThereAre() {
    assertThatRun(read("export", "grwth"))
        .endsWith(64)
        .saysInOneLine("no table 'grwth'", "growth", "pay", "tools");
  }

  private static CommandRun read(String command, String... rest) {
    String[] arguments = new String[rest.length + 3];
    arguments[0] = command;
    arguments[1] = "--data";
    arguments[2] = SmallDemo.data();
    System.arraycopy(rest, 0, arguments, 3, rest.length);
    return CommandRun.of(arguments);
  }

  /** Without pictures, which only the file has. */
  private static List<String> said(String markdown) {
    return markdown.lines().filter(line -> !line.isBlank() && !line.startsWith("![")).toList();
  }
}

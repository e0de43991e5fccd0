package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests damaged and foreign input: one clear line of error, and nothing valid is lost. */
class BadInputTest {

  private static final String TWO_JOBS =
      """
      {"jobs": [
        {"id": 1, "title": "Marketing Operations Manager", "absolute_url": "https://acme.example/1"},
        {"id": 2, "title": "CRM Specialist", "absolute_url": "https://acme.example/2"}]}
      """;

  @TempDir Path folder;

  @Test
  void aTruncatedPayloadIsNamedWithTheReason() throws Exception {
    Path cut = file("cut.json", TWO_JOBS.substring(0, 120));
    CommandRun run = ImportRun.of("greenhouse", "bad-cut", cut).run();
    nothingWasReadable(run);
    assertThat(run.errorLines().getFirst())
        .startsWith("rejected: greenhouse:bad-cut")
        .contains("unreadable", "cut.json", "the JSON is truncated after 120 characters");
  }

  @Test
  void aPageWhereJsonWasDueIsNamedAsOne() throws Exception {
    Path page = file("page.json", "<!DOCTYPE html><html><body>502 Bad Gateway</body></html>");
    CommandRun run = ImportRun.of("lever", "bad-page", page).run();
    nothingWasReadable(run);
    assertThat(run.errorLines().getFirst()).contains("page.json", "a page or XML instead of JSON");
  }

  @Test
  void whereRowsNameBoardsOneWithoutABoardIsRejected() throws Exception {
    CommandRun run =
        CommandRun.of(
            "import",
            "--data",
            SharedServers.data(),
            "--platform",
            "csv",
            "--observed-at",
            "2026-08-04",
            "--columns",
            "board=slug",
            file("rows.csv", "title,slug\nAnalyst,bad-rows\nBuyer,\n").toString());
    assertThatRun(run).endsWith(0);
    assertThat(run.errors()).contains("csv:unnamed", "the row names no board");
  }

  @Test
  void anotherPlatformsPayloadIsNoPayloadOfThis() throws Exception {
    Path file = file("jobs.json", TWO_JOBS);
    nothingWasReadable(ImportRun.of("lever", "bad-platform", file).run());
  }

  @Test
  void whatStandsBesideADamagedFileIsImportedButNotTakenForTheWholeBoard() throws Exception {
    Path whole = file("whole.json", TWO_JOBS);
    Path cut = file("cut.json", TWO_JOBS.substring(0, 90));
    ImportRun.of("greenhouse", "bad-beside", whole).counts(2, 2, 0, 0);
    Path one = file("one.json", TWO_JOBS.replaceFirst(",\\R\\s*\\{\"id\": 2[^\\]]*", ""));
    CommandRun run =
        ImportRun.of(
                "greenhouse", "bad-beside", "--observed-at", "2026-08-11", "--complete", one, cut)
            .run();
    assertThatRun(run).endsWith(0);
    assertThat(run.errorLines())
        .hasSize(2)
        .satisfiesExactly(
            line -> assertThat(line).startsWith("not complete: a file breaks off"),
            line -> assertThat(line).startsWith("rejected: greenhouse:bad-beside"));
    assertThat(
            CommandRun.of(
                    "sql",
                    "--data",
                    SharedServers.data(),
                    "select count(*) from postings.listing"
                        + " where board = 'greenhouse:bad-beside' and closed_on is not null")
                .lines())
        .containsExactly("count", "0");
  }

  @Test
  void aPostingWithoutTitleIsRejectedAndTheRestIsImported() throws Exception {
    Path file = file("jobs.json", TWO_JOBS.replace("\"title\": \"CRM Specialist\", ", ""));
    ImportRun run = ImportRun.of("greenhouse", "bad-title", file);
    run.counts(2, 1, 0, 1);
    assertThat(run.run().errors())
        .startsWith("rejected: greenhouse:bad-title 2: no-title: ")
        .contains("'title'");
    assertThat(SharedServers.listings("greenhouse:bad-title")).containsExactly("1");
  }

  @Test
  void competitivePayIsNoPayAndThePostingIsLoaded() throws Exception {
    Path file = file("jobs.csv", "id,title,pay\n1,Marketing Operations Manager,competitive\n");
    ImportRun.of("csv", "bad-pay", file).counts(1, 1, 0, 0);
    assertThat(
            CommandRun.of(
                    "sql",
                    "--data",
                    SharedServers.data(),
                    "select role, pay_min, pay_max, currency from postings.posting"
                        + " where board = 'csv:bad-pay'")
                .lines())
        .containsExactly("role,pay_min,pay_max,currency", "marketing-operations,,,");
  }

  @Test
  void anUnknownPlatformOfAnImportNamesTheNearest() throws Exception {
    Path file = file("jobs.json", TWO_JOBS);
    assertThatRun(ImportRun.of("greenhose", "acme", file).run())
        .endsWith(65)
        .saysInOneLine("unknown platform 'greenhose'", "Did you mean 'greenhouse'?");
  }

  @Test
  void whatIsNoListingSourceIsSaidToBeUnsupported() throws Exception {
    Path search = file("search.json", "{\"data\": [{\"title\": \"CRM Manager\"}]}");
    assertThatRun(ImportRun.of("freehire", "bad-source", search).run())
        .endsWith(65)
        .saysInOneLine("unsupported: 'freehire' is no listing source", "copies of other boards");
    Path page = file("page.html", "<html><body><h1>CRM Manager</h1></body></html>");
    for (Path file : List.of(search, page)) {
      assertThatRun(ImportRun.of("jsonld", "bad-source", file).run())
          .endsWith(65)
          .saysInOneLine("unsupported: no listing source", "JobPosting", file.toString());
    }
  }

  @Test
  void anUnknownPlatformInTheCatalogueNamesFileAndLine() throws Exception {
    Path catalogue = file("boards.csv", "platform,token\ngreenhouse,acme\nlevr,globex\n");
    assertThatRun(
            CommandRun.of(
                "ingest",
                "--data",
                SharedServers.data(),
                "--contact",
                "https://example.org",
                "--catalogue",
                catalogue.toString()))
        .endsWith(65)
        .saysInOneLine("unknown platform 'levr'", "lever", catalogue + ", line 3");
  }

  @Test
  void aMissingColumnNamesThoseThatAreThere() throws Exception {
    Path file = file("jobs.csv", "Job Title,Employer\nMarketing Manager,Acme\n");
    assertThatRun(ImportRun.of("csv", "bad-column", file).run())
        .endsWith(65)
        .saysInOneLine(
            "no column 'title'", file.toString(), "Its columns are: Job Title, Employer.");
    assertThatRun(
            ImportRun.of("csv", "bad-column", "--columns", "title=Job Title,pay=Salary", file)
                .run())
        .endsWith(65)
        .saysInOneLine("no column 'Salary'", "Job Title, Employer");
  }

  @Test
  void aTableWithoutRowsHasNothingReadable() throws Exception {
    Path file = file("jobs.csv", "title,company\n");
    assertThatRun(ImportRun.of("csv", "bad-empty", "--complete", file).run())
        .endsWith(65)
        .saysInOneLine("there is no row to read", file.toString());
  }

  @Test
  void aFileThatIsNotThereIsSaid() {
    Path file = folder.resolve("nowhere.json");
    assertThatRun(ImportRun.of("greenhouse", "bad-name", file).run())
        .endsWith(65)
        .saysInOneLine("no such file", file.toString());
  }

  @Test
  void rowsBeforeTheBreakOfACompressedTableAreImported() throws Exception {
    StringBuilder table = new StringBuilder("id,title,department\n");
    for (int row = 1; row <= 6_000; row++) {
      table.append("%d,Marketing Operations Manager %d,%x%n".formatted(row, row, row * 7919L));
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(table.toString().getBytes(StandardCharsets.UTF_8));
    }
    Path file = folder.resolve("jobs.csv.gz");
    Files.write(file, Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
    CommandRun run = ImportRun.of("csv", "bad-gzip", file).run();
    assertThatRun(run).endsWith(0);
    assertThat(run.errorLines()).hasSize(1);
    assertThat(run.errors()).startsWith("rejected: csv:bad-gzip").contains("jobs.csv.gz");
    assertThat(run.json().get("published").asInt()).isBetween(2_000, 5_999);
    assertThat(SharedServers.listings("csv:bad-gzip")).hasSize(run.json().get("loaded").asInt());
  }

  private static void nothingWasReadable(CommandRun run) {
    assertThatRun(run).endsWith(65);
    assertThat(run.output()).isEmpty();
    assertThat(run.errorLines()).hasSize(2);
    assertThat(run.errorLines().getLast())
        .startsWith("wagewire: none of 1 items could be read")
        .contains("check --platform");
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}

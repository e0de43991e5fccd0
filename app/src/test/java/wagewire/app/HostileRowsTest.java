package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests imports of rows that somebody wrote to mislead. */
@Tag("long")
class HostileRowsTest {

  @TempDir Path folder;

  @Test
  void aRowWithABoardOrIdOfControlCharactersIsRejectedInOneLine() throws IOException {
    Path file =
        file(
            "rows.jsonl",
            """
            {"id": "1", "board": "hostile-rows", "title": "Marketing Operations Manager"}
            {"id": "2\\nforged id", "board": "hostile-rows", "title": "CRM Manager"}
            {"id": "3", "board": "a\\n2026-11-30 14:00:00 ERROR forged\\u001b[31m\\u202e", "title": "Buyer"}
            {"id": "4", "board": "hostile-rows", "platform": "a\\nforged\\u001b[31m", "title": "Analyst"}
            """);
    CommandRun run =
        SharedServers.run(
            "import",
            "--platform",
            "jsonl",
            "--observed-at",
            "2026-08-04",
            "--columns",
            "board=board,platform=platform",
            file.toString());
    assertThatRun(run).endsWith(0);
    assertThat(run.json().get("read").asInt()).isEqualTo(4);
    assertThat(run.json().get("rejected").asInt()).isEqualTo(3);
    assertThat(run.errorLines())
        .filteredOn(line -> !line.startsWith("unread fields of "))
        .hasSize(3)
        .allMatch(line -> line.startsWith("rejected: jsonl:"))
        .anyMatch(line -> line.contains("the row's board has control characters"))
        .anyMatch(line -> line.contains("the row has an id with control characters"))
        .anyMatch(line -> line.contains("unknown platform"));
    assertThat(run.errors()).doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\n\r]]");
    assertThat(
            SharedServers.row(
                "select count(*) from postings.rejection where board ~ '[[:cntrl:]]'"
                    + " or external_id ~ '[[:cntrl:]]' or message ~ '[[:cntrl:]]'"))
        .isEqualTo("0");
  }

  @Test
  void aFileNamedLikeAnotherLineNamesNoBoard() throws IOException {
    file("hostile\u001b[31m\u202e.csv", "id,title\n1,CRM Manager\n");
    CommandRun run =
        SharedServers.run(
            "import",
            "--platform",
            "csv",
            "--observed-at",
            "2026-08-04",
            "--each",
            folder + "/{board}.csv");
    assertThatRun(run).endsWith(65);
    assertThat(run.errors())
        .contains("rejected: csv:hostile", "the board's name has control characters")
        .doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\n\r]]");
  }

  @Test
  void aBoardWithControlCharactersIsWrongUsage() throws IOException {
    Path file = file("rows.csv", "id,title\n1,CRM Manager\n");
    assertThatRun(ImportRun.of("csv", "a\nforged\u001b[31m", file).run())
        .endsWith(64)
        .saysInOneLine("--board", "control characters");
  }

  @Test
  void aListingThatIsTooLargeIsListedLikeTheOtherRejectedRows() throws IOException {
    Path file =
        file(
            "rows.jsonl",
            "{\"id\": \"1\", \"title\": \"CRM Manager\"}\n"
                + "{\"id\": \"2\"}\n"
                + "{\"id\": \"3\", \"title\": \""
                + "x".repeat(2_000_000)
                + "\"}\n");
    ImportRun first = ImportRun.of("jsonl", "hostile-size", file);
    first.counts(3, 1, 0, 2);
    assertThat(first.run().errors()).contains("rejected: jsonl:hostile-size 3: too-large: ");
    ImportRun.of("jsonl", "hostile-size", file).counts(3, 0, 1, 2);
  }

  @Test
  void anAddressInAnIdIsNotStoredAndThePostingCanBeForgottenByIt() throws IOException {
    Path file =
        file(
            "rows.csv",
            """
            id,title,requisition_id
            jane.doe@acme.example,CRM Manager,REQ-7 jane.doe@acme.example
            2,Buyer,
            """);
    ImportRun.of("csv", "hostile-ids", file).counts(2, 2, 0, 0);
    assertThat(SharedServers.listings("csv:hostile-ids"))
        .hasSize(2)
        .contains("2")
        .noneMatch(id -> id.contains("@"));
    assertThat(
            SharedServers.row(
                "select max(requisition_id) from postings.listing where board = 'csv:hostile-ids'"))
        .isEqualTo("REQ-7");
    ImportRun.of("csv", "hostile-ids", file).counts(2, 0, 2, 0);
    CommandRun forget =
        SharedServers.run(
            "forget", "--board", "csv:hostile-ids", "--posting", "jane.doe@acme.example", "--json");
    assertThatRun(forget).endsWith(0);
    assertThat(forget.output()).isEqualToIgnoringNewLines("{\"listings\":1}");
    ImportRun.of("csv", "hostile-ids", "--observed-at", "2026-08-11", file).counts(2, 0, 1, 0, 1);
    assertThat(SharedServers.listings("csv:hostile-ids")).containsExactly("2");
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}

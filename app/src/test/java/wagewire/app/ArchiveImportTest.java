package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests web archives through the whole pipeline: listings in the warehouse and their times. */
@Tag("long")
class ArchiveImportTest {

  private static final String PAGE =
      """
      <html><script type="application/ld+json">{"@type": "JobPosting", "title": "%s",
      "hiringOrganization": "Acme", "jobLocation": "Austin, TX"}</script></html>
      """;
  private static final String BOARD =
      """
      {"jobs": [{"id": 1, "title": "CRM Manager", "absolute_url": "https://acme.example/1"}%s]}
      """;
  private static final String MORE =
      ", {\"id\": 2, \"title\": \"Marketing Analyst\", \"absolute_url\":"
          + " \"https://acme.example/2\"}";

  @TempDir Path folder;

  @Test
  void pagesAreListingsOfTheirHostsOnTheDaysOfTheirRecords() throws Exception {
    WarcText archive = new WarcText();
    archive.page("https://pages-a.example/1", "2026-08-04T05:01:00Z", PAGE.formatted("Analyst"));
    archive.page("https://pages-a.example/1", "2026-08-11T23:59:00Z", PAGE.formatted("Analyst"));
    archive.page("https://pages-b.example/1", "2026-08-05T00:00:00Z", PAGE.formatted("Buyer"));
    archive.page("https://pages-b.example/about", "2026-08-05T00:00:00Z", "<p>About</p>");
    Path file = archive.write(folder.resolve("pages.warc"));

    CommandRun run = run(file);
    assertThatRun(run).endsWith(0);
    assertThat(run.output().strip())
        .isEqualTo(
            "{\"read\":3,\"published\":2,\"unchanged\":1,\"rejected\":0,\"loaded\":2,\"forgotten\":0}");
    assertThat(run.errorLines())
        .containsExactly("pages.warc: 4 records; skipped: 1 pages without a posting");
    assertThat(shown("jsonld:pages-a.example"))
        .containsExactly("https://pages-a.example/1,Analyst,2026-08-04,2026-08-11,");
    assertThat(shown("jsonld:pages-b.example"))
        .containsExactly("https://pages-b.example/1,Buyer,2026-08-05,2026-08-05,");

    assertThat(run(file).output().strip())
        .isEqualTo(
            "{\"read\":3,\"published\":0,\"unchanged\":3,\"rejected\":0,\"loaded\":0,\"forgotten\":0}");
  }

  @Test
  void payloadsOfAPlatformAreItsBoardAndCloseOnlyWhenAskedTo() throws Exception {
    String address = "https://boards-api.greenhouse.io/v1/boards/%s/jobs?content=true";
    for (String board : List.of("archived-open", "archived-whole")) {
      WarcText archive = new WarcText();
      archive.json(address.formatted(board), "2026-08-04T05:00:00Z", BOARD.formatted(MORE));
      archive.json(address.formatted(board), "2026-08-11T05:00:00Z", BOARD.formatted(""));
      Path file = archive.write(folder.resolve(board + ".warc"));
      CommandRun run = board.endsWith("whole") ? run(file, "--complete") : run(file);
      assertThatRun(run).endsWith(0);
      assertThat(run.json().get("published").asInt()).isEqualTo(2);
    }
    assertThat(shown("greenhouse:archived-open"))
        .containsExactly(
            "1,CRM Manager,2026-08-04,2026-08-11,", "2,Marketing Analyst,2026-08-04,2026-08-04,");
    assertThat(shown("greenhouse:archived-whole"))
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("1,CRM Manager,2026-08-04,2026-08-11,"),
            line -> assertThat(line).startsWith("2,Marketing Analyst,2026-08-04,2026-08-04,2026-"));
  }

  @Test
  void aBoardAndAMomentThatAreNamedCountForAllPages() throws Exception {
    WarcText archive = new WarcText();
    archive.page("https://named-a.example/1", "2026-08-04T05:01:00Z", PAGE.formatted("Analyst"));
    archive.page("https://named-b.example/1", "2026-08-05T05:01:00Z", PAGE.formatted("Buyer"));
    Path file = archive.write(folder.resolve("named.warc"));
    assertThatRun(run(file, "--board", "named", "--observed-at", "2026-07-01")).endsWith(0);
    assertThat(shown("jsonld:named"))
        .containsExactly(
            "https://named-a.example/1,Analyst,2026-07-01,2026-07-01,",
            "https://named-b.example/1,Buyer,2026-07-01,2026-07-01,");
  }

  @Test
  void anArchiveThatBreaksOffIsReadUpToThereAndSaysSo() throws Exception {
    WarcText archive = new WarcText();
    archive.page("https://cut.example/1", "2026-08-04T05:01:00Z", PAGE.formatted("Analyst"));
    archive.page("https://cut.example/2", "2026-08-04T05:01:00Z", PAGE.formatted("Buyer"));
    Path file = archive.write(folder.resolve("cut.warc"));
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 50));
    CommandRun run = run(file);
    assertThatRun(run).endsWith(0);
    assertThat(run.json().get("loaded").asInt()).isEqualTo(1);
    assertThat(run.errorLines())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("cut.warc: 2 records; skipped: 1 damaged"),
            line -> assertThat(line).contains("cut.warc: the archive breaks off"));
  }

  @Test
  void anUnreadablePayloadIsRejectedAndTheRestIsImported() throws Exception {
    WarcText archive = new WarcText();
    archive.json(
        "https://api.lever.co/v0/postings/archived-bad", "2026-08-04T05:00:00Z", "{\"ok\": false}");
    archive.page("https://beside.example/1", "2026-08-04T05:01:00Z", PAGE.formatted("Analyst"));
    CommandRun run = run(archive.write(folder.resolve("bad.warc")));
    assertThatRun(run).endsWith(0);
    assertThat(run.output().strip())
        .isEqualTo(
            "{\"read\":2,\"published\":1,\"unchanged\":0,\"rejected\":1,\"loaded\":1,\"forgotten\":0}");
    assertThat(run.errors()).contains("rejected: lever:archived-bad", "unreadable");
  }

  @Test
  void whatHoldsNoPostingOrIsNoArchiveEndsWith65() throws Exception {
    WarcText empty = new WarcText();
    empty.page("https://nothing.example/", "2026-08-04T05:01:00Z", "<p>Hello</p>");
    CommandRun nothing = run(empty.write(folder.resolve("nothing.warc")));
    assertThatRun(nothing).endsWith(65);
    assertThat(nothing.errorLines().getLast()).startsWith("wagewire: no posting could be read");
    Path page = Files.writeString(folder.resolve("page.warc"), "<html>no archive</html>");
    assertThatRun(run(page)).endsWith(65);
    assertThatRun(run(folder.resolve("nowhere.warc"))).endsWith(65).saysInOneLine("no such file");
  }

  private static CommandRun run(Path file, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("import", "--data", SharedServers.data(), "--platform", "warc"));
    arguments.addAll(List.of(more));
    arguments.add(file.toString());
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private static List<String> shown(String board) {
    String statement =
        "select external_id, title, first_seen, last_seen, closed_on from postings.listing"
            + " where board = '%s' order by 1".formatted(board);
    List<String> lines = CommandRun.of("sql", "--data", SharedServers.data(), statement).lines();
    return lines.subList(1, lines.size());
  }

  /** Builds an uncompressed archive. */
  private static final class WarcText {

    private final StringBuilder records = new StringBuilder();

    private void page(String address, String date, String html) {
      response(address, date, "text/html; charset=utf-8", html);
    }

    private void json(String address, String date, String json) {
      response(address, date, "application/json", json);
    }

    private void response(String address, String date, String type, String body) {
      String http = "HTTP/1.1 200 OK\r\nContent-Type: %s\r\n\r\n%s".formatted(type, body);
      records.append(
          """
          WARC/1.0
          WARC-Type: response
          WARC-Target-URI: %s
          WARC-Date: %s
          WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-%012d>
          Content-Type: application/http; msgtype=response
          Content-Length: %d

          """
              .formatted(address, date, records.length(), http.length())
              .replace("\n", "\r\n"));
      records.append(http).append("\r\n\r\n");
    }

    private Path write(Path file) throws IOException {
      return Files.writeString(file, records, StandardCharsets.US_ASCII);
    }
  }
}

package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests imports through the whole pipeline: their counts and the listings in the warehouse. */
class ImportTest {

  private static final String HEADER = "id,title,company,location,pay\n";
  private static final String FIRST = "1,Marketing Operations Manager,Acme,\"Austin, TX\",$90k\n";
  private static final String SECOND = "2,CRM Specialist,Globex,Berlin,\n";

  @TempDir Path folder;

  @Test
  void theSameFileAgainChangesNothing() throws Exception {
    Path file = file(HEADER + FIRST + SECOND);
    ImportRun.of("csv", "again", file).counts(2, 2, 0, 0);
    List<String> before = shown("csv:again");
    ImportRun.of("csv", "again", file).counts(2, 0, 2, 0);
    assertThat(shown("csv:again")).hasSize(3).isEqualTo(before);
  }

  @Test
  void anIdTwiceInOneFileIsOneListing() throws Exception {
    Path same = file(HEADER + FIRST + SECOND + FIRST);
    ImportRun.of("csv", "twice", same).counts(3, 2, 1, 0);
    assertThat(SharedServers.listings("csv:twice")).containsExactlyInAnyOrder("1", "2");
  }

  @Test
  void anIdWithOtherContentIsALaterVersion() throws Exception {
    Path changed = file(HEADER + FIRST + FIRST.replace("Manager", "Director"));
    ImportRun.of("csv", "version", changed).counts(2, 2, 0, 0);
    assertThat(titles("csv:version")).containsExactly("Marketing Operations Director");
  }

  @Test
  void anOlderImportAfterANewerOneDoesNotOverwriteIt() throws Exception {
    Path newer = file(HEADER + FIRST.replace("Manager", "Director"));
    ImportRun.of("csv", "older", "--observed-at", "2026-08-11", newer).counts(1, 1, 0, 0);
    Path older = file(HEADER + FIRST);
    ImportRun.of("csv", "older", "--observed-at", "2026-08-04", older).counts(1, 1, 0, 0);
    assertThat(shown("csv:older"))
        .containsExactly(
            "external_id,title,first_seen,last_seen,closed_on",
            "1,Marketing Operations Director,2026-08-04,2026-08-11,");
  }

  @Test
  void whatAWholeSnapshotNoLongerShowsIsClosed() throws Exception {
    ImportRun.of("csv", "whole", "--complete", file(HEADER + FIRST + SECOND)).counts(2, 2, 0, 0);
    ImportRun.of("csv", "whole", "--complete", "--observed-at", "2026-08-06", file(HEADER + FIRST))
        .counts(1, 0, 1, 0);
    assertThat(shown("csv:whole"))
        .containsExactly(
            "external_id,title,first_seen,last_seen,closed_on",
            "1,Marketing Operations Manager,2026-08-04,2026-08-06,",
            "2,CRM Specialist,2026-08-04,2026-08-04,2026-08-05");
  }

  @Test
  void rowsThatNameTheirBoardsGoToThose() throws Exception {
    Path file = file("title,slug\nMarketing Manager,acme-rows\nCRM Manager,globex-rows\n");
    ImportRun.of("csv", "rows", "--columns", "board=slug", file).counts(2, 2, 0, 0);
    assertThat(SharedServers.listings("csv:acme-rows")).hasSize(1);
    assertThat(SharedServers.listings("csv:globex-rows")).hasSize(1);
    assertThat(SharedServers.listings("csv:rows")).isEmpty();
  }

  @Test
  void rowsWithoutIdAreTheSameListingWhenTheySayTheSame() throws Exception {
    Path file = file("title,company\nMarketing Manager,Acme\nCRM Manager,Acme\n");
    ImportRun.of("csv", "no-id", file).counts(2, 2, 0, 0);
    Path turned = file("company,title\nAcme,CRM Manager\nAcme,Marketing Manager\n");
    ImportRun.of("csv", "no-id", turned).counts(2, 0, 2, 0);
  }

  @Test
  void pagesAndJsonLinesAreMaterialToo() throws Exception {
    Path page =
        Files.writeString(
            folder.resolve("page.html"),
            """
            <html><script type="application/ld+json">
            {"@context": "https://schema.org", "@type": "JobPosting", "title": "CRM Manager",
             "identifier": "7", "hiringOrganization": {"name": "Acme"}}
            </script></html>
            """);
    ImportRun.of("jsonld", "pages", page).counts(1, 1, 0, 0);
    Path lines =
        Files.writeString(
            folder.resolve("jobs.jsonl"),
            """
            {"key": 1, "job": {"name": "CRM Manager"}}
            {"key": 2, "job": {"name": ""}}
            """);
    ImportRun.of("jsonl", "lines", "--columns", "id=key,title=job.name", lines).counts(2, 1, 0, 1);
  }

  @Test
  void anEmptyWholeBoardClosesWhatWasThere() throws Exception {
    String jobs =
        """
        {"jobs": [{"id": 5, "title": "CRM Manager", "absolute_url": "https://acme.example/5"}]}
        """;
    Path board = Files.writeString(folder.resolve("board.json"), jobs);
    Path empty = Files.writeString(folder.resolve("empty.json"), "{\"jobs\": []}");
    ImportRun.of("greenhouse", "emptied", "--complete", board).counts(1, 1, 0, 0);
    ImportRun.of("greenhouse", "emptied", "--complete", "--observed-at", "2026-08-06", empty)
        .counts(0, 0, 0, 0);
    assertThat(shown("greenhouse:emptied").getLast()).endsWith("2026-08-04,2026-08-05");
  }

  private static List<String> shown(String board) {
    return sql(
        "select external_id, title, first_seen, last_seen, closed_on from postings.listing", board);
  }

  private static List<String> titles(String board) {
    List<String> lines = sql("select title from postings.listing", board);
    return lines.subList(1, lines.size());
  }

  private static List<String> sql(String select, String board) {
    String statement = "%s where board = '%s' order by 1".formatted(select, board);
    return CommandRun.of("sql", "--data", SharedServers.data(), statement).lines();
  }

  private Path file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "jobs", ".csv"), text);
  }
}

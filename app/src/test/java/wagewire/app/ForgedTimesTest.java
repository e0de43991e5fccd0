package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;

/** Tests that no impossible time reaches the warehouse, by any input. */
@Tag("long")
class ForgedTimesTest {

  private static final String TABLE = "id,title,company\n1,Marketing Manager,Acme\n";

  private static final String NEWEST =
      "select max(finished_at) < '2100-01-01' and min(finished_at) > '1990-01-01' from"
          + " postings.snapshot";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01", "9999-12-31"})
  void anImportOfAnotherAgeIsRefused(String day) throws Exception {
    Path file = write("posting.csv", TABLE);
    assertThatRun(ImportRun.of("csv", "aged", "--observed-at", day, file).run())
        .endsWith(64)
        .saysInOneLine("--observed-at cannot be right");
    assertOthersWork();
  }

  @Test
  void rowsOfAnotherAgeAreRefusedAndTheOthersTaken() throws Exception {
    Path file =
        write(
            "dated.csv",
            """
            id,title,company,day
            1,Marketing Manager,Acme,0001-01-01
            2,Marketing Manager,Acme,1989-12-31
            3,Marketing Manager,Acme,2026-08-04
            4,Marketing Manager,Acme,2099-12-31
            5,Marketing Manager,Acme,9999-12-31
            """);
    ImportRun.of("csv", "dated", "--columns", "observed_at=day", file).counts(5, 1, 0, 4);
    Path none = write("none.csv", "id,title,company,day\n1,Marketing Manager,Acme,2099-12-31\n");
    assertThatRun(ImportRun.of("csv", "undated", "--columns", "observed_at=day", none).run())
        .endsWith(65);
    assertOthersWork();
  }

  @Test
  void aPageThatWasPublishedInAnotherAgeIsTakenWithoutItsDay() throws Exception {
    for (String day : new String[] {"0001-01-01", "1985-05-05", "2099-12-31", "9999-12-31"}) {
      Path page =
          write(
              day + ".html",
              """
              <script type="application/ld+json">{"@context": "https://schema.org",
              "@type": "JobPosting", "title": "Marketing Manager", "datePosted": "%s",
              "hiringOrganization": {"@type": "Organization", "name": "Acme"},
              "identifier": "%s"}</script>
              """
                  .formatted(day, day));
      ImportRun.of("jsonld", "ages.example", page).counts(1, 1, 0, 0);
    }
    assertThat(
            SharedServers.row(
                "select count(*), count(posted_at) from postings.listing_record where board ="
                    + " 'jsonld:ages.example'"))
        .isEqualTo("4|0");
    assertThat(
            SharedServers.row(
                "select count(*) from postings.rejection where board = 'jsonld:ages.example' and"
                    + " stage = 'field' and reason = 'implausible-time'"))
        .isEqualTo("4");
    assertOthersWork();
  }

  @Test
  void aRowThatWasPublishedInAnotherAgeIsTakenWithoutItsDayAndCounted() throws Exception {
    Path file =
        write(
            "posted.csv",
            """
            id,title,company,posted_at
            1,Marketing Manager,Acme,0001-01-01
            2,Marketing Manager,Acme,1980-01-01
            3,Marketing Manager,Acme,2026-08-04
            4,Marketing Manager,Acme,2189-06-01T00:00:00Z
            """);
    ImportRun.of("csv", "posted", "--observed-at", "2026-08-05", file).counts(4, 4, 0, 0);
    assertThat(
            SharedServers.row(
                "select count(*), count(posted_at) from postings.listing_record where board ="
                    + " 'csv:posted'"))
        .isEqualTo("4|1");
    assertThat(
            SharedServers.row(
                "select string_agg(external_id, ',' order by external_id) from postings.rejection"
                    + " where board = 'csv:posted' and stage = 'field' and reason ="
                    + " 'implausible-time'"))
        .isEqualTo("1,2,4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01T00:00:00Z", "9999-12-31T00:00:00Z"})
  void recordsOfAnotherAgeInTheTopicsAreRefused(String time) throws Exception {
    ImportRun.of("csv", "honest", write("posting.csv", TABLE)).run();
    Source source =
        new Source("csv", "forged-" + time.substring(0, 4), SourceKind.OWN, "Acme", null, false);
    ForgedRecords.shared().observe(source, Instant.parse(time), 3);
    ForgedRecords.shared().normalised(source, Instant.parse(time), 3);
    assertOthersWork();
    assertThat(
            SharedServers.row(
                "select count(*) from postings.snapshot where board = '%s'"
                    .formatted(source.board())))
        .isEqualTo("0");
    assertThat(
            SharedServers.row(
                "select count(*) from postings.rejection where reason = 'implausible-time' and"
                    + " board"
                    + " = 'csv:%s'".formatted(source.token())))
        .isEqualTo("4");
  }

  /** Asserts that a release is made and that commands that read end well. */
  private void assertOthersWork() {
    CommandRun refresh = SharedServers.run("refresh", "--figures-only");
    assertThat(refresh.exitCode()).as(refresh.errors()).isIn(0, 65, 75);
    assertThat(SharedServers.row(NEWEST)).isIn("t", "null");
    for (String command : new String[] {"status", "brief", "growth", "pay"}) {
      CommandRun run = SharedServers.run(command);
      assertThat(run.exitCode()).as(command + run.errors()).isIn(0, 64, 65, 75);
    }
  }

  private Path write(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }
}

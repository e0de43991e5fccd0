package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a snapshot that was taken back leaves what was known before it. */
class UndoTest {

  private static final String SHOWN =
      """
      select string_agg(external_id || ' ' || title || ' ' || coalesce(pay ->> 'min', ''), ', ' order by external_id),
        (select count(*) from postings.snapshot where board = 'csv:undone')
      from postings.listing_record where board = 'csv:undone'
      """;

  private static final String RIGHT = "1 Marketing Operations Manager 90000, 2 CRM Specialist |1";

  @TempDir Path folder;

  @Tag("long")
  @Test
  void whatItChangedIsAsBeforeAndItMayComeAgain() throws Exception {
    Path right =
        write(
            "right.csv",
            """
            id,title,company,location,pay
            1,Marketing Operations Manager,Acme,"Austin, TX",$90k
            2,CRM Specialist,Acme,"Austin, TX",
            """);
    Path wrong =
        write(
            "wrong.csv",
            """
            id,title,company,location,pay
            1,Marketing Operations Manager,Acme,"Austin, TX",$190k
            3,Clerk,Acme,"Austin, TX",
            """);
    take(right, "2026-08-04", 2);
    assertThat(SharedServers.row(SHOWN)).isEqualTo(RIGHT);
    take(wrong, "2026-08-11", 2);
    assertThat(SharedServers.row(SHOWN)).contains("190000", "3 Clerk");

    assertThat(undo("--since", "2026-08-05", "--dry-run").output())
        .contains("csv:undone snapshot 2 of 2026-08-11T00:00:00Z", "would be taken back");
    assertThat(SharedServers.row(SHOWN)).contains("190000");
    CommandRun undone = undo("--snapshot", "2");
    assertThat(undone.exitCode()).as(undone.errors()).isZero();
    assertThat(undone.output())
        .contains("1 snapshot of 1 board taken back", "refresh --figures-only");
    assertThat(SharedServers.row(SHOWN)).isEqualTo(RIGHT);
    assertThatRun(undo("--snapshot", "2")).endsWith(64).saysInOneLine("there is no such snapshot");

    take(wrong, "2026-08-11", 2);
    assertThat(SharedServers.row(SHOWN)).contains("190000", "3 Clerk");
  }

  @Test
  void whatIsToBeTakenBackMustBeNamed() {
    for (String[] options : new String[][] {{}, {"--board", "csv:a"}, {"--snapshot", "1"}}) {
      assertThatRun(SharedServers.run("undo", options))
          .endsWith(64)
          .saysInOneLine("undo needs one --board with --snapshot, or --since");
    }
  }

  private static void take(Path file, String day, int listings) throws Exception {
    ImportRun.of("csv", "undone", "--observed-at", day, "--complete", file)
        .counts(listings, listings, 0, 0);
  }

  private static CommandRun undo(String option, String value, String... more) {
    String[] arguments = {"--board", "csv:undone", option, value};
    String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return SharedServers.run("undo", all);
  }

  private Path write(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }
}

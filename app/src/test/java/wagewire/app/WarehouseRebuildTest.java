package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.local.LocalServers;
import wagewire.local.LocalServers.Need;

/** Tests that the warehouse can be rebuilt from the topics, as docs/operations.md says. */
class WarehouseRebuildTest {

  private static final String SPELLS =
      """
      select posting.board, posting.title, posting.role, posting.annual_min, posting.city, posting.listings,
        spell.kind, spell.opened_on, spell.closed_on
      from postings.posting join postings.spell using (posting_id)
      order by posting.title, spell.opened_on
      """;

  @TempDir Path folder;

  @Tag("long")
  @Test
  void postingsAndSpellsComeBackAndWhatWasForgottenDoesNot() throws Exception {
    Path data = folder.resolve("data");
    String rows =
        """
        id,title,location,pay
        1,Marketing Operations Manager,Berlin,€70k-€80k
        2,CRM Manager,London,£50k-£60k
        3,Accountant,London,
        """;
    take(data, "2026-08-04", rows + "4,Recruiter,London,\n");
    take(data, "2026-08-11", rows);
    assertThatRun(
            CommandRun.of(
                "forget", "--board", "csv:anew", "--posting", "3", "--data", data.toString()))
        .endsWith(0);
    String before = spells(data);
    assertThat(before.lines()).hasSize(1 + 3).anyMatch(line -> line.endsWith(",2026-08-08"));
    drop(data);
    assertThatRun(CommandRun.of("refresh", "--figures-only", "--data", data.toString()))
        .endsWith(0);
    assertThat(spells(data)).isEqualTo(before);
  }

  private void take(Path data, String day, String rows) throws Exception {
    Path file = Files.writeString(folder.resolve(day + ".csv"), rows);
    assertThatRun(ImportRun.in(data, "csv", "anew", file, "--complete", "--observed-at", day).run())
        .endsWith(0);
  }

  private static String spells(Path data) {
    CommandRun run = CommandRun.of("sql", SPELLS, "--data", data.toString());
    assertThatRun(run).succeeds();
    return run.output();
  }

  private static void drop(Path data) throws Exception {
    try (LocalServers servers = LocalServers.start(data, Need.POSTGRES);
        Connection connection =
            DriverManager.getConnection(servers.postgres().urlWithCredentials());
        var statement = connection.createStatement()) {
      statement.execute(documented());
    }
  }

  private static String documented() throws IOException {
    String page = Files.readString(Path.of("../docs/operations.md"));
    Matcher block = Pattern.compile("```sql\n(drop schema .*)\n```").matcher(page);
    assertThat(block.find()).isTrue();
    return block.group(1);
  }
}

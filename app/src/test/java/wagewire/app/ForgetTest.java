package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that removed boards and listings stay away, unless they are let in again. */
@Tag("long")
class ForgetTest {

  private static final String TABLE =
      """
      id,title,company,location,pay
      1,Marketing Operations Manager,Acme,"Austin, TX",$90k
      2,CRM Specialist,Globex,Berlin,
      """;

  @TempDir Path folder;

  @Test
  void aPostingIsRemovedAndAnImportDoesNotBringItBack() throws Exception {
    ImportRun.of("csv", "forgets", file()).counts(2, 2, 0, 0);
    CommandRun forget = forget("--board", "csv:forgets", "--posting", "1", "--json");
    assertThat(forget.exitCode()).as(forget.errors()).isZero();
    assertThat(forget.output()).isEqualToIgnoringNewLines("{\"listings\":1}");
    assertThat(SharedServers.listings("csv:forgets")).containsExactly("2");
    ImportRun.of("csv", "forgets", "--observed-at", "2026-08-11", "--complete", file())
        .counts(2, 0, 1, 0, 1);
    assertThat(SharedServers.listings("csv:forgets")).containsExactly("2");
  }

  @Test
  void aBoardIsRemovedAndItsMaterialRefused() throws Exception {
    ImportRun.of("csv", "forgotten", file()).counts(2, 2, 0, 0);
    CommandRun forget = forget("--board", "csv:forgotten");
    assertThat(forget.exitCode()).as(forget.errors()).isZero();
    assertThat(forget.lines()).containsExactly("2 listings removed and kept out");
    assertThat(SharedServers.listings("csv:forgotten")).isEmpty();
    assertThatRun(ImportRun.of("csv", "forgotten", file()).run())
        .endsWith(65)
        .saysInOneLine("csv:forgotten was removed for good");
  }

  @Test
  void aBoardOrPostingThatIsNotThereIsAnErrorAndNothingIsRemoved() throws Exception {
    ImportRun.of("csv", "remembers", file()).counts(2, 2, 0, 0);
    assertThatRun(forget("--board", "csv:remember"))
        .endsWith(64)
        .saysInOneLine("no board 'csv:remember'", "'csv:remembers'?", "Nothing was removed.");
    assertThatRun(forget("--board", "csv:remembers", "--posting", "22"))
        .endsWith(64)
        .saysInOneLine("csv:remembers has no posting '22'", "'2'?", "Nothing was removed.");
    assertThat(SharedServers.listings("csv:remembers")).containsExactlyInAnyOrder("1", "2");
    assertThat(
            SharedServers.row(
                "select count(*) from postings.forgotten where board like 'csv:remember%'"))
        .isEqualTo("0");
    assertThat(
            SharedServers.row(
                "select count(*) from crawl.forgotten where board like 'csv:remember%'"))
        .isEqualTo("0");
  }

  @Test
  void whatWasForgottenMayBeForgottenAgain() throws Exception {
    ImportRun.of("csv", "forgotten-twice", file()).counts(2, 2, 0, 0);
    assertThat(forget("--board", "csv:forgotten-twice").lines())
        .containsExactly("2 listings removed and kept out");
    assertThat(forget("--board", "csv:forgotten-twice").lines())
        .containsExactly("0 listings removed and kept out");
  }

  @Test
  void aBoardOrPostingMayBeRemovedAndLetInAgain() throws Exception {
    ImportRun.of("csv", "again", file()).counts(2, 2, 0, 0);
    assertThat(forget("--board", "csv:again", "--posting", "1").exitCode()).isZero();
    assertThat(forget("--board", "csv:again", "--posting", "1", "--again").lines())
        .contains("0 listings removed; the next visit or import brings them back");
    ImportRun.of("csv", "again", file()).counts(2, 2, 0, 0);
    assertThat(forget("--board", "csv:again").exitCode()).isZero();
    assertThat(forget("--board", "csv:again", "--again").exitCode()).isZero();
    ImportRun.of("csv", "again", file()).counts(2, 2, 0, 0);
    assertThat(forget("--board", "csv:again", "--again").lines())
        .contains("2 listings removed; the next visit or import brings them back");
    assertThat(SharedServers.listings("csv:again")).isEmpty();
    ImportRun.of("csv", "again", file()).counts(2, 2, 0, 0);
    assertThat(SharedServers.listings("csv:again")).containsExactlyInAnyOrder("1", "2");
  }

  @Test
  void whatIsNoBoardIsSaid() {
    assertThatRun(forget("--board", "acme")).endsWith(64).saysInOneLine("'acme' is not a board");
  }

  private Path file() throws IOException {
    return Files.writeString(folder.resolve("postings.csv"), TABLE);
  }

  private static CommandRun forget(String... rest) {
    return SharedServers.run("forget", rest);
  }
}

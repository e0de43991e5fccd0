package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the replay of listings that another vocabulary had read. */
class ReplayTest {

  private static final String TABLE =
      """
      id,title,company,location,pay
      1,Marketing Operations Manager,Replayed,"Austin, TX",$90k
      2,CRM Specialist,Replayed,Berlin,
      """;

  private static final String MISREAD =
      """
      update postings.listing_record
      set normaliser_version = '1-before', role = 'other', pay = null
      where board = 'csv:replayed' and external_id = '1'
      """;

  private static final String SHOWN =
      "select role, pay ->> 'min', normaliser_version <> '1-before' from postings.listing_record"
          + " where board = 'csv:replayed' and external_id = '1'";

  @TempDir Path folder;

  @Tag("long")
  @Test
  void aReplayReadsWhatAnotherVocabularyHasRead() throws Exception {
    ImportRun.of("csv", "replayed", Files.writeString(folder.resolve("postings.csv"), TABLE))
        .counts(2, 2, 0, 0);
    SharedServers.execute(MISREAD);

    assertThat(SharedServers.row(SHOWN)).isEqualTo("other|null|f");

    CommandRun replayed = replay();
    assertThat(replayed.exitCode()).as(replayed.errors()).isZero();
    assertThat(replayed.output())
        .containsPattern("read again by \\S+: 1\\R")
        .contains("'wagewire refresh' releases");
    assertThat(SharedServers.row(SHOWN)).isEqualTo("marketing-operations|90000|t");
    assertThat(replay().output())
        .containsPattern("read again by \\S+: 0\\R")
        .contains("Nothing to do");
  }

  private static CommandRun replay() {
    return SharedServers.run("replay");
  }
}

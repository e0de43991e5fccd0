package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;
import wagewire.model.event.Topics;

/** Tests that records which nobody can read are kept, counted and sent again. */
class ResendTest {

  private static final Source SOURCE =
      new Source("csv", "unreadable", SourceKind.OWN, "Acme", null, false);

  private static final String KEPT =
      """
      select count(*), count(sent_at), string_agg(distinct stage || ' ' || topic, ', '),
        min(convert_from(content, 'UTF8')), min(content_bytes)
      from postings.unreadable_record where convert_from(record_key, 'UTF8') = 'csv:unreadable'
      """;

  @TempDir Path folder;

  @Tag("long")
  @Test
  void aRecordThatCannotBeReadIsKeptCountedAndSentAgain() throws Exception {
    Path table =
        Files.writeString(folder.resolve("a.csv"), "id,title,company\n1,Marketing Manager,Acme\n");
    ImportRun.of("csv", "unreadable", table).counts(1, 1, 0, 0);
    byte[] garbage = "{ not json".getBytes(StandardCharsets.UTF_8);
    ForgedRecords.shared().send(Topics.OBSERVATIONS, SOURCE, List.of(garbage));
    ForgedRecords.shared().send(Topics.POSTINGS, SOURCE, List.of(garbage));
    CommandRun refresh = SharedServers.run("refresh", "--figures-only");
    assertThat(refresh.exitCode()).as(refresh.errors()).isIn(0, 65, 75);
    assertThat(SharedServers.row(KEPT))
        .isEqualTo("2|0|load wagewire.postings, transform wagewire.observations|{ not json|10");
    assertThat(SharedServers.run("status").output())
        .contains("unreadable  ", "wagewire.observations=", "./wagewire resend");

    CommandRun resent = SharedServers.run("resend");
    assertThat(resent.exitCode()).as(resent.errors()).isZero();
    assertThat(resent.output()).contains("records sent again, 0 no longer in Kafka");
    assertThat(SharedServers.row(KEPT)).startsWith("4|2|");
  }
}

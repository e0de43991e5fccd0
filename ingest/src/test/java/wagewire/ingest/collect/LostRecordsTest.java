package wagewire.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.publish.CollectReport;
import wagewire.ingest.testing.CannedAnswer;
import wagewire.ingest.testing.CollectFixture;
import wagewire.ingest.testing.Payloads;
import wagewire.local.data.DataDirectory;
import wagewire.local.data.Durability;
import wagewire.local.kafka.EmbeddedKafka;
import wagewire.local.process.FolderTree;
import wagewire.model.event.SnapshotStatus;

/** A broker that comes back without the end of what it had acknowledged. */
final class LostRecordsTest {

  private static final String[] BEFORE = {"1 Analyst"};
  private static final String[] AFTER = {"1 Analyst", "2 Manager"};

  @TempDir Path folder;
  @TempDir Path copies;

  @Tag("long")
  @Test
  void aBoardWhoseNewestRecordIsLostIsSentInFullAndOthersAreNot() throws IOException {
    DataDirectory directory = DataDirectory.open(folder);
    Path records = directory.kafka().data();
    Path copy = copies.resolve("data");
    Map<String, String> clients;
    try (EmbeddedKafka broker = EmbeddedKafka.startOrJoin(directory, Durability.DURABLE)) {
      clients = broker.clientSettings();
    }
    try (CollectFixture fixture = new CollectFixture(clients)) {
      BoardEntry board = fixture.board("greenhouse");
      BoardEntry other = fixture.board("greenhouse");
      serve(fixture, other, BEFORE);
      serve(fixture, board, BEFORE);
      try (EmbeddedKafka broker = EmbeddedKafka.startOrJoin(directory, Durability.DURABLE)) {
        assertThat(broker.isAlive()).isTrue();
        fixture.collect(other);
        fixture.collect(board);
      }
      copy(records, copy);
      serve(fixture, board, AFTER);
      try (EmbeddedKafka broker = EmbeddedKafka.startOrJoin(directory, Durability.DURABLE)) {
        assertThat(broker.isAlive()).isTrue();
        assertThat(fixture.collect(board).published()).isOne();
        assertThat(fixture.collect(board).status()).isEqualTo(SnapshotStatus.UNCHANGED);
      }
      FolderTree.delete(records);
      copy(copy, records);

      try (EmbeddedKafka broker = EmbeddedKafka.startOrJoin(directory, Durability.DURABLE)) {
        assertThat(broker.isAlive()).isTrue();
        CollectReport again = fixture.collect(board);
        assertThat(again.status()).isEqualTo(SnapshotStatus.COMPLETE);
        assertThat(again.published()).isEqualTo(AFTER.length);
        assertThat(fixture.collect(board).status()).isEqualTo(SnapshotStatus.UNCHANGED);
        assertThat(fixture.collect(other).status()).isEqualTo(SnapshotStatus.UNCHANGED);
      }
    }
  }

  private static void serve(CollectFixture fixture, BoardEntry board, String... jobs) {
    fixture.server.always(CollectFixture.path(board), CannedAnswer.json(Payloads.greenhouse(jobs)));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      all.forEach(one -> {
        try {
          Files.copy(one, to.resolve(from.relativize(one).toString()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
  }
}

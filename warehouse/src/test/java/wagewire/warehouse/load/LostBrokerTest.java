package wagewire.warehouse.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import wagewire.local.data.DataDirectory;
import wagewire.local.data.Durability;
import wagewire.local.kafka.EmbeddedKafka;
import wagewire.local.process.FolderTree;
import wagewire.local.process.Polling;
import wagewire.local.testing.TestTopics;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestWarehouse;

@Timeout(180)
@Tag("long")
class LostBrokerTest {

  private static final Duration LIMIT = Duration.ofMinutes(4);
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final TestBoard BOARD = TestBoard.own("board-1", "Acme");

  @TempDir private Path folder;

  @BeforeEach
  void anew() {
    WAREHOUSE.empty();
  }

  @Test
  void aLoaderGoesOnWhenItsBrokerComesBackEmpty() throws IOException, InterruptedException {
    DataDirectory data = DataDirectory.open(folder);
    Map<String, String> clients;
    WarehouseLoader loader;
    Thread thread;
    Admin admin;
    try (EmbeddedKafka kafka = EmbeddedKafka.startOrJoin(data, Durability.FAST)) {
      clients = kafka.clientSettings();
      TestTopics.create(clients);
      admin = Admin.create(Map.<String, Object>copyOf(clients));
      loader = loader(clients, admin);
      thread = Thread.ofPlatform().start(loader);
      publish(clients, 1, "a");
      awaitLoaded(loader, 1);
    }
    FolderTree.delete(folder.resolve("kafka/data"));
    try (EmbeddedKafka kafka = EmbeddedKafka.startOrJoin(data, Durability.FAST)) {
      assertThat(kafka.clientSettings()).isEqualTo(clients);
      TestTopics.create(clients);
      publish(clients, 2, "b");
      awaitLoaded(loader, 2);
      loader.close();
      thread.join();
      admin.close();
    }
    assertThat(loader.failure()).isNull();
  }

  private static WarehouseLoader loader(Map<String, String> clients, Admin admin) {
    return new WarehouseLoader(WAREHOUSE.warehouse(), Map.copyOf(clients), admin);
  }

  private static void publish(Map<String, String> clients, int snapshot, String listing) {
    Instant at = Instant.parse("2026-01-05T06:00:00Z").plus(Duration.ofDays(snapshot));
    LoaderTopics.publish(
        Map.copyOf(clients), List.of(BOARD.listing(snapshot, at, TestListing.of(listing, "acme"))));
  }

  private static void awaitLoaded(WarehouseLoader loader, int listings) {
    assertThat(
            Polling.until(
                LIMIT,
                () ->
                    WAREHOUSE
                        .rows("select count(*) from postings.listing_record")
                        .equals(List.of(Integer.toString(listings)))))
        .as("loaded; failure " + loader.failure())
        .isTrue();
  }
}

package wagewire.lab.format;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import wagewire.app.CommandRun;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.lab.format.FormatFolder.TopicRecord;
import wagewire.local.data.DataDirectory;
import wagewire.local.process.Polling;
import wagewire.model.event.Observation;
import wagewire.model.event.PostingEvent;
import wagewire.model.event.Rejection;
import wagewire.model.event.Topics;
import wagewire.model.json.Json;
import wagewire.model.seal.SealKeys;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.load.WarehouseLoader;

/** Tests that records, a backup and a data directory of format 1 can still be read. */
class FormatOneTest {

  private static final Duration LIMIT = Duration.ofMinutes(3);

  /** What the loader stores of records, without what the resolver works out. */
  private static final Set<String> LOADED =
      Set.of(
          "postings.board",
          "postings.listing_record",
          "postings.listing_run",
          "postings.listing_sighting",
          "postings.rejection",
          "postings.snapshot",
          "postings.snapshot_listings");

  @TempDir Path folder;

  @Test
  void everyRecordIsReadWithAllItsFields() throws IOException {
    List<TopicRecord> records = FormatFolder.V1.records();

    assertThat(records.stream().map(TopicRecord::topic).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(Topics.ALL);
    for (TopicRecord one : records) {
      Object event = event(one);
      List<String> lost = new ArrayList<>();
      compare(Json.tree(one.value()), Json.tree(Json.bytes(event)), "", lost);
      assertThat(lost).as(one.topic() + " " + one.offset() + " " + one.value()).isEmpty();
    }
  }

  @Tag("long")
  @Test
  void recordsAreLoadedIntoTheRowsThatTheyWere() throws Exception {
    try (Servers servers = Servers.throwAway(options(folder))) {
      servers.kafka().ensureTopics();
      List<TopicRecord> records =
          FormatFolder.V1.records().stream()
              .filter(one -> !one.topic().equals(Topics.OBSERVATIONS))
              .toList();
      send(servers, records);
      try (WarehouseLoader loader =
          new WarehouseLoader(
              Warehouse.open(servers.dataSource()),
              servers.kafka().objects(),
              SealKeys.of(servers.dataSource()),
              servers.kafka().admin())) {
        Thread.ofPlatform().name("load").start(loader);
        assertThat(Polling.until(LIMIT, () -> loader.taken() >= records.size()))
            .as("%d records of %d are taken", loader.taken(), records.size())
            .isTrue();
        assertThat(loader.unreadable()).isZero();
      }
      for (TableDigest expected : FormatFolder.V1.rows()) {
        if (LOADED.contains(expected.table())) {
          assertThat(expected.in(servers.dataSource())).isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void aBackupIsRestoredRowByRowAndADataDirectoryIsStillMarkedTheSame() throws Exception {
    Path data = folder.resolve("data");
    assertThatRun(
            CommandRun.of(
                "restore",
                FormatFolder.V1.backup().toString(),
                "--forgotten",
                Files.createFile(folder.resolve("forgotten.jsonl")).toString(),
                "--data",
                data.toString()))
        .succeeds();

    try (Servers servers = Servers.existing(options(data))) {
      List<TableDigest> rows = FormatFolder.V1.rows();
      assertThat(rows.stream().filter(one -> one.rows() > 0).map(TableDigest::table))
          .contains("crawl.board", "operations.run", "postings.posting", "trends.facts");
      Map<String, Integer> sizes =
          rows.stream().collect(Collectors.toMap(TableDigest::table, TableDigest::rows));
      Map<String, String> changed = FormatFolder.changedTables();
      for (TableDigest expected : rows) {
        String sizedAs = changed.get(expected.table());
        if (sizedAs != null) {
          assertThat(TableDigest.rows(servers.dataSource(), expected.table()))
              .as(expected.table())
              .isEqualTo(
                  sizes.containsKey(sizedAs) ? sizes.get(sizedAs) : Integer.valueOf(sizedAs));
        } else {
          assertThat(expected.in(servers.dataSource())).isEqualTo(expected);
        }
      }
      assertThat(data.resolve("postgres/data/PG_VERSION"))
          .as("PostgreSQL opens only data of its own major version")
          .hasSameTextualContentAs(FormatFolder.V1.data().resolve("postgres/data/PG_VERSION"));
    }
  }

  @Test
  void aDataDirectoryIsOpenedAsItIs() throws IOException {
    Path data = folder.resolve("data");
    for (String marker : FormatFolder.MARKERS) {
      Path copy = data.resolve(marker);
      Files.createDirectories(copy.getParent());
      Files.copy(FormatFolder.V1.data().resolve(marker), copy);
    }

    DataDirectory.open(data);

    for (String marker : FormatFolder.MARKERS) {
      assertThat(data.resolve(marker))
          .hasSameTextualContentAs(FormatFolder.V1.data().resolve(marker));
    }
  }

  @Test
  void theFixturesStaySmall() throws IOException {
    try (Stream<Path> files = Files.walk(FormatFolder.V1.path())) {
      assertThat(files.filter(Files::isRegularFile).mapToLong(FormatOneTest::size).sum())
          .isLessThan(300_000);
    }
  }

  private static Object event(TopicRecord one) {
    return switch (one.topic()) {
      case Topics.OBSERVATIONS -> Json.read(one.value(), Observation.class);
      case Topics.POSTINGS -> Json.read(one.value(), PostingEvent.class);
      case Topics.REJECTIONS -> Json.read(one.value(), Rejection.class);
      default -> throw new IllegalStateException(one.topic());
    };
  }

  /** Adds the fields of the first that the second lacks or has with other values. */
  private static void compare(JsonNode kept, JsonNode read, String path, List<String> lost) {
    if (kept.isObject()) {
      for (var field : kept.properties()) {
        compare(field.getValue(), read.path(field.getKey()), path + "/" + field.getKey(), lost);
      }
    } else if (kept.isArray() && read.size() == kept.size()) {
      for (int index = 0; index < kept.size(); index++) {
        compare(kept.get(index), read.get(index), path + "/" + index, lost);
      }
    } else if (!kept.equals(read)) {
      lost.add(path);
    }
  }

  private static void send(Servers servers, List<TopicRecord> records) {
    try (var producer =
        new KafkaProducer<>(
            servers.kafka().objects(), new StringSerializer(), new StringSerializer())) {
      for (TopicRecord one : records) {
        var _ = producer.send(new ProducerRecord<>(one.topic(), one.key(), one.value()));
      }
    }
  }

  private static CommonOptions options(Path data) {
    return new CommonOptions(data, null, null);
  }

  private static long size(Path file) {
    return file.toFile().length();
  }
}

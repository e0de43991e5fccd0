package wagewire.lab.format;

import static wagewire.app.CommandRunAssert.assertThatRun;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import wagewire.app.CommandRun;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.lab.demo.Demo;
import wagewire.lab.demo.DemoCounts;
import wagewire.lab.format.FormatFolder.TopicRecord;
import wagewire.lab.market.settings.BoardSizes;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.Unkindness;
import wagewire.local.process.FolderTree;
import wagewire.metrics.release.Refresher;
import wagewire.model.event.Topics;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.operations.RunKind;
import wagewire.warehouse.operations.RunLedger;
import wagewire.warehouse.operations.RunResult;

/**
 * Writes the fixtures of format 1 anew, when asked: {@code mvn test -pl lab -am
 * -Dtest=FormatFixtures -Dfixtures=write -Dsurefire.failIfNoSpecifiedTests=false}. From its release
 * on a format's fixtures stay as they are.
 */
@EnabledIfSystemProperty(named = "fixtures", matches = "write")
class FormatFixtures {

  private static final Duration POLL = Duration.ofMillis(500);
  private static final LocalDate FIRST_MONDAY = LocalDate.of(2026, 9, 28);
  private static final int WEEKS = 8;
  private static final int EMPLOYERS = 4;

  private static final Set<Unkindness> UNKINDNESSES =
      EnumSet.complementOf(EnumSet.of(Unkindness.COPIES, Unkindness.LATE_BOARDS));

  private static final String TABLE =
      """
      id,title,location,pay
      1,Marketing Operations Manager,Berlin,€70k-€80k
      2,,London,
      """;

  @TempDir Path folder;

  @Test
  void writesWhatASmallMarketAndAnImportLeaveBehind() throws Exception {
    FormatFolder fixtures = FormatFolder.V1;
    FolderTree.delete(fixtures.path());
    Files.createDirectories(fixtures.path());
    Path data = folder.resolve("data");
    try (Servers servers = Servers.throwAway(new CommonOptions(data, null, null))) {
      new Demo(servers, market(), new Quiet()).run();
      Path table = Files.writeString(folder.resolve("jobs.csv"), TABLE);
      run(
          "import --platform csv --board kept --complete --observed-at 2026-11-20 --data %s %s"
              .formatted(data, table));
      Clock clock =
          Clock.fixed(
              FIRST_MONDAY.plusWeeks(WEEKS).atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
      Warehouse warehouse = Warehouse.open(servers.dataSource());
      new RunLedger(warehouse, clock)
          .record(
              RunKind.FIGURES,
              () ->
                  RunResult.figures(new Refresher(warehouse, clock).refresh(_ -> {}).orElse(null)));
      run("backup --data %s %s".formatted(data, fixtures.backup()));
      fixtures.writeRows(TableDigest.all(servers.dataSource()));
      fixtures.writeRecords(records(servers.kafka().objects()));
    }
    for (String marker : FormatFolder.MARKERS) {
      Path target = fixtures.data().resolve(marker);
      Files.createDirectories(target.getParent());
      Files.copy(data.resolve(marker), target);
    }
  }

  private static void run(String command) {
    assertThatRun(CommandRun.of(command.split(" "))).endsWith(0);
  }

  private static MarketSettings market() {
    return MarketSettings.standard(7)
        .withEmployers(EMPLOYERS)
        .withSizes(new BoardSizes(2, 0.5, 5))
        .withUnkindnesses(UNKINDNESSES)
        .withWeeks(WEEKS)
        .withFirstMonday(FIRST_MONDAY);
  }

  private static List<TopicRecord> records(Map<String, Object> kafka) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put("isolation.level", "read_committed");
    List<TopicRecord> records = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          Topics.ALL.stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(one -> new TopicPartition(one.topic(), one.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream()
          .anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
        for (var one : consumer.poll(POLL)) {
          records.add(
              new TopicRecord(
                  one.topic(),
                  one.partition(),
                  one.offset(),
                  new String(one.key(), StandardCharsets.UTF_8),
                  new String(one.value(), StandardCharsets.UTF_8)));
        }
      }
    }
    records.sort(
        Comparator.comparing(TopicRecord::topic)
            .thenComparingInt(TopicRecord::partition)
            .thenComparingLong(TopicRecord::offset));
    return records;
  }

  private static final class Quiet implements Demo.Watcher {

    @Override
    public void collected(LocalDate monday, DemoCounts counts) {}

    @Override
    public void step(String what) {}
  }
}

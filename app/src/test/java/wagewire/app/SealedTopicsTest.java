package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;
import wagewire.model.event.Topics;

/** Tests that the topics show nothing of what they hold, and that only the program writes them. */
class SealedTopicsTest {

  private static final Instant TIME = Instant.parse("2026-08-10T06:00:00Z");

  @TempDir Path folder;

  @Test
  void nobodyReadsWhatTheTopicsHoldWithoutTheSeeds() throws Exception {
    imported("sealed-away");
    List<String> records = records("csv:sealed-away");
    assertThat(records)
        .hasSizeGreaterThanOrEqualTo(5)
        .allSatisfy(record ->
            assertThat(record)
                .contains("\"version\":2", "\"board\":\"csv:sealed-away\"", "\"sealed\":\"")
                .doesNotContainIgnoringCase("marketing", "acme", "external_id"));
  }

  @Tag("long")
  @Test
  void recordsOfAnotherAccountReachNoTableAndAreCounted() throws Exception {
    imported("witness");
    Source source = new Source("csv", "stranger", SourceKind.OWN, "Acme", null, false);
    ForgedRecords.unsealed().observe(source, TIME, 3);
    ForgedRecords.unsealed().normalised(source, TIME, 3);
    byte[] newer = "{\"kind\":\"listing\",\"version\":99}".getBytes(StandardCharsets.UTF_8);
    ForgedRecords.unsealed().send(Topics.OBSERVATIONS, source, List.of(newer));
    ForgedRecords.unsealed().send(Topics.POSTINGS, source, List.of(newer));
    ForgedRecords.unsealed().send(Topics.REJECTIONS, source, List.of(newer));
    CommandRun refresh = SharedServers.run("refresh", "--figures-only");
    assertThat(refresh.exitCode()).as(refresh.errors()).isIn(0, 75);

    assertThat(SharedServers.listings("csv:stranger")).isEmpty();
    assertThat(
            SharedServers.row(
                "select count(*) from postings.snapshot where board = 'csv:stranger'"))
        .isEqualTo("0");
    assertThat(
            SharedServers.row(
                """
                select count(*), count(*) filter (where stage = 'transform'),
                  count(*) filter (where error like '%not sealed%')
                from postings.unreadable_record
                where convert_from(record_key, 'UTF8') = 'csv:stranger'
                """))
        .isEqualTo("11|5|11");
    assertThat(SharedServers.run("status").output()).contains("unsealed=", "unreadable  ");

    CommandRun resent = SharedServers.run("resend");
    assertThat(resent.exitCode()).as(resent.errors()).isZero();
    assertThat(resent.output()).contains("not sent: this program did not write them");
    assertThat(SharedServers.listings("csv:stranger")).isEmpty();
  }

  private void imported(String board) throws Exception {
    Path table =
        Files.writeString(
            folder.resolve(board + ".csv"),
            "id,title,company\n1,Marketing Manager,Acme\n2,,Acme\n");
    ImportRun.of("csv", board, table).counts(2, 1, 0, 1);
  }

  private static List<String> records(String board) {
    Map<String, Object> settings = new HashMap<>(SharedServers.kafka());
    settings.put("isolation.level", "read_committed");
    List<String> records = new ArrayList<>();
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
        for (ConsumerRecord<byte[], byte[]> one : consumer.poll(Duration.ofMillis(200))) {
          if (new String(one.key(), StandardCharsets.UTF_8).equals(board)) {
            records.add(new String(one.value(), StandardCharsets.UTF_8));
          }
        }
      }
    }
    return records;
  }
}

package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.model.event.Topics;
import wagewire.model.json.Json;

/** Tests that the records of the topics are what their published schemas say. */
class TopicSchemasTest {

  private static final Path REFERENCE = Path.of("..", "docs", "reference");

  private static final String ROWS =
      """
      id,title,company,location,description,pay,url
      1,Marketing Manager,Acme,"Berlin, Germany","You work with HubSpot. Remote is possible.","€70,000 - €80,000 a year",https://acme.example/1
      2,CRM Manager,Acme,Chicago,,,
      3,,Acme,,,,
      """;

  @TempDir Path folder;

  @Test
  void eachRecordIsAsItsSchemaSays() throws Exception {
    Path table = Files.writeString(folder.resolve("schemas.csv"), ROWS);
    ImportRun.of("csv", "schemas", table).counts(3, 2, 0, 1);
    List<String> used = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records("csv:schemas")) {
      String text = new String(record.value(), StandardCharsets.UTF_8);
      String schema = schema(record.topic(), Json.tree(text).path("kind").asString(""));
      used.add(schema);
      assertThat(validator(schema).validate(text, InputFormat.JSON)).as(text).isEmpty();
    }
    assertThat(used).contains("listing", "snapshot", "posting", "rejection");
  }

  /** Writes the copy in docs with {@code -Dpages=write}. */
  @ParameterizedTest
  @ValueSource(strings = {"listing", "snapshot", "posting", "rejection"})
  void theDocumentationShowsTheSchemas(String name) throws IOException {
    Path page = REFERENCE.resolve(name + ".schema.json");
    if ("write".equals(System.getProperty("pages"))) {
      Files.writeString(page, text(name));
    }
    assertThat(page).hasContent(text(name));
  }

  private static String schema(String topic, String kind) {
    if (topic.equals(Topics.REJECTIONS)) {
      return "rejection";
    }
    return topic.equals(Topics.POSTINGS) && kind.equals("listing") ? "posting" : kind;
  }

  private static Schema validator(String name) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text(name));
  }

  private static String text(String name) throws IOException {
    try (InputStream file = Topics.class.getResourceAsStream("schema/" + name + ".schema.json")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<ConsumerRecord<byte[], byte[]>> records(String board) {
    Map<String, Object> settings = new HashMap<>(SharedServers.kafka());
    settings.put("isolation.level", "read_committed");
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
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
            records.add(one);
          }
        }
      }
    }
    return records;
  }
}

package wagewire.transform.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import wagewire.local.process.Polling;
import wagewire.local.testing.TestKafka;
import wagewire.local.testing.TestTopics;
import wagewire.model.event.Observation;
import wagewire.model.event.Topics;
import wagewire.model.json.Json;

/** Topics of one test's own on the shared broker, and what it writes to and reads from them. */
final class TestStream {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private final TopicRoute route;
  private final String group;

  private TestStream(String name) {
    this.group = "group-" + name;
    this.route = new TopicRoute("observations-" + name, "postings-" + name, "rejections-" + name);
  }

  static TestStream create() {
    TestStream stream = new TestStream(UUID.randomUUID().toString());
    List<String> names = List.of(stream.route.from(), stream.route.to(), stream.route.rejections());
    TestTopics.create(TestKafka.shared().clientSettings(), names, Topics.PARTITIONS);
    return stream;
  }

  TopicRoute route() {
    return route;
  }

  String group() {
    return group;
  }

  static Map<String, Object> client() {
    return Map.copyOf(TestKafka.shared().clientSettings());
  }

  void publish(List<? extends Observation> observations) {
    publish(
        observations.stream()
            .map(observation -> raw(observation.board().toString(), Json.bytes(observation)))
            .toList(),
        true);
  }

  ProducerRecord<byte[], byte[]> raw(String key, byte[] value) {
    return new ProducerRecord<>(route.from(), key.getBytes(StandardCharsets.UTF_8), value);
  }

  /** Publishes records in one transaction, committed or aborted. */
  void publish(List<ProducerRecord<byte[], byte[]>> records, boolean commit) {
    Map<String, Object> settings = new HashMap<>(client());
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "test-" + UUID.randomUUID());
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 * Topics.RECORD_LIMIT);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings)) {
      producer.initTransactions();
      producer.beginTransaction();
      for (ProducerRecord<byte[], byte[]> record : records) {
        var _ = producer.send(record);
      }
      if (commit) {
        producer.commitTransaction();
      } else {
        producer.flush();
        producer.abortTransaction();
      }
    }
  }

  List<ConsumerRecord<byte[], byte[]>> observations(int atLeast) {
    return read(route.from(), atLeast, "read_committed");
  }

  List<ConsumerRecord<byte[], byte[]>> postings(int atLeast) {
    return read(route.to(), atLeast, "read_committed");
  }

  List<ConsumerRecord<byte[], byte[]>> rejections(int atLeast) {
    return read(route.rejections(), atLeast, "read_committed");
  }

  List<ConsumerRecord<byte[], byte[]>> postingsAbortedOnesToo(int atLeast) {
    return read(route.to(), atLeast, "read_uncommitted");
  }

  /** Waits and returns whether the group has committed the topic of observations to its end. */
  boolean isTakenWhole() {
    Map<String, Object> settings = new HashMap<>(client());
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
      var ends =
          consumer.endOffsets(
              consumer.partitionsFor(route.from()).stream()
                  .map(part -> new TopicPartition(part.topic(), part.partition()))
                  .toList());
      return Polling.until(
          LONGEST_WAIT,
          () -> {
            var committed = consumer.committed(ends.keySet());
            return ends.entrySet().stream()
                .allMatch(end -> end.getValue() == offset(committed.get(end.getKey())));
          });
    }
  }

  private static long offset(@Nullable OffsetAndMetadata committed) {
    return committed == null ? 0 : committed.offset();
  }

  /** Everything up to the present end, once at least so many are there. */
  private static List<ConsumerRecord<byte[], byte[]>> read(
      String topic, int atLeast, String isolation) {
    Map<String, Object> settings = new HashMap<>(client());
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(part -> new TopicPartition(topic, part.partition()))
              .toList();
      consumer.assign(partitions);
      long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
      while (records.size() < atLeast || !atEnd(consumer, partitions)) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
        assertThat(System.nanoTime())
            .as("%d records in %s", records.size(), topic)
            .isLessThan(deadline);
      }
    }
    return records;
  }

  private static boolean atEnd(
      KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
    var ends = consumer.endOffsets(partitions);
    return partitions.stream()
        .allMatch(part -> consumer.position(part) >= ends.getOrDefault(part, 0L));
  }
}

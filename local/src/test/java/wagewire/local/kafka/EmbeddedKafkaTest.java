package wagewire.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.local.data.DataDirectory;
import wagewire.local.data.Durability;
import wagewire.local.testing.TestTopics;
import wagewire.model.event.Topics;

final class EmbeddedKafkaTest {

  private static final TopicPartition PARTITION = new TopicPartition(Topics.OBSERVATIONS, 0);

  @TempDir Path folder;

  @Test
  void keepsItsRecordsAndItsPortOverARestart() throws Exception {
    DataDirectory directory = DataDirectory.open(folder);
    String firstAddress;
    try (var first = EmbeddedKafka.startOrJoin(directory, Durability.DURABLE)) {
      firstAddress = first.bootstrapServers();
      TestTopics.create(firstAddress);
      send(firstAddress, "kept".getBytes(StandardCharsets.UTF_8));
    }

    try (var second = EmbeddedKafka.startOrJoin(directory, Durability.DURABLE)) {
      assertThat(second.bootstrapServers()).isEqualTo(firstAddress);
      assertThat(read(firstAddress, 1)).map(String::new).containsExactly("kept");
    }
  }

  @Test
  void joinsTheBrokerThatAnotherOwnerRunsUntilItLeaves() {
    DataDirectory directory = DataDirectory.open(folder);
    var owner = EmbeddedKafka.startOrJoin(directory, Durability.FAST);
    var guest = EmbeddedKafka.startOrJoin(directory, Durability.FAST);
    assertThat(owner.isOwned()).isTrue();
    assertThat(guest.isOwned()).isFalse();
    assertThat(guest.bootstrapServers()).isEqualTo(owner.bootstrapServers());
    assertThat(guest.isAlive()).isTrue();
    owner.close();
    assertThat(owner.isAlive()).isFalse();
    assertThat(guest.isAlive()).isFalse();
  }

  @Test
  void takesTheLargestRecordThatTheTopicsTake() throws Exception {
    try (var broker = EmbeddedKafka.temporary()) {
      TestTopics.create(broker.bootstrapServers());
      byte[] large = new byte[Topics.RECORD_LIMIT - 1024];
      new Random(7).nextBytes(large);
      send(broker.bootstrapServers(), large);
      assertThat(read(broker.bootstrapServers(), 1)).containsExactly(large);
    }
  }

  @Test
  void showsAReaderOfCommittedRecordsNothingThatWasAborted() throws Exception {
    try (var broker = EmbeddedKafka.temporary()) {
      TestTopics.create(broker.bootstrapServers());
      try (var producer =
          new KafkaProducer<byte[], byte[]>(
              producerSettings(broker.bootstrapServers(), Map.of("transactional.id", "test")))) {
        producer.initTransactions();
        producer.beginTransaction();
        producer.send(record("aborted")).get();
        producer.abortTransaction();
        producer.beginTransaction();
        producer.send(record("committed")).get();
        producer.commitTransaction();
      }
      assertThat(read(broker.bootstrapServers(), 1)).map(String::new).containsExactly("committed");
    }
  }

  private static ProducerRecord<byte[], byte[]> record(String text) {
    return record(text.getBytes(StandardCharsets.UTF_8));
  }

  private static ProducerRecord<byte[], byte[]> record(byte[] content) {
    return new ProducerRecord<>(PARTITION.topic(), PARTITION.partition(), null, content);
  }

  private static void send(String address, byte[] content) throws Exception {
    try (var producer = new KafkaProducer<byte[], byte[]>(producerSettings(address, Map.of()))) {
      producer.send(record(content)).get();
    }
  }

  private static Map<String, Object> producerSettings(String address, Map<String, Object> more) {
    Map<String, Object> settings = new java.util.HashMap<>(more);
    settings.put("bootstrap.servers", address);
    settings.put("max.request.size", Topics.RECORD_LIMIT);
    settings.put("key.serializer", ByteArraySerializer.class);
    settings.put("value.serializer", ByteArraySerializer.class);
    return settings;
  }

  /** At least so many records, from the beginning; an empty list when they do not come. */
  private static List<byte[]> read(String address, int atLeast) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            address,
            "isolation.level",
            "read_committed",
            "key.deserializer",
            ByteArrayDeserializer.class,
            "value.deserializer",
            ByteArrayDeserializer.class);
    List<byte[]> values = new ArrayList<>();
    try (var consumer = new KafkaConsumer<byte[], byte[]>(settings)) {
      consumer.assign(List.of(PARTITION));
      consumer.seekToBeginning(List.of(PARTITION));
      for (int i = 0; i < 20 && values.size() < atLeast; i++) {
        for (ConsumerRecord<byte[], byte[]> found : consumer.poll(Duration.ofSeconds(1))) {
          values.add(found.value());
        }
      }
    }
    return values;
  }
}

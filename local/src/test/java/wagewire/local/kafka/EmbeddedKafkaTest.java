package wagewire.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.local.data.DataDirectory;
import wagewire.local.data.Durability;
import wagewire.local.testing.TestKafka;
import wagewire.local.testing.TestTopics;
import wagewire.model.event.Topics;

final class EmbeddedKafkaTest {

  @TempDir Path folder;

  @Test
  void keepsItsRecordsItsPortAndItsPasswordOverARestart() throws Exception {
    DataDirectory directory = DataDirectory.open(folder);
    Map<String, String> clients;
    try (var first = EmbeddedKafka.startOrJoin(directory, Durability.DURABLE)) {
      clients = first.clientSettings();
      TestTopics.create(clients);
      send(clients, Topics.POSTINGS, bytes("kept"));
    }

    try (var second = EmbeddedKafka.startOrJoin(directory, Durability.DURABLE)) {
      assertThat(second.clientSettings()).isEqualTo(clients);
      assertThat(read(clients, Topics.POSTINGS)).containsExactly(bytes("kept"));
    }
    Files.delete(directory.kafka().password());
    try (var third = EmbeddedKafka.startOrJoin(directory, Durability.DURABLE)) {
      assertThat(third.clientSettings()).as("a new password").isNotEqualTo(clients);
      assertThat(read(third.clientSettings(), Topics.POSTINGS)).containsExactly(bytes("kept"));
    }
  }

  @Test
  void joinsTheBrokerThatAnotherOwnerRunsUntilItLeaves() {
    DataDirectory directory = DataDirectory.open(folder);
    var owner = EmbeddedKafka.startOrJoin(directory, Durability.FAST);
    var guest = EmbeddedKafka.startOrJoin(directory, Durability.FAST);
    assertThat(guest.clientSettings()).isEqualTo(owner.clientSettings());
    assertThat(EmbeddedKafka.clientsIfRunning(folder)).contains(owner.clientSettings());
    assertThat(guest.isAlive()).isTrue();
    owner.close();
    assertThat(owner.isAlive()).isFalse();
    assertThat(guest.isAlive()).isFalse();
  }

  @Tag("long")
  @Test
  void takesTheLargestRecordThatTheTopicsTake() throws Exception {
    Map<String, String> clients = TestKafka.shared().clientSettings();
    TestTopics.create(clients, List.of("large"), 1);
    byte[] large = new byte[Topics.RECORD_LIMIT - 1024];
    new Random(7).nextBytes(large);
    send(clients, "large", large);
    assertThat(read(clients, "large")).containsExactly(large);
  }

  @Test
  void showsAReaderOfCommittedRecordsNothingThatWasAborted() throws Exception {
    Map<String, String> clients = TestKafka.shared().clientSettings();
    TestTopics.create(clients, List.of("transactions"), 1);
    Map<String, Object> settings = producerSettings(clients);
    settings.put("transactional.id", "test");
    try (var producer = new KafkaProducer<byte[], byte[]>(settings)) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(record("transactions", bytes("aborted"))).get();
      producer.abortTransaction();
      producer.beginTransaction();
      producer.send(record("transactions", bytes("committed"))).get();
      producer.commitTransaction();
    }
    assertThat(read(clients, "transactions")).containsExactly(bytes("committed"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ProducerRecord<byte[], byte[]> record(String topic, byte[] content) {
    return new ProducerRecord<>(topic, 0, null, content);
  }

  private static void send(Map<String, String> clients, String topic, byte[] content)
      throws Exception {
    try (var producer = new KafkaProducer<byte[], byte[]>(producerSettings(clients))) {
      producer.send(record(topic, content)).get();
    }
  }

  private static Map<String, Object> producerSettings(Map<String, String> clients) {
    Map<String, Object> settings = new HashMap<>(clients);
    settings.put("max.request.size", Topics.RECORD_LIMIT);
    settings.put("key.serializer", ByteArraySerializer.class);
    settings.put("value.serializer", ByteArraySerializer.class);
    return settings;
  }

  /** Reads committed records from the beginning; an empty list when none arrives. */
  private static List<byte[]> read(Map<String, String> clients, String topic) {
    Map<String, Object> settings = new HashMap<>(clients);
    settings.put("isolation.level", "read_committed");
    settings.put("key.deserializer", ByteArrayDeserializer.class);
    settings.put("value.deserializer", ByteArrayDeserializer.class);
    var partition = new TopicPartition(topic, 0);
    List<byte[]> values = new ArrayList<>();
    try (var consumer = new KafkaConsumer<byte[], byte[]>(settings)) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      for (int i = 0; i < 20 && values.isEmpty(); i++) {
        for (ConsumerRecord<byte[], byte[]> found : consumer.poll(Duration.ofSeconds(1))) {
          values.add(found.value());
        }
      }
    }
    return values;
  }
}

package wagewire.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
  void keepsItsRecordsAndItsPortOverARestart() throws Exception {
    DataDirectory directory = DataDirectory.open(folder);
    String firstAddress;
    try (var first = EmbeddedKafka.startOrJoin(directory, Durability.DURABLE)) {
      firstAddress = first.bootstrapServers();
      TestTopics.create(firstAddress);
      send(firstAddress, Topics.POSTINGS, bytes("kept"));
    }

    try (var second = EmbeddedKafka.startOrJoin(directory, Durability.DURABLE)) {
      assertThat(second.bootstrapServers()).isEqualTo(firstAddress);
      assertThat(read(firstAddress, Topics.POSTINGS)).containsExactly(bytes("kept"));
    }
  }

  @Test
  void joinsTheBrokerThatAnotherOwnerRunsUntilItLeaves() {
    DataDirectory directory = DataDirectory.open(folder);
    var owner = EmbeddedKafka.startOrJoin(directory, Durability.FAST);
    var guest = EmbeddedKafka.startOrJoin(directory, Durability.FAST);
    assertThat(guest.bootstrapServers()).isEqualTo(owner.bootstrapServers());
    assertThat(guest.isAlive()).isTrue();
    owner.close();
    assertThat(owner.isAlive()).isFalse();
    assertThat(guest.isAlive()).isFalse();
  }

  @Test
  void takesTheLargestRecordThatTheTopicsTake() throws Exception {
    String address = TestKafka.shared().bootstrapServers();
    TestTopics.create(address, List.of("large"), 1);
    byte[] large = new byte[Topics.RECORD_LIMIT - 1024];
    new Random(7).nextBytes(large);
    send(address, "large", large);
    assertThat(read(address, "large")).containsExactly(large);
  }

  @Test
  void showsAReaderOfCommittedRecordsNothingThatWasAborted() throws Exception {
    String address = TestKafka.shared().bootstrapServers();
    TestTopics.create(address, List.of("transactions"), 1);
    Map<String, Object> settings = producerSettings(address);
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
    assertThat(read(address, "transactions")).containsExactly(bytes("committed"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ProducerRecord<byte[], byte[]> record(String topic, byte[] content) {
    return new ProducerRecord<>(topic, 0, null, content);
  }

  private static void send(String address, String topic, byte[] content) throws Exception {
    try (var producer = new KafkaProducer<byte[], byte[]>(producerSettings(address))) {
      producer.send(record(topic, content)).get();
    }
  }

  private static Map<String, Object> producerSettings(String address) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", address);
    settings.put("max.request.size", Topics.RECORD_LIMIT);
    settings.put("key.serializer", ByteArraySerializer.class);
    settings.put("value.serializer", ByteArraySerializer.class);
    return settings;
  }

  /** What has been committed, from the beginning; an empty list when nothing comes. */
  private static List<byte[]> read(String address, String topic) {
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

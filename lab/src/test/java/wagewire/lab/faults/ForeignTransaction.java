package wagewire.lab.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A transaction of another producer that ends before it commits or aborts. */
final class ForeignTransaction {

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int LOOKS = 4;
  private static final String ID = "\"external_id\":\"";

  private final Map<String, Object> kafka;
  private final String topic;

  ForeignTransaction(Map<String, Object> kafka, String topic) {
    this.kafka = kafka;
    this.topic = topic;
  }

  /**
   * Writes listings that are whole and that nobody must ever see, one for each that it finds.
   *
   * @param timeout after which Kafka aborts it
   * @return false when the topic has no listing yet, or Kafka does not answer
   */
  boolean leaveOpen(Duration timeout) {
    try {
      List<ConsumerRecord<byte[], byte[]>> models = models();
      if (!models.isEmpty()) {
        leaveOpen(timeout, models);
      }
      return !models.isEmpty();
    } catch (KafkaException _) {
      return false;
    }
  }

  private void leaveOpen(Duration timeout, List<ConsumerRecord<byte[], byte[]>> models) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put("transactional.id", "foreign-" + UUID.randomUUID());
    settings.put("transaction.timeout.ms", (int) timeout.toMillis());
    settings.put("max.block.ms", (int) PATIENCE.multipliedBy(LOOKS).toMillis());
    settings.put("delivery.timeout.ms", (int) PATIENCE.multipliedBy(LOOKS).toMillis());
    settings.put("request.timeout.ms", (int) PATIENCE.toMillis());
    var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    try {
      producer.initTransactions();
      producer.beginTransaction();
      for (ConsumerRecord<byte[], byte[]> model : models) {
        var _ = producer.send(new ProducerRecord<>(topic, model.key(), renamed(model.value())));
      }
      producer.flush();
    } finally {
      // At once, and so without a word to Kafka about the transaction.
      producer.close(Duration.ZERO);
    }
  }

  private static byte[] renamed(byte[] listing) {
    String text = new String(listing, StandardCharsets.UTF_8);
    return text.replaceFirst(ID, ID + "never-committed-").getBytes(StandardCharsets.UTF_8);
  }

  /** A listing of each partition that has one. */
  private List<ConsumerRecord<byte[], byte[]>> models() {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put("isolation.level", "read_committed");
    settings.put("enable.auto.commit", false);
    settings.put("default.api.timeout.ms", (int) PATIENCE.multipliedBy(LOOKS).toMillis());
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(part -> new TopicPartition(topic, part.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<Integer, ConsumerRecord<byte[], byte[]>> models = new HashMap<>();
      for (int look = 0; look < LOOKS && models.size() < partitions.size(); look++) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(PATIENCE)) {
          if (isListing(record)) {
            models.putIfAbsent(record.partition(), record);
          }
        }
      }
      return new ArrayList<>(models.values());
    }
  }

  private static boolean isListing(ConsumerRecord<byte[], byte[]> record) {
    return Optional.ofNullable(record.value())
        .map(value -> new String(value, StandardCharsets.UTF_8).contains(ID))
        .orElse(false);
  }
}

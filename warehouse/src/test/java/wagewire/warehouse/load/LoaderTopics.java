package wagewire.warehouse.load;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wagewire.local.process.Polling;
import wagewire.local.testing.TestKafka;
import wagewire.local.testing.TestTopics;
import wagewire.model.event.PostingEvent;
import wagewire.model.event.Rejection;
import wagewire.model.event.Topics;
import wagewire.model.json.Json;
import wagewire.warehouse.Warehouse;

/** The loader's topics on the shared broker. */
final class LoaderTopics {

  private static final Logger LOG = LoggerFactory.getLogger(LoaderTopics.class);
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int ATTEMPTS = 3;

  private LoaderTopics() {}

  static Map<String, Object> client() {
    return Map.copyOf(TestKafka.shared().clientSettings());
  }

  /** A loader that does not run yet. */
  static WarehouseLoader loader(Warehouse warehouse) {
    return new WarehouseLoader(warehouse, client(), TestKafka.admin());
  }

  /** Deletes the topics and creates them again, empty. */
  static void createAnew() {
    Admin admin = TestKafka.admin();
    try {
      Collection<String> there = admin.listTopics().names().get();
      List<String> ours = Topics.ALL.stream().filter(there::contains).toList();
      admin.deleteTopics(ours).all().get();
      Polling.until(
          LIMIT, () -> await(admin.listTopics().names()).stream().noneMatch(ours::contains));
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    TestTopics.create(TestKafka.shared().clientSettings());
  }

  /** In one transaction, as the worker publishes. */
  static void publish(List<? extends PostingEvent> events) {
    publish(client(), events);
  }

  /** The same on any broker. */
  static void publish(Map<String, Object> client, List<? extends PostingEvent> events) {
    send(
        client,
        events.stream()
            .map(event -> record(Topics.POSTINGS, event.board().toString(), Json.bytes(event)))
            .toList());
  }

  static void reject(Rejection rejection) {
    send(List.of(record(Topics.REJECTIONS, rejection.board().toString(), Json.bytes(rejection))));
  }

  static ProducerRecord<byte[], byte[]> record(String topic, String key, byte @Nullable [] value) {
    return new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value);
  }

  /**
   * A topic that was created a moment ago may refuse its first batch, so that none may overtake it;
   * a transaction that fails all the same leaves nothing and is tried again.
   */
  static void send(List<ProducerRecord<byte[], byte[]>> records) {
    send(client(), records);
  }

  private static void send(
      Map<String, Object> client, List<ProducerRecord<byte[], byte[]>> records) {
    for (int attempt = 1; !sent(client, records, attempt); attempt++) {
      LOG.info("A transaction failed and is tried again");
    }
  }

  private static boolean sent(
      Map<String, Object> client, List<ProducerRecord<byte[], byte[]>> records, int attempt) {
    Map<String, Object> settings = new HashMap<>(client);
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, UUID.randomUUID().toString());
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      for (ProducerRecord<byte[], byte[]> record : records) {
        // What goes wrong with a record is told by the commit.
        Future<RecordMetadata> _ = producer.send(record);
      }
      producer.commitTransaction();
      return true;
    } catch (KafkaException e) {
      if (attempt == ATTEMPTS) {
        throw e;
      }
      return false;
    }
  }

  /**
   * Where the records of each partition of the loader's topics end; a transaction's end, which the
   * broker may write only after the commit has returned, may lie beyond.
   */
  static Map<TopicPartition, Long> ends() {
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    for (String topic : List.of(Topics.POSTINGS, Topics.REJECTIONS)) {
      for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
        wanted.put(new TopicPartition(topic, partition), OffsetSpec.latest());
      }
    }
    Map<TopicPartition, Long> ends = new HashMap<>();
    await(TestKafka.admin().listOffsets(wanted).all())
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    return ends;
  }

  /** Makes the group believe that it has read everything, once nobody is in it. */
  static void commitEverything() {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    ends().forEach((partition, end) -> offsets.put(partition, new OffsetAndMetadata(end)));
    Polling.until(LIMIT, () -> commits(TestKafka.admin(), offsets));
  }

  private static boolean commits(Admin admin, Map<TopicPartition, OffsetAndMetadata> offsets) {
    try {
      admin.alterConsumerGroupOffsets(WarehouseLoader.GROUP, offsets).all().get();
      return true;
    } catch (ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T await(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}

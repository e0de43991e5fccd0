package wagewire.transform.service;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import wagewire.model.event.Topics;

/** Settings of a worker's consumer and producer, above those that the operator gives. */
final class WorkerClientSettings {

  /** A commit costs the same for one record as for a thousand. */
  private static final int RECORDS_A_TRANSACTION = 1_000;

  private static final int BYTES_WORTH_A_FETCH = 64 * 1024;
  private static final int LONGEST_WAIT_MS = 100;

  /** Time for which the open transaction of a dead worker may block consumers of its records. */
  private static final int TRANSACTION_TIMEOUT_MS = 10_000;

  /** Time after which a dead worker's partitions are reassigned. */
  private static final int SESSION_TIMEOUT_MS = 10_000;

  /** A worker whose Kafka does not answer still has to stop within seconds. */
  private static final int LONGEST_BLOCK_MS = 8_000;

  private WorkerClientSettings() {}

  /** Returns how many records a transaction has at most. */
  static int records() {
    return Topics.recordsAtOnce(RECORDS_A_TRANSACTION, Runtime.getRuntime().maxMemory());
  }

  /**
   * @param records most records of a transaction
   */
  static Map<String, Object> consumer(Map<String, Object> client, String group, int records) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, records);
    settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, BYTES_WORTH_A_FETCH);
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, LONGEST_WAIT_MS);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Topics.RECORD_LIMIT);
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MS);
    settings.putAll(client);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    return settings;
  }

  static Map<String, Object> producer(Map<String, Object> client, String group) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 10);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, LONGEST_BLOCK_MS);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
    settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_TIMEOUT_MS);
    settings.putAll(client);
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, group + "-" + UUID.randomUUID());
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.RECORD_LIMIT);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    return settings;
  }
}

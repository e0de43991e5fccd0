package wagewire.lab.containers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.IntegerDeserializer;
import org.apache.kafka.common.serialization.IntegerSerializer;
import wagewire.model.event.Topics;

/**
 * Writes numbers into a topic configured like those of the pipeline, about one per millisecond, and
 * records which of them Kafka has acknowledged.
 */
final class AcknowledgedNumbers implements AutoCloseable {

  private static final String TOPIC = "acknowledged";
  private static final Duration POLL = Duration.ofMillis(200);
  private static final long PAUSE_NANOS = 1_000_000;

  private final Map<String, Object> settings;
  private final KafkaProducer<Integer, Integer> producer;
  private final Queue<Integer> acknowledged = new ConcurrentLinkedQueue<>();
  private final Queue<Exception> refused = new ConcurrentLinkedQueue<>();
  private final Thread writing;
  private volatile boolean isClosing;

  private AcknowledgedNumbers(String bootstrap) {
    this.settings = Map.of("bootstrap.servers", bootstrap);
    Map<String, Object> safe = new HashMap<>(settings);
    safe.put("acks", "all");
    safe.put("enable.idempotence", true);
    this.producer = new KafkaProducer<>(safe, new IntegerSerializer(), new IntegerSerializer());
    this.writing = Thread.ofPlatform().name("acknowledged").start(this::write);
  }

  static AcknowledgedNumbers start(String bootstrap)
      throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      var topic = new NewTopic(TOPIC, Optional.of(Topics.PARTITIONS), Optional.empty());
      admin.createTopics(List.of(topic.configs(Topics.SETTINGS))).all().get();
    }
    return new AcknowledgedNumbers(bootstrap);
  }

  private void write() {
    for (int number = 0; !isClosing; number++) {
      int sent = number;
      var _ =
          producer.send(
              new ProducerRecord<>(TOPIC, sent, sent),
              (_, error) -> {
                if (error == null) {
                  acknowledged.add(sent);
                } else {
                  refused.add(error);
                }
              });
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  /** Stops writing and waits for outstanding acknowledgements. */
  List<Integer> stop() throws InterruptedException {
    isClosing = true;
    writing.join();
    producer.flush();
    return List.copyOf(acknowledged);
  }

  /** Returns the errors of numbers that were not acknowledged; those may be in the topic or not. */
  List<Exception> refused() {
    return List.copyOf(refused);
  }

  /** Returns all numbers in the topic, with repetitions. */
  List<Integer> read() {
    try (var consumer =
        new KafkaConsumer<>(settings, new IntegerDeserializer(), new IntegerDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(TOPIC).stream()
              .map(one -> new TopicPartition(TOPIC, one.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<Integer> found = new ArrayList<>();
      while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
        consumer.poll(POLL).forEach(each -> found.add(each.value()));
      }
      return found;
    }
  }

  @Override
  public void close() throws InterruptedException {
    isClosing = true;
    writing.join();
    producer.close(Duration.ZERO);
  }
}

package wagewire.transform.service;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A consumer and a producer, from joining the group to the first failure. A failure leaves the
 * consumer ahead of the committed offsets, so clients that failed are closed and never used again.
 */
final class TransformClients implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TransformClients.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration CLOSE = Duration.ofSeconds(3);

  private final TopicRoute route;
  private final Transformation transformer;
  private final Consumer<byte[], byte[]> consumer;
  private final Producer<byte[], byte[]> producer;
  private final boolean single;
  private final CommittedPositions positions;

  private TransformClients(
      TopicRoute route,
      Transformation transformer,
      Consumer<byte[], byte[]> consumer,
      Producer<byte[], byte[]> producer,
      boolean single) {
    this.route = route;
    this.transformer = transformer;
    this.consumer = consumer;
    this.producer = producer;
    this.single = single;
    this.positions = new CommittedPositions(consumer);
  }

  /**
   * @param records most records of a transaction
   */
  static TransformClients open(
      Map<String, Object> client,
      String group,
      TopicRoute route,
      Transformation transformer,
      int records) {
    Consumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(WorkerClientSettings.consumer(client, group, records));
    try {
      consumer.subscribe(List.of(route.from()));
      return new TransformClients(
          route,
          transformer,
          consumer,
          new KafkaProducer<>(WorkerClientSettings.producer(client, group)),
          records == 1);
    } catch (KafkaException e) {
      consumer.close();
      throw e;
    }
  }

  /** Fences nobody: the transactional id is theirs alone. */
  void begin() {
    producer.initTransactions();
  }

  /**
   * Takes the next observations through one transaction. Partitions change hands only inside the
   * poll, when everything taken before is committed.
   *
   * @return what was committed, empty when there was nothing to take
   */
  List<TransformedRecord> step() {
    ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
    if (records.isEmpty()) {
      positions.passMarkers();
      return List.of();
    }
    List<ConsumerRecord<byte[], byte[]>> taken =
        StreamSupport.stream(records.spliterator(), false).toList();
    List<TransformedRecord> results =
        single
            ? List.of(alone(taken.getFirst()))
            : taken.parallelStream().map(transformer::apply).toList();
    commit(results, next(taken));
    return results;
  }

  private TransformedRecord alone(ConsumerRecord<byte[], byte[]> record) {
    try {
      return transformer.apply(record);
    } catch (OutOfMemoryError e) {
      LOG.error("Memory does not suffice for {} of {}", record.offset(), record.topic(), e);
      return transformer.ofMemory(record);
    }
  }

  private void commit(
      List<TransformedRecord> results, Map<TopicPartition, OffsetAndMetadata> next) {
    producer.beginTransaction();
    try {
      for (TransformedRecord result : results) {
        // The commit fails when any of them does.
        records(result)
            .forEach(record -> {
              Future<RecordMetadata> _ = producer.send(record);
            });
      }
      producer.sendOffsetsToTransaction(next, consumer.groupMetadata());
      producer.commitTransaction();
    } catch (KafkaException e) {
      abort(e);
      throw e;
    }
  }

  /**
   * Left open, it would hold up every reader until it times out. A commit without an answer may
   * still go through, so Kafka refuses to abort it; the next clients read which of the two it was.
   */
  private void abort(KafkaException cause) {
    try {
      producer.abortTransaction();
    } catch (KafkaException | IllegalStateException e) {
      cause.addSuppressed(e);
    }
  }

  /** Makes a poll that waits end at once; for any thread. */
  void wakeUp() {
    consumer.wakeup();
  }

  @Override
  public void close() {
    producer.close(CLOSE);
    consumer.close(CloseOptions.timeout(CLOSE));
  }

  private List<ProducerRecord<byte[], byte[]>> records(TransformedRecord result) {
    return switch (result) {
      case TransformedRecord.Posting(var key, var value, var leftOut) -> {
        ProducerRecord<byte[], byte[]> posting = new ProducerRecord<>(route.to(), key, value);
        yield leftOut == null
            ? List.of(posting)
            : List.of(posting, new ProducerRecord<>(route.rejections(), key, leftOut));
      }
      case TransformedRecord.Rejected(var key, var value, var _) ->
          List.of(new ProducerRecord<>(route.rejections(), key, value));
    };
  }

  private static Map<TopicPartition, OffsetAndMetadata> next(
      List<ConsumerRecord<byte[], byte[]>> taken) {
    Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : taken) {
      next.put(
          new TopicPartition(record.topic(), record.partition()),
          new OffsetAndMetadata(record.offset() + 1, record.leaderEpoch(), ""));
    }
    return next;
  }
}

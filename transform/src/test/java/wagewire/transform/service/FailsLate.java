package wagewire.transform.service;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import wagewire.model.event.Topics;

/**
 * Holds a record that is too large back until the broker has those before it, so that a transaction
 * fails when much of it is written. For the settings of a worker, whose two clients share them.
 */
public final class FailsLate
    implements ProducerInterceptor<byte[], byte[]>, ConsumerInterceptor<byte[], byte[]> {

  /** How many records stand before the one that is too large. */
  static final int BEFORE = 149;

  private static final Semaphore WRITTEN = new Semaphore(0);

  @Override
  public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> record) {
    if (record.value().length > Topics.RECORD_LIMIT) {
      awaitWritten();
    }
    return record;
  }

  @Override
  public void onAcknowledgement(@Nullable RecordMetadata metadata, @Nullable Exception exception) {
    if (exception == null) {
      WRITTEN.release();
    }
  }

  @Override
  public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
    return records;
  }

  @Override
  public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

  @Override
  public void close() {}

  @Override
  public void configure(Map<String, ?> configs) {}

  private static void awaitWritten() {
    try {
      if (!WRITTEN.tryAcquire(BEFORE, 30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the broker did not take the records before");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

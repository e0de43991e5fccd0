package wagewire.transform.service;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import wagewire.model.event.Topics;

/**
 * Holds a record that is too large back until the broker has those before it, so that a transaction
 * fails when much of it is written. For the settings of a worker, whose two clients share them.
 */
public final class LateFailureInterceptor extends NoOpInterceptor {

  /** Number of records before the one that is too large. */
  static final int BEFORE = 60;

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

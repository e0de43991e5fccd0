package wagewire.transform.service;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Holds the first acknowledgement back, and with it everything that its producer waits for, for
 * longer than the producer waits. For the settings of a worker, whose two clients share them.
 */
public final class LateAcknowledgementInterceptor extends NoOpInterceptor {

  /** A commit that waits this long has failed; records leave with the commit only. */
  static final Map<String, Object> SETTINGS =
      Map.of(
          "interceptor.classes",
          LateAcknowledgementInterceptor.class.getName(),
          "max.block.ms",
          2_000,
          "transaction.timeout.ms",
          4_000,
          "linger.ms",
          60_000);

  private static final int SECONDS = 6;
  private static final AtomicBoolean FIRST = new AtomicBoolean(true);
  private static final CountDownLatch NOBODY_SHORTENS_IT = new CountDownLatch(1);

  @Override
  public void onAcknowledgement(@Nullable RecordMetadata metadata, @Nullable Exception exception) {
    if (!FIRST.getAndSet(false)) {
      return;
    }
    try {
      boolean _ = NOBODY_SHORTENS_IT.await(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

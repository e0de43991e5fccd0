package wagewire.app.collecting;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.collect.Collector.CollectSettings;

/**
 * Limits of time when boards are collected, and of what is kept of them.
 *
 * @param answers most time of the answers of one visit, without waits for the host's pace
 * @param within most time of a round; null without a limit
 * @param textDays days after whose week descriptions in Kafka are dropped; null for never
 */
public record CollectLimits(
    Duration answers, @Nullable Duration within, @Nullable Integer textDays) {

  public static final CollectLimits STANDARD =
      new CollectLimits(CollectSettings.ANSWERS, null, null);

  public CollectLimits within(@Nullable Duration round) {
    return new CollectLimits(answers, round, textDays);
  }

  /** Begins a round; returns whether its time is over. */
  BooleanSupplier begin() {
    Duration most = within;
    long began = System.nanoTime();
    return most == null ? () -> false : () -> System.nanoTime() - began > most.toNanos();
  }
}

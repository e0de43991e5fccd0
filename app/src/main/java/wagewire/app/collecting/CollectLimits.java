package wagewire.app.collecting;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.collect.Collector.CollectSettings;

/**
 * Limits of time when boards are collected.
 *
 * @param answers most time of the answers of one visit, without waits for the host's pace
 * @param within most time of a round; null without a limit
 */
public record CollectLimits(Duration answers, @Nullable Duration within) {

  public static final CollectLimits STANDARD = new CollectLimits(CollectSettings.ANSWERS, null);

  public CollectLimits within(@Nullable Duration round) {
    return new CollectLimits(answers, round);
  }

  /** Begins a round; returns whether its time is over. */
  BooleanSupplier begin() {
    Duration most = within;
    long began = System.nanoTime();
    return most == null ? () -> false : () -> System.nanoTime() - began > most.toNanos();
  }
}

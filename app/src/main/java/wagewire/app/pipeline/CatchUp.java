package wagewire.app.pipeline;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Tracks whether the warehouse holds everything that was published before this was created; later
 * records are ignored.
 */
final class CatchUp {

  private final PipelineProgress progress;
  private final Map<TopicPartition, Long> observed;
  private @Nullable Map<TopicPartition, Long> normalised;

  CatchUp(PipelineProgress progress) {
    this.progress = progress;
    this.observed = progress.observed();
  }

  /**
   * Returns the number of records still on their way to the next stage; 0 when all have arrived.
   */
  long remaining() {
    if (normalised == null) {
      long remaining = progress.toNormalise(observed);
      if (remaining > 0) {
        return remaining;
      }
      normalised = progress.normalised();
    }
    return progress.toLoad(normalised);
  }
}

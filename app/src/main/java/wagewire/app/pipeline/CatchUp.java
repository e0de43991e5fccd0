package wagewire.app.pipeline;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Whether all that had been published when this was made is in the warehouse by now; what others go
 * on publishing is not waited for.
 */
final class CatchUp {

  private final PipelineProgress progress;
  private final Map<TopicPartition, Long> observed;
  private @Nullable Map<TopicPartition, Long> normalised;

  CatchUp(PipelineProgress progress) {
    this.progress = progress;
    this.observed = progress.observed();
  }

  /** Records that are still on their way to the next stage; 0 when all have arrived. */
  long behind() {
    if (normalised == null) {
      long behind = progress.toNormalise(observed);
      if (behind > 0) {
        return behind;
      }
      normalised = progress.normalised();
    }
    return progress.toLoad(normalised);
  }
}

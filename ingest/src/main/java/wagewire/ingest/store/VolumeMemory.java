package wagewire.ingest.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of how many listings a board has.
 *
 * @param volumes of its latest complete snapshots, one a day, the oldest first
 * @param held null when the latest snapshot had as many as expected
 */
public record VolumeMemory(List<Volume> volumes, @Nullable HeldRun held) {

  public static final VolumeMemory NONE = new VolumeMemory(List.of(), null);

  public VolumeMemory {
    volumes = List.copyOf(volumes);
  }
}

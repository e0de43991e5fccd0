package wagewire.ingest.store.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * History of a board's number of listings.
 *
 * @param volumes of its latest complete snapshots, one per day, oldest first
 * @param held null when the latest snapshot had as many as expected
 */
public record VolumeHistory(List<DailyVolume> volumes, @Nullable HeldStreak held) {

  public static final VolumeHistory NONE = new VolumeHistory(List.of(), null);

  public VolumeHistory {
    volumes = List.copyOf(volumes);
  }
}

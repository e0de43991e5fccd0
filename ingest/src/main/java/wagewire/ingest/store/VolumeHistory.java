package wagewire.ingest.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * History of a board's number of listings.
 *
 * @param volumes of its latest complete snapshots, one per day, oldest first
 * @param held null when the latest snapshot had as many as expected
 */
public record VolumeHistory(List<Day> volumes, @Nullable HeldStreak held) {

  public static final VolumeHistory NONE = new VolumeHistory(List.of(), null);

  public VolumeHistory {
    volumes = List.copyOf(volumes);
  }

  /** Number of listings in the latest complete snapshot of a day. */
  public record Day(LocalDate on, int listings) {}

  /**
   * Snapshots in a row with fewer listings than expected and similar size.
   *
   * @param times number of days
   * @param since time of the first
   * @param listings in the latest
   * @param on day of the latest; null in rows of older versions
   */
  public record HeldStreak(int times, Instant since, int listings, @Nullable LocalDate on) {}
}

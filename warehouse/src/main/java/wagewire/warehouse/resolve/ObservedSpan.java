package wagewire.warehouse.resolve;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A span of time in which a listing was observed, with its board's snapshots just before and after.
 *
 * @param from first observation of the stretch
 * @param to last observation of the stretch; null while the board's newest snapshot shows it
 * @param before the board's last complete snapshot before {@code from}; null when there is none
 * @param after the board's first complete snapshot after {@code to}; null when there is none
 * @param gone true when that next snapshot confirmed that the board is gone
 */
public record ObservedSpan(
    Instant from,
    @Nullable Instant to,
    @Nullable Instant before,
    @Nullable Instant after,
    boolean gone) {}

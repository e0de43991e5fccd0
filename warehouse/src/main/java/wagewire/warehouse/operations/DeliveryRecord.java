package wagewire.warehouse.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code operations.delivery}.
 *
 * @param vintage the release that was sent
 * @param tries how often sending was begun
 * @param endedAt null while it is being sent
 * @param error null without one
 */
public record DeliveryRecord(
    DeliveryKey key,
    String vintage,
    DeliveryOutcome outcome,
    int tries,
    Instant beganAt,
    @Nullable Instant endedAt,
    @Nullable String error) {

  /** Returns a line such as {@code 2026-W47 slack: sent 2026-11-23 06:01}. */
  public String line() {
    String line =
        "%s %s: %s %s"
            .formatted(
                vintage,
                key.channel(),
                outcome.id(),
                beganAt.toString().substring(0, 16).replace('T', ' '));
    return error == null ? line : line + ", " + error;
  }
}

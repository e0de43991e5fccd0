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
    @Nullable String error) {}

package wagewire.app.replay;

import java.util.Map;
import wagewire.model.event.RejectionReason;

/**
 * What a replay came across.
 *
 * @param version of the normaliser that read
 * @param read observations of listings
 * @param normalised listings that another version had read, or that it had refused
 * @param refused those among them that this version refuses; they stay as they were
 * @param unreadable records that are no observation of a known version
 */
public record ReplayCounts(
    String version,
    long read,
    long normalised,
    Map<RejectionReason, Long> refused,
    long unreadable) {}

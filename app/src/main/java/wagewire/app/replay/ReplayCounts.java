package wagewire.app.replay;

import java.util.Map;
import wagewire.model.event.RejectionReason;

/**
 * Counts of a replay.
 *
 * @param version version of the normaliser that read
 * @param read number of observations of listings
 * @param normalised number of listings that another version had read or refused
 * @param refused those of them that this version refuses, by reason; they stay unchanged
 * @param unreadable number of records that are not an observation of a known version
 */
public record ReplayCounts(
    String version,
    long read,
    long normalised,
    Map<RejectionReason, Long> refused,
    long unreadable) {}

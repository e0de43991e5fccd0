package wagewire.transform.service;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.model.event.RejectionReason;

/**
 * Counts of a worker's committed work since it began.
 *
 * @param read observations
 * @param written postings and snapshots
 * @param rejected by reason; a reason that did not occur is absent
 * @param retries number of restarts after a failure
 * @param lastCommit null before the first
 */
public record TransformCounts(
    long read,
    long written,
    Map<RejectionReason, Long> rejected,
    long retries,
    @Nullable Instant lastCommit) {

  static final TransformCounts NONE = new TransformCounts(0, 0, Map.of(), 0, null);

  public TransformCounts {
    rejected = Map.copyOf(rejected);
  }

  TransformCounts plus(long more, Map<RejectionReason, Long> refused, Instant at) {
    Map<RejectionReason, Long> sums = new HashMap<>(rejected);
    refused.forEach((reason, count) -> sums.merge(reason, count, Long::sum));
    long refusals = refused.values().stream().mapToLong(Long::longValue).sum();
    return new TransformCounts(read + more, written + more - refusals, sums, retries, at);
  }

  TransformCounts retried() {
    return new TransformCounts(read, written, rejected, retries + 1, lastCommit);
  }
}

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

  static TransformCounts of(
      long read, long written, Map<RejectionReason, Long> rejected, Instant at) {
    return new TransformCounts(read, written, rejected, 0, at);
  }

  /** Returns the sums of both, as of the other's last commit. */
  TransformCounts plus(TransformCounts more) {
    Map<RejectionReason, Long> sums = new HashMap<>(rejected);
    more.rejected.forEach((reason, count) -> sums.merge(reason, count, Long::sum));
    return new TransformCounts(
        read + more.read, written + more.written, sums, retries, more.lastCommit);
  }

  TransformCounts retried() {
    return new TransformCounts(read, written, rejected, retries + 1, lastCommit);
  }
}

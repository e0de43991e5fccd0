package wagewire.lab.faults;

import java.util.ArrayList;
import java.util.List;
import wagewire.lab.undisturbed.WarehouseRows;

/**
 * The outcome of a run with faults.
 *
 * @param looseEnds see {@link PipelineDiscrepancies}
 * @param health final response of the health check of {@code serve}
 */
record FaultRunOutcome(
    FaultCounts counts, double seconds, WarehouseRows rows, List<String> looseEnds, String health) {

  private static final String RELEASE = "\"release\":\"2026-W47\"";

  /**
   * Publication time of a listing's content, which changes where the broker that knew it was lost.
   */
  private static final String PUBLISHED_AGAIN = "observed_at";

  private boolean mayMiss() {
    return FaultKind.WITH_LOSS.stream().anyMatch(counts::has);
  }

  /** Returns how much was observed where some of it may be missing; empty where nothing may. */
  String remark(WarehouseRows undisturbed) {
    return mayMiss() ? MissingObservations.seen(rows, undisturbed) : "";
  }

  /** Returns the differences from an undisturbed run, a line each. */
  List<String> differences(WarehouseRows undisturbed) {
    if (mayMiss()) {
      return MissingObservations.contradictions(rows, undisturbed);
    }
    WarehouseRows found = rows.withoutRejectionsOf(ForeignRecords.POISONED);
    List<String> differences =
        new ArrayList<>(
            counts.has(FaultKind.LOST_BROKER)
                ? found.without(PUBLISHED_AGAIN).differences(undisturbed.without(PUBLISHED_AGAIN))
                : found.differences(undisturbed));
    if (!differences.isEmpty()) {
      differences.add("fetches: " + rows.otherFetches(undisturbed));
    }
    differences.addAll(looseEnds);
    if (!health.contains(RELEASE)) {
      differences.add("serve says " + health);
    }
    return differences;
  }
}

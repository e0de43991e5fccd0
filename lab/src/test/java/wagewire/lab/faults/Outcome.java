package wagewire.lab.faults;

import java.util.ArrayList;
import java.util.List;
import wagewire.lab.undisturbed.Rows;

/**
 * What a run came to.
 *
 * @param looseEnds see {@link LooseEnds}
 * @param health what `serve` says of itself in the end
 */
record Outcome(Counts counts, double seconds, Rows rows, List<String> looseEnds, String health) {

  private static final String RELEASE = "\"release\":\"2026-W47\"";

  /** When a listing's content was published: once more, where the broker that knew it was lost. */
  private static final String PUBLISHED_AGAIN = "observed_at";

  /** All that is otherwise than after a run that nothing happened to; a line each. */
  List<String> differences(Rows undisturbed) {
    List<String> differences =
        new ArrayList<>(
            counts.has(Kind.LOST_BROKER)
                ? rows.without(PUBLISHED_AGAIN).differences(undisturbed.without(PUBLISHED_AGAIN))
                : rows.differences(undisturbed));
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

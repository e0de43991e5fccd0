package wagewire.reporting.load;

import java.util.List;
import wagewire.model.event.SnapshotObserved;

/**
 * A snapshot all of whose parts have come.
 *
 * @param record any of its parts
 * @param present the ids of all parts
 */
record WholeSnapshot(SnapshotObserved record, List<String> present) {}

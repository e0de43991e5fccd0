package wagewire.warehouse.load;

import java.time.Instant;
import java.util.List;
import wagewire.model.board.BoardId;
import wagewire.model.event.SnapshotObserved;
import wagewire.model.event.SnapshotStatus;

/**
 * A snapshot with all its parts.
 *
 * @param present the ids of all parts; empty where nothing was read or nothing changed
 */
record AssembledSnapshot(
    BoardId board, long snapshot, Instant finishedAt, SnapshotStatus status, List<String> present) {

  static AssembledSnapshot of(SnapshotObserved record, List<String> present) {
    return new AssembledSnapshot(
        record.board(), record.snapshot(), record.finishedAt(), record.status(), present);
  }
}

package wagewire.ingest.collect;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.publish.Snapshot;
import wagewire.ingest.store.BoardMemory;
import wagewire.model.board.Source;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.SnapshotStatus;

/** Determines a snapshot's status from the result of a visit and the board's recorded state. */
final class SnapshotClassifier {

  private SnapshotClassifier() {}

  static Snapshot snapshot(
      Source source,
      BoardReadResult reading,
      BoardMemory state,
      Instant started,
      Instant finished) {
    SnapshotStatus status = status(reading.outcome(), state, finished);
    Snapshot snapshot =
        new Snapshot(
            source,
            started,
            finished,
            status,
            reading.outcome(),
            reading.announced(),
            reading.listings(),
            reading.refusals(),
            reading.note(),
            reading.validators(),
            reading.details(),
            null,
            null,
            state.liveSnapshot());
    return switch (status) {
      case COMPLETE -> {
        List<String> present = snapshot.present();
        int missingAtEnd = TruncationRule.missingAtEnd(source.kind(), state.present(), present);
        VolumeRule.Judgement volume =
            VolumeRule.judge(state.volume(), present.size(), missingAtEnd, finished);
        yield snapshot.with(
            volume.held() ? SnapshotStatus.HELD : status,
            joined(reading.note(), volume.note()),
            volume.held() ? null : reading.validators(),
            volume.memory());
      }
      case UNCHANGED -> {
        int listings = state.present() == null ? 0 : state.present().size();
        yield snapshot.with(
            status, reading.note(), null, VolumeRule.unchanged(state.volume(), listings, finished));
      }
      case PARTIAL, FAILED, HELD, GONE -> snapshot;
    };
  }

  private static SnapshotStatus status(FetchOutcome outcome, BoardMemory state, Instant finished) {
    return switch (outcome) {
      case OK, EMPTY -> SnapshotStatus.COMPLETE;
      case UNCHANGED -> SnapshotStatus.UNCHANGED;
      case PARTIAL -> SnapshotStatus.PARTIAL;
      case BLOCKED, MOVED, CHANGED_SHAPE, FAILED -> SnapshotStatus.FAILED;
      case GONE -> GoneRule.status(state.gone().and(finished), finished);
    };
  }

  private static @Nullable String joined(@Nullable String first, @Nullable String second) {
    List<String> notes = Stream.of(first, second).filter(Objects::nonNull).toList();
    return notes.isEmpty() ? null : String.join("; ", notes);
  }
}

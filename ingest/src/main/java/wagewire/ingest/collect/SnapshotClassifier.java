package wagewire.ingest.collect;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.publish.Snapshot;
import wagewire.ingest.store.state.BoardMemory;
import wagewire.ingest.store.state.Validators;
import wagewire.ingest.store.state.VolumeHistory;
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
        snapshot(
            source, reading, status, null, reading.validators(), null, state, started, finished);
    return switch (status) {
      case COMPLETE -> {
        VolumeRule.Judgement volume =
            VolumeRule.judge(state.volume(), snapshot.present().size(), finished);
        yield snapshot(
            source,
            reading,
            volume.held() ? SnapshotStatus.HELD : status,
            volume.note(),
            volume.held() ? null : reading.validators(),
            volume.memory(),
            state,
            started,
            finished);
      }
      case UNCHANGED -> {
        int listings = state.present() == null ? 0 : state.present().size();
        yield snapshot(
            source,
            reading,
            status,
            null,
            null,
            VolumeRule.unchanged(state.volume(), listings, finished),
            state,
            started,
            finished);
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
      case GONE -> GoneRule.status(state, finished);
    };
  }

  private static Snapshot snapshot(
      Source source,
      BoardReadResult reading,
      SnapshotStatus status,
      @Nullable String note,
      @Nullable Validators validators,
      @Nullable VolumeHistory volume,
      BoardMemory state,
      Instant started,
      Instant finished) {
    return new Snapshot(
        source,
        started,
        finished,
        status,
        reading.outcome(),
        reading.announced(),
        reading.listings(),
        reading.refusals(),
        joined(reading.note(), note),
        validators,
        reading.details(),
        volume,
        state.liveSnapshot());
  }

  private static @Nullable String joined(@Nullable String first, @Nullable String second) {
    List<String> notes = Stream.of(first, second).filter(Objects::nonNull).toList();
    return notes.isEmpty() ? null : notes.stream().collect(Collectors.joining("; "));
  }
}

package wagewire.ingest.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.publish.Snapshot;
import wagewire.ingest.store.state.BoardMemory;
import wagewire.ingest.store.state.BoardMemory.GoneStreak;
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
            state.liveSnapshot());
    return switch (status) {
      case COMPLETE -> {
        VolumeRule.Judgement volume =
            VolumeRule.judge(state.volume(), snapshot.present().size(), finished);
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
      case GONE -> GoneRule.status(state, finished);
    };
  }

  private static @Nullable String joined(@Nullable String first, @Nullable String second) {
    List<String> notes = Stream.of(first, second).filter(Objects::nonNull).toList();
    return notes.isEmpty() ? null : String.join("; ", notes);
  }

  /** Decides when a board that is not found counts as gone for good. */
  static final class GoneRule {

    private static final int TIMES = 3;
    private static final Duration SPAN = Duration.ofDays(7);

    private GoneRule() {}

    /** Returns the status after one more answer of 404 or 410. */
    static SnapshotStatus status(BoardMemory before, Instant now) {
      GoneStreak run = before.gone().and(now);
      boolean confirmed = run.times() >= TIMES;
      boolean lasting = run.since() != null && !now.isBefore(run.since().plus(SPAN));
      return confirmed && lasting ? SnapshotStatus.GONE : SnapshotStatus.FAILED;
    }
  }
}

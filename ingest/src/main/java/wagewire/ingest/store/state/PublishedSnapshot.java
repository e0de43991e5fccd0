package wagewire.ingest.store.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.SnapshotStatus;

/** What is remembered of a snapshot once Kafka has acknowledged all of it. */
public sealed interface PublishedSnapshot {

  BoardId board();

  long number();

  /** When it was observed. */
  Instant observedAt();

  /** Contents that were not known before. */
  List<NewContent> contents();

  /** How many of the listings with new contents have each field that no reader understands. */
  Map<String, Long> unread();

  /**
   * Of a fetch.
   *
   * @param present external ids; null unless the whole board was read
   * @param validators null unless the whole board was read
   * @param details postings that were asked for one by one
   * @param volume how many listings the board has had; null to leave that as it is remembered
   * @param full whether every listing was published, changed or not
   */
  record Live(
      BoardId board,
      long number,
      Instant observedAt,
      List<NewContent> contents,
      SnapshotStatus status,
      FetchOutcome outcome,
      @Nullable String note,
      @Nullable List<String> present,
      @Nullable Validators validators,
      List<DetailRead> details,
      @Nullable VolumeHistory volume,
      boolean full,
      Map<String, Long> unread)
      implements PublishedSnapshot {}

  /** Of imported material. */
  record Imported(
      BoardId board,
      long number,
      Instant observedAt,
      List<NewContent> contents,
      ImportKey key,
      Map<String, Long> unread)
      implements PublishedSnapshot {}
}

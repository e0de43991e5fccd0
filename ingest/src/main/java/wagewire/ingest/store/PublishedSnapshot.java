package wagewire.ingest.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.SnapshotStatus;
import wagewire.model.listing.ContentHash;

/** State to record once Kafka has acknowledged a whole snapshot. */
public sealed interface PublishedSnapshot {

  BoardId board();

  long number();

  /** Returns the time of the observation. */
  Instant observedAt();

  List<NewContent> contents();

  /** Returns new and changed listings per unread field. */
  Map<String, Long> unread();

  /**
   * A fetched snapshot.
   *
   * @param present external ids; null unless the whole board was read
   * @param validators null unless the whole board was read
   * @param details postings that were requested singly
   * @param volume history of listings; null to leave the stored one
   * @param yields history of postings that may be of a go-to-market role; null to leave the stored
   *     one
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
      @Nullable YieldHistory yields,
      boolean full,
      Map<String, Long> unread)
      implements PublishedSnapshot {}

  record Imported(
      BoardId board,
      long number,
      Instant observedAt,
      List<NewContent> contents,
      ImportKey key,
      Map<String, Long> unread)
      implements PublishedSnapshot {}

  /**
   * A new content.
   *
   * @param externalId of the listing
   * @param version 1-based order among contents of the same snapshot and id
   */
  record NewContent(String externalId, int version, String hash) {}

  /**
   * Identity of an import's presence, to detect repeated imports.
   *
   * @param complete whether it is the board's whole snapshot
   * @param presentHash of the external ids in any order
   */
  record ImportKey(BoardId board, Instant observedAt, boolean complete, String presentHash) {

    public static ImportKey of(
        BoardId board, Instant observedAt, boolean complete, Collection<String> present) {
      String sorted = String.join("\n", present.stream().distinct().sorted().toList());
      String hash = ContentHash.ofBytes(sorted.getBytes(StandardCharsets.UTF_8));
      return new ImportKey(board, observedAt, complete, hash);
    }
  }
}

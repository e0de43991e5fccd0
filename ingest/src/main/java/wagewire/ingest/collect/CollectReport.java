package wagewire.ingest.collect;

import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.SnapshotStatus;

/**
 * How one visit to one board went.
 *
 * @param status as published; null when not even a failure could be, because of a defect of ours
 * @param snapshot the number it was published under; null as {@code status}, and when another
 *     worker's visit overtook this one
 * @param published listings that were new or changed
 * @param unchanged listings whose content was known; 0 when the board was not read
 * @param rejected items that are no listing
 * @param note one line for a person; null when there is nothing to say
 */
public record CollectReport(
    BoardId board,
    FetchOutcome outcome,
    @Nullable SnapshotStatus status,
    @Nullable Long snapshot,
    int published,
    int unchanged,
    int rejected,
    @Nullable String note) {

  /** True when the visit showed the whole board. */
  public boolean healthy() {
    return status == SnapshotStatus.COMPLETE || status == SnapshotStatus.UNCHANGED;
  }

  /** True when a person should see the line: the board is not well, or there is a note. */
  public boolean notable() {
    return !healthy() || note != null;
  }

  /** One line for a person, such as {@code lever:acme: blocked: HTTP 403 from …}. */
  public String line() {
    String counts =
        published + " published, " + unchanged + " unchanged, " + rejected + " rejected";
    return board + ": " + outcome.id() + ": " + (note == null ? counts : note);
  }
}

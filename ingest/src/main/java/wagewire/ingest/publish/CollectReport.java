package wagewire.ingest.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.Refusal;
import wagewire.model.board.BoardId;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.SnapshotStatus;

/**
 * Outcome of one visit to one board, or of an import; {@code published + unchanged + rejected +
 * forgotten} were read.
 *
 * @param status as published; null when an internal error kept even a failure from being published,
 *     and for a board that is suspended
 * @param snapshot its number; null as {@code status}, when an import had nothing new, and when
 *     another worker's visit finished first
 * @param published new or changed listings
 * @param unchanged listings with known content, repeated ones included; 0 when the board was not
 *     read
 * @param rejected items that are no listing, or too large to send
 * @param forgotten listings that were removed for good and are kept out
 * @param note one line for a person; null when there is nothing to report
 * @param known true for a board that the visit before had found gone for good already, and for one
 *     that is suspended and was reported
 * @param tooLarge those of the rejected that are too large to send, without their content
 */
public record CollectReport(
    BoardId board,
    FetchOutcome outcome,
    @Nullable SnapshotStatus status,
    @Nullable Long snapshot,
    int published,
    int unchanged,
    int rejected,
    int forgotten,
    @Nullable String note,
    boolean known,
    List<Refusal> tooLarge) {

  public CollectReport(
      BoardId board,
      FetchOutcome outcome,
      @Nullable SnapshotStatus status,
      @Nullable Long snapshot,
      int published,
      int unchanged,
      int rejected,
      int forgotten,
      @Nullable String note) {
    this(
        board, outcome, status, snapshot, published, unchanged, rejected, forgotten, note, false,
        List.of());
  }

  /** Returns the report of a board that was, or was not, known to be gone for good. */
  public CollectReport knowing(boolean gone) {
    return new CollectReport(
        board, outcome, status, snapshot, published, unchanged, rejected, forgotten, note, gone,
        tooLarge);
  }

  /** Returns the report with its listings that are too large to send. */
  CollectReport withTooLarge(List<Refusal> listings) {
    return new CollectReport(
        board, outcome, status, snapshot, published, unchanged, rejected, forgotten, note, known,
        listings);
  }

  /** Returns the number of items read. */
  public int read() {
    return published + unchanged + rejected + forgotten;
  }

  /** Returns true when the board answered that nothing had changed: no listing was read. */
  public boolean isNotModified() {
    return outcome == FetchOutcome.UNCHANGED && healthy() && read() == 0;
  }

  /** Returns true when the visit read or revalidated the whole board. */
  public boolean healthy() {
    return status == SnapshotStatus.COMPLETE || status == SnapshotStatus.UNCHANGED;
  }

  /**
   * Returns true when a person should see the report: the board is unhealthy, or there is a note,
   * and the board is not known to be gone or suspended.
   */
  public boolean notable() {
    return !known && (!healthy() || note != null);
  }

  /** Returns the report on one line, such as {@code lever:acme: blocked: HTTP 403 from …}. */
  public String line() {
    String counts =
        isNotModified()
            ? "not modified"
            : published
                + " published, "
                + unchanged
                + " unchanged, "
                + rejected
                + " rejected"
                + (forgotten == 0 ? "" : ", " + forgotten + " forgotten");
    return board + ": " + outcome.id() + ": " + (note == null ? counts : note);
  }
}

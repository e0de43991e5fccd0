package wagewire.ingest.publish;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.Refusal;
import wagewire.ingest.store.BoardMemory;
import wagewire.ingest.store.DetailRead;
import wagewire.ingest.store.Validators;
import wagewire.ingest.store.VolumeHistory;
import wagewire.ingest.store.YieldHistory;
import wagewire.model.board.BoardId;
import wagewire.model.board.Source;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.RejectionReason;
import wagewire.model.event.SnapshotStatus;
import wagewire.model.listing.PublishedListing;
import wagewire.model.text.StoredText;

/**
 * Observation of a board by one fetch or import.
 *
 * @param startedAt before the end for a fetch; equal to it for an import, which distinguishes the
 *     two
 * @param finishedAt time of the observation; times are truncated to milliseconds
 * @param status before the comparison with known content
 * @param announced listings the board says it has; null when unknown
 * @param listings in the board's order; ids may repeat
 * @param refusals items that are no listing
 * @param note one line for a person; null for none
 * @param validators null unless the whole board was read
 * @param details coverage of single postings
 * @param volume history including this snapshot; null when not updated
 * @param yields history of postings that may be of a go-to-market role, including this snapshot;
 *     null when not updated
 * @param after number of the board's latest fetch when this one began, 0 for none; null for
 *     imports, which leave the live board's state unchanged
 */
public record Snapshot(
    Source source,
    Instant startedAt,
    Instant finishedAt,
    SnapshotStatus status,
    FetchOutcome outcome,
    @Nullable Integer announced,
    List<PublishedListing> listings,
    List<Refusal> refusals,
    @Nullable String note,
    @Nullable Validators validators,
    DetailCoverage details,
    @Nullable VolumeHistory volume,
    @Nullable YieldHistory yields,
    @Nullable Long after) {

  private static final int LONGEST_NOTE = 2_000;

  public Snapshot {
    startedAt = startedAt.truncatedTo(ChronoUnit.MILLIS);
    finishedAt = finishedAt.truncatedTo(ChronoUnit.MILLIS);
    if (after != null && startedAt.equals(finishedAt)) {
      startedAt = finishedAt.minusMillis(1);
    }
    listings = List.copyOf(listings);
    refusals = List.copyOf(refusals);
    note =
        note == null
            ? null
            : StoredText.cut(note, LONGEST_NOTE).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }

  public BoardId board() {
    return source.board();
  }

  /** Returns whether another fetch of the board was recorded meanwhile. */
  boolean isOvertaken(BoardMemory now) {
    return after != null && after != now.liveSnapshot();
  }

  Snapshot failed(String why) {
    return new Snapshot(
        source,
        startedAt,
        finishedAt,
        SnapshotStatus.FAILED,
        FetchOutcome.FAILED,
        null,
        List.of(),
        List.of(),
        why,
        null,
        DetailCoverage.NONE,
        null,
        null,
        after);
  }

  /** Returns the same fetch, judged by the board's history, which includes it from now on. */
  public Snapshot with(
      SnapshotStatus judged,
      @Nullable String newNote,
      @Nullable Validators newValidators,
      VolumeHistory history) {
    return new Snapshot(
        source,
        startedAt,
        finishedAt,
        judged,
        outcome,
        announced,
        listings,
        refusals,
        newNote,
        newValidators,
        details,
        history,
        yields,
        after);
  }

  /** Returns the same fetch with the history that includes it. */
  public Snapshot yielding(@Nullable YieldHistory history) {
    return new Snapshot(
        source,
        startedAt,
        finishedAt,
        status,
        outcome,
        announced,
        listings,
        refusals,
        note,
        validators,
        details,
        volume,
        history,
        after);
  }

  /** Returns the same observation with the facts of its listings alone. */
  public Snapshot withoutTexts() {
    return new Snapshot(
        source,
        startedAt,
        finishedAt,
        status,
        outcome,
        announced,
        listings.stream().map(PublishedListing::withoutTexts).toList(),
        refusals.stream().map(Refusal::withoutOriginal).toList(),
        note,
        validators,
        details,
        volume,
        yields,
        after);
  }

  /** Returns the number of items read, refused ones included. */
  int read() {
    return listings.size() + details.retained().size() + refusals.size();
  }

  /**
   * Returns the external ids present, once each, in the board's order. Unreadable listings are
   * present, items that are no posting are not.
   */
  public List<String> present() {
    Set<String> ids = new LinkedHashSet<>();
    listings.forEach(listing -> ids.add(listing.externalId()));
    ids.addAll(details.retained());
    for (Refusal refusal : refusals) {
      if (refusal.externalId() != null && refusal.reason() != RejectionReason.NOT_A_POSTING) {
        ids.add(refusal.externalId());
      }
    }
    Set<String> ordered = new LinkedHashSet<>(details.order());
    ordered.retainAll(ids);
    ordered.addAll(ids);
    return List.copyOf(ordered);
  }

  /**
   * Coverage of postings that are requested one by one.
   *
   * @param order external ids of the list in the board's order
   * @param retained external ids that are present and were not requested, as their mark in the list
   *     is unchanged; their published details remain valid
   * @param read requested postings
   * @param pending number of postings left for the next visit
   */
  public record DetailCoverage(
      List<String> order, List<String> retained, List<DetailRead> read, int pending) {

    public static final DetailCoverage NONE =
        new DetailCoverage(List.of(), List.of(), List.of(), 0);

    public DetailCoverage {
      order = List.copyOf(order);
      retained = List.copyOf(retained);
      read = List.copyOf(read);
    }
  }
}

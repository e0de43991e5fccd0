package wagewire.ingest.publish;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.Refusal;
import wagewire.ingest.store.state.BoardMemory;
import wagewire.ingest.store.state.Validators;
import wagewire.ingest.store.state.VolumeHistory;
import wagewire.model.board.BoardId;
import wagewire.model.board.Source;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.RejectionReason;
import wagewire.model.event.SnapshotStatus;
import wagewire.model.listing.PublishedListing;

/**
 * What one fetch or one import saw of a board.
 *
 * @param startedAt before its end for a fetch, however short it was; the same for an import: so the
 *     two can be told apart wherever the record goes
 * @param finishedAt when everything in it was observed; times are cut to milliseconds
 * @param status what it is evidence of, before it is compared with what is known
 * @param announced how many listings the board says it has; null when it does not say
 * @param listings in the board's order; an id may come again
 * @param refusals items that are no listing
 * @param note what a person should know, made into one line; null when there is nothing to say
 * @param validators of the answers; null unless the whole board was read
 * @param details of postings that are asked for one by one
 * @param volume how many listings the board has had, this snapshot included; null where that is not
 *     told
 * @param after number of the fetch that was the board's latest when this one began, 0 for none;
 *     null for imported material, which leaves the memory of the live board alone
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
    @Nullable Long after) {

  public Snapshot {
    startedAt = startedAt.truncatedTo(ChronoUnit.MILLIS);
    finishedAt = finishedAt.truncatedTo(ChronoUnit.MILLIS);
    if (after != null && startedAt.equals(finishedAt)) {
      startedAt = finishedAt.minusMillis(1);
    }
    listings = List.copyOf(listings);
    refusals = List.copyOf(refusals);
    note = note == null ? null : note.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }

  public BoardId board() {
    return source.board();
  }

  /** Whether another fetch of the board was remembered while this one was under way. */
  boolean isOvertaken(BoardMemory now) {
    return after != null && after != now.liveSnapshot();
  }

  /** The same fetch as one of which nothing can be concluded. */
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
        after);
  }

  /** How many items were read, refused ones included. */
  int read() {
    return listings.size() + details.standing().size() + refusals.size();
  }

  /**
   * External ids present, once each, in the board's order. A listing that could not be read is
   * present all the same; an item that is no posting is not.
   */
  public List<String> present() {
    Set<String> ids = new LinkedHashSet<>();
    listings.forEach(listing -> ids.add(listing.externalId()));
    ids.addAll(details.standing());
    for (Refusal refusal : refusals) {
      if (refusal.externalId() != null && refusal.reason() != RejectionReason.NOT_A_POSTING) {
        ids.add(refusal.externalId());
      }
    }
    return List.copyOf(ids);
  }
}

package wagewire.model.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;
import wagewire.model.board.Source;

/**
 * One fetch of one board, sent after its listings. The external ids present come in numbered parts
 * of at most {@value #PART_SIZE}.
 *
 * @param startedAt when the fetch began; of imported material, and of that alone, the same as its
 *     end
 * @param finishedAt when it ended; presence is ordered by this
 * @param status what the fetch is evidence of
 * @param outcome how the fetch ended
 * @param announced how many listings the board says it has; null when it does not say
 * @param read how many listings were read, rejected ones included
 * @param part 1-based
 * @param parts at least 1
 * @param present external ids; null when nothing was read or nothing changed
 * @param sameAs the snapshot that an unchanged one repeats
 * @param note what a person should know of a fetch that did not succeed
 */
public record SnapshotObserved(
    int version,
    BoardId board,
    long snapshot,
    Source source,
    Instant startedAt,
    Instant finishedAt,
    SnapshotStatus status,
    FetchOutcome outcome,
    @Nullable Integer announced,
    int read,
    int part,
    int parts,
    @Nullable List<String> present,
    @Nullable Long sameAs,
    @Nullable String note)
    implements Observation, PostingEvent {

  public static final int VERSION = 1;
  public static final int PART_SIZE = 5_000;

  /** The same with other ids present. */
  public SnapshotObserved withPresent(List<String> ids) {
    return new SnapshotObserved(
        version,
        board,
        snapshot,
        source,
        startedAt,
        finishedAt,
        status,
        outcome,
        announced,
        read,
        part,
        parts,
        ids,
        sameAs,
        note);
  }
}

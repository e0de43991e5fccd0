package wagewire.ingest.archive;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.platform.LivePlatform;
import wagewire.ingest.platform.Platforms;
import wagewire.ingest.read.warc.ArchivedAnswer;
import wagewire.ingest.read.warc.ArchivedBoard;
import wagewire.ingest.read.warc.RecordProvenance;
import wagewire.ingest.read.warc.SkipCounts;
import wagewire.ingest.read.warc.SkipReason;

/** Reads visits from the answers of an archive, one visit at a time. */
public final class ArchivedVisitReader {

  private final @Nullable String employer;
  private final SkipCounts counts;
  private @Nullable ArchivedVisit visit;

  /**
   * @param employer of the boards; null where listings name it
   * @param counts receives the skipped records
   */
  public ArchivedVisitReader(@Nullable String employer, SkipCounts counts) {
    this.employer = employer;
    this.counts = counts;
  }

  /** Adds the next answer; returns the visit that it ends, if any. */
  public Optional<ArchivedBoard> add(ArchivedAnswer answer, RecordProvenance kept) {
    Optional<LivePlatform> platform = Platforms.find(kept.board().platform());
    if (platform.isEmpty()) {
      counts.skip(SkipReason.OTHER_KIND);
      return Optional.empty();
    }
    ArchivedVisit current = visit;
    Optional<ArchivedBoard> ended = Optional.empty();
    if (current == null || !current.isOf(kept.board(), answer.date())) {
      ended = end();
      current = new ArchivedVisit(kept.board(), platform.get(), employer, counts, answer.date());
      visit = current;
    }
    current.add(answer, kept.posting());
    return ended;
  }

  /** Returns the last visit, if it shows anything. */
  public Optional<ArchivedBoard> end() {
    ArchivedVisit ended = visit;
    visit = null;
    return Optional.ofNullable(ended)
        .map(ArchivedVisit::end)
        .filter(ArchivedVisitReader::showsAnything);
  }

  private static boolean showsAnything(ArchivedBoard board) {
    return board.whole()
        || !board.page().listings().isEmpty()
        || !board.page().refusals().isEmpty();
  }
}

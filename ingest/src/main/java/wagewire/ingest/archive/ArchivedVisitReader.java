package wagewire.ingest.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.collect.DetailMerger;
import wagewire.ingest.platform.LivePlatform;
import wagewire.ingest.read.DetailLink;
import wagewire.ingest.read.ReadContext;
import wagewire.ingest.read.ReadPage;
import wagewire.ingest.read.Refusal;
import wagewire.ingest.read.UnreadablePayloadException;
import wagewire.ingest.read.warc.ArchivedAnswer;
import wagewire.ingest.read.warc.PostingsOfAnswer.ArchivedBoard;
import wagewire.ingest.read.warc.RecordProvenance;
import wagewire.ingest.read.warc.SkipCounts;
import wagewire.ingest.read.warc.SkipCounts.SkipReason;
import wagewire.model.board.BoardId;
import wagewire.model.listing.PublishedListing;

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
    Optional<LivePlatform> platform = LivePlatform.find(kept.board().platform());
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

  /**
   * Rebuilds one visit from its archived answers. Postings whose own answer was not archived are
   * left out: an earlier visit read them.
   */
  private static final class ArchivedVisit {

    private final BoardId board;
    private final LivePlatform platform;
    private final @Nullable String employer;
    private final SkipCounts counts;
    private final Instant began;

    private final Map<String, PublishedListing> listed = new LinkedHashMap<>();
    private final Map<String, DetailLink> leads = new LinkedHashMap<>();
    private final Map<String, PublishedListing> completed = new LinkedHashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private int lists;
    private int items;
    private boolean allShown;

    /**
     * @param employer of the board; null where listings name it
     * @param began time of the first answer
     */
    ArchivedVisit(
        BoardId board,
        LivePlatform platform,
        @Nullable String employer,
        SkipCounts counts,
        Instant began) {
      this.board = board;
      this.platform = platform;
      this.employer = employer;
      this.counts = counts;
      this.began = began;
    }

    /** Returns whether an answer belongs to this visit, by board and day. */
    boolean isOf(BoardId other, Instant date) {
      return board.equals(other) && day(date).equals(day(began));
    }

    private static LocalDate day(Instant moment) {
      return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    /**
     * @param posting as in {@link wagewire.ingest.read.warc.RecordProvenance}
     */
    void add(ArchivedAnswer answer, @Nullable String posting) {
      try {
        if (posting != null) {
          addPosting(answer, posting);
        } else if (platform.walksSite()) {
          counts.skip(SkipReason.NO_POSTING);
        } else {
          addList(platform.reader().read(answer.body(), new ReadContext(board, employer)));
        }
      } catch (UnreadablePayloadException _) {
        counts.skip(SkipReason.NO_POSTING);
      }
    }

    private void addList(ReadPage page) {
      lists++;
      items += page.items();
      allShown = page.announced() == null || page.announced() <= items;
      page.listings().forEach(listing -> listed.put(listing.externalId(), listing));
      page.leads().forEach(lead -> leads.put(lead.externalId(), lead));
      refusals.addAll(page.refusals());
    }

    private void addPosting(ArchivedAnswer answer, String id) {
      ReadContext context = new ReadContext(board, employer, answer.date());
      ReadPage page = platform.detailReader().read(answer.body(), context);
      if (page.listings().isEmpty()) {
        refusals.addAll(page.refusals());
        return;
      }
      PublishedListing own = page.listings().getFirst();
      PublishedListing list = listed.get(id);
      DetailLink unknown = new DetailLink(id, platform.walksSite() ? answer.address() : "", null);
      completed.put(
          id,
          list == null
              ? DetailMerger.named(leads.getOrDefault(id, unknown), own)
              : DetailMerger.of(list, own));
    }

    ArchivedBoard end() {
      Stream<PublishedListing> shown =
          (platform.hasDetails() ? completed : listed).values().stream();
      boolean whole = platform.inOneAnswer() && lists == 1 && allShown;
      return new ArchivedBoard(
          board, began, whole, new ReadPage(shown.toList(), refusals, List.of(), items, null));
    }
  }
}

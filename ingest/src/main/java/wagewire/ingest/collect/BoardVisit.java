package wagewire.ingest.collect;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.collect.Collector.CollectSettings;
import wagewire.ingest.fetch.FetchRequest;
import wagewire.ingest.fetch.Fetcher;
import wagewire.ingest.platform.BoardAddress;
import wagewire.ingest.platform.BoardCrawl;
import wagewire.ingest.platform.LivePlatform;
import wagewire.ingest.platform.MissingPartException;
import wagewire.ingest.publish.Snapshot;
import wagewire.ingest.store.BoardMemory;
import wagewire.ingest.store.CrawlStore;
import wagewire.ingest.store.DetailRead;
import wagewire.ingest.store.Validators;
import wagewire.ingest.store.YieldHistory;
import wagewire.model.board.BoardId;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.SnapshotStatus;
import wagewire.model.listing.PublishedListing;

/** Visits a board: tries its addresses in order and classifies the result. */
final class BoardVisit {

  private final BoardFetchers fetchers;
  private final CrawlStore store;
  private final CollectSettings settings;
  private final Clock clock;
  private final Semaphore parsing = VisitBudget.parsing();

  BoardVisit(BoardFetchers fetchers, CrawlStore store, CollectSettings settings, Clock clock) {
    this.fetchers = fetchers;
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  Snapshot visit(BoardEntry entry, LivePlatform platform) throws InterruptedException {
    Instant started = clock.instant();
    BoardMemory state = store.state(entry.board());
    Fetcher fetcher = fetchers.visit(entry.board());
    VisitBudget budget = settings.budget(parsing);
    BoardReadResult reading = null;
    for (BoardAddress address : addresses(entry, platform, state.validators())) {
      String key = settings.keys().get(platform.id());
      AddressedBoard board = new AddressedBoard(platform, entry.source(), key, address);
      reading = read(fetcher, board, settings.described(entry), state, budget, started);
      if (reading.outcome() != FetchOutcome.GONE) {
        break;
      }
    }
    if (reading == null) {
      throw new IllegalStateException("Platform " + platform.id() + " has no address");
    }
    Snapshot snapshot =
        SnapshotClassifier.snapshot(entry.source(), reading, state, started, clock.instant());
    Snapshot judged = snapshot.yielding(yields(entry, state, snapshot));
    return budget.tdmReserved() ? judged.withoutTexts() : judged;
  }

  /** Returns whether the latest recorded visit found the board gone for good. */
  boolean wasGone(BoardId board) {
    return store.health(List.of(board)).stream()
        .anyMatch(health -> health.status() == SnapshotStatus.GONE);
  }

  Snapshot failed(BoardEntry entry, String note) {
    Instant now = clock.instant();
    return SnapshotClassifier.snapshot(
        entry.source(),
        BoardReadResult.nothing(FetchOutcome.FAILED, note, List.of()),
        store.state(entry.board()),
        now,
        now);
  }

  private @Nullable YieldHistory yields(BoardEntry entry, BoardMemory state, Snapshot snapshot) {
    return switch (entry.details()) {
      case ALL -> YieldHistory.NONE;
      case GO_TO_MARKET -> YieldRule.after(state, snapshot, settings.goToMarket());
    };
  }

  private BoardReadResult read(
      Fetcher fetcher,
      AddressedBoard board,
      Predicate<PublishedListing> described,
      BoardMemory state,
      VisitBudget budget,
      Instant started)
      throws InterruptedException {
    boolean details = board.platform().hasDetails();
    PageRevalidator known = new PageRevalidator(budget.counting(fetcher));
    Map<String, DetailRead> before = details ? store.details(board.source().board()) : Map.of();
    List<String> present = state.present() == null ? List.of() : state.present();
    boolean due = state.readingDue(started) || DetailRule.unmarkedDue(before, present, started);
    Optional<BoardReadResult> same = compare(board, due ? null : state.validators(), known);
    if (same.isPresent()) {
      return same.get();
    }
    BoardPager pager = new BoardPager(known, board, budget);
    BoardReadResult reading = pager.read();
    return details && isRead(reading.outcome())
        ? new DetailFetcher(
                budget.counting(fetcher),
                pager.board(),
                described,
                settings.details(),
                budget,
                clock)
            .complete(reading, before, state.fullDue(started))
        : reading;
  }

  private static boolean isRead(FetchOutcome outcome) {
    return outcome == FetchOutcome.OK || outcome == FetchOutcome.PARTIAL;
  }

  /** Revalidates the pages read last; empty when there are none or they have changed. */
  private static Optional<BoardReadResult> compare(
      AddressedBoard board, @Nullable Validators published, PageRevalidator known)
      throws InterruptedException {
    if (published == null || board.key() != null || published.pages().isEmpty()) {
      return Optional.empty();
    }
    if (!published.address().equals(board.address().base().toString())) {
      return Optional.empty();
    }
    try {
      Validators.Page page = published.pages().getFirst();
      BoardCrawl crawl = board.crawl();
      Optional<FetchRequest> first =
          crawl
              .next()
              .filter(ask -> !crawl.isPreparing())
              .filter(ask -> ask.address().toString().equals(page.address()))
              .filter(ask -> Objects.equals(ask.body(), page.body()));
      return first.isEmpty()
          ? Optional.empty()
          : known.compare(published.pages(), first.get().headers());
    } catch (MissingPartException _) {
      return Optional.empty();
    }
  }

  /** Orders the addresses; the one that answered last comes first. */
  private static List<BoardAddress> addresses(
      BoardEntry entry, LivePlatform platform, @Nullable Validators before) {
    return entry.addresses(platform).stream()
        .sorted(
            Comparator.comparing(
                address -> before == null || !before.address().equals(address.base().toString())))
        .toList();
  }
}

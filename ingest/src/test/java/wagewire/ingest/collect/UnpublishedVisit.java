package wagewire.ingest.collect;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.collect.Collector.CollectSettings;
import wagewire.ingest.fetch.Fetcher;
import wagewire.ingest.platform.BoardAddress;
import wagewire.ingest.platform.LivePlatform;
import wagewire.ingest.read.Refusal;
import wagewire.model.board.Source;
import wagewire.model.event.FetchOutcome;
import wagewire.model.listing.PublishedListing;

/**
 * Result of a first visit to a board, with lists and single postings, without a store and without
 * publishing.
 */
public record UnpublishedVisit(
    FetchOutcome outcome,
    @Nullable String note,
    List<PublishedListing> listings,
    List<Refusal> refusals) {

  /**
   * Visits the platform's addresses in order, as {@link BoardVisit} does.
   *
   * @param key of the platform; null for none
   */
  public static UnpublishedVisit of(
      Fetcher fetcher, LivePlatform platform, Source source, @Nullable String key, Clock clock)
      throws InterruptedException {
    BoardReadResult reading = null;
    VisitBudget budget = CollectSettings.STANDARD.budget(VisitBudget.parsing());
    for (BoardAddress address : platform.addresses(source.token())) {
      AddressedBoard board = new AddressedBoard(platform, source, key, address);
      BoardPager pager = new BoardPager(fetcher, board, budget);
      reading = pager.read();
      if (reading.outcome() == FetchOutcome.GONE) {
        continue;
      }
      if (platform.hasDetails() && isRead(reading.outcome())) {
        reading =
            new DetailFetcher(fetcher, pager.board(), _ -> true, 1_000, budget, clock)
                .complete(reading, Map.of(), false);
      }
      break;
    }
    if (reading == null) {
      throw new IllegalStateException("Platform " + platform.id() + " has no address");
    }
    return new UnpublishedVisit(
        reading.outcome(), reading.note(), reading.listings(), reading.refusals());
  }

  private static boolean isRead(FetchOutcome outcome) {
    return outcome == FetchOutcome.OK || outcome == FetchOutcome.PARTIAL;
  }
}

package wagewire.lab.bench.figures;

import java.util.ArrayList;
import java.util.List;
import wagewire.model.board.Source;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.ListingNormalised;
import wagewire.model.event.PostingEvent;
import wagewire.model.event.SnapshotObserved;
import wagewire.model.event.SnapshotStatus;

/**
 * What {@code transform} would publish of the visits of some days, in the order in which it would.
 */
final class SyntheticWeek {

  private SyntheticWeek() {}

  /**
   * New listings of a board's visits, each before the snapshot that shows it.
   *
   * @param after the day before the first visit
   * @param until the day of the last visit
   */
  static List<PostingEvent> of(SyntheticMarket market, int board, int after, int until) {
    Source source = market.source(board);
    int[] visits = market.visits(board);
    List<SyntheticPosting> postings = SyntheticPosting.of(market, board);
    List<PostingEvent> events = new ArrayList<>();
    for (int visit = 0; visit < visits.length; visit++) {
      if (visits[visit] > after && visits[visit] <= until) {
        int day = visits[visit];
        int before = visit == 0 ? -1 : visits[visit - 1];
        List<String> present = new ArrayList<>();
        for (SyntheticPosting posting : postings) {
          if (posting.from() <= day && day < posting.to()) {
            present.add(posting.id());
            if (posting.from() > before) {
              events.add(posting.listing(market, source, day, visit + 1L));
            }
          }
        }
        events.add(snapshot(market, source, day, visit + 1L, present));
      }
    }
    return events;
  }

  static List<ListingNormalised> listings(List<PostingEvent> events) {
    return events.stream()
        .filter(ListingNormalised.class::isInstance)
        .map(ListingNormalised.class::cast)
        .toList();
  }

  private static SnapshotObserved snapshot(
      SyntheticMarket market, Source source, int day, long number, List<String> present) {
    return new SnapshotObserved(
        SnapshotObserved.VERSION,
        source.board(),
        number,
        source,
        market.at(day),
        market.at(day),
        SnapshotStatus.COMPLETE,
        present.isEmpty() ? FetchOutcome.EMPTY : FetchOutcome.OK,
        null,
        present.size(),
        1,
        1,
        present,
        null,
        null);
  }
}

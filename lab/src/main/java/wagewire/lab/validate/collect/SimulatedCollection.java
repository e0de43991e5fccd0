package wagewire.lab.validate.collect;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import wagewire.lab.market.board.MarketBoard;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.lab.market.employer.BoardStay;
import wagewire.lab.market.server.FailingBoards;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.model.board.BoardId;
import wagewire.model.event.PostingEvent;
import wagewire.warehouse.load.Batch;

/**
 * The events that collecting and transform would have published for a market's tracked employers,
 * made without network and broker, of the market's books or of its texts.
 */
public final class SimulatedCollection {

  private static final Duration MORNING = Duration.ofHours(6);

  private final SimulatedMarket market;
  private final VisitPlan plan;
  private final List<MarketBoard> catalogue;
  private final ListingReading reading;
  private final FailingBoards failing;
  private final Map<BoardId, SimulatedBoardVisits> boards = new HashMap<>();
  private final List<Batch> batches = new ArrayList<>();

  private SimulatedCollection(SimulatedMarket market, VisitPlan plan) {
    this.market = market;
    this.plan = plan;
    this.catalogue = catalogue(market, plan);
    this.reading =
        plan.texts()
            ? new TextListing(market.world(), market.settings())
            : new BookListing(market.world(), market.settings());
    this.failing = new FailingBoards(market.settings());
  }

  /** Returns every visit from the first Monday to the one after the last week, a batch a day. */
  public static List<Batch> of(SimulatedMarket market, VisitPlan plan) {
    SimulatedCollection collected = new SimulatedCollection(market, plan);
    MarketSettings settings = market.settings();
    LocalDate end = settings.firstMonday().plusWeeks(settings.weeks());
    settings
        .firstMonday()
        .datesUntil(end.plusDays(1))
        .filter(day -> plan.days().contains(day.getDayOfWeek()))
        .forEach(collected::visitAll);
    return collected.batches;
  }

  private void visitAll(LocalDate day) {
    Instant now = day.atStartOfDay(ZoneOffset.UTC).toInstant().plus(MORNING);
    Batch batch = new Batch();
    for (MarketBoard board : catalogue) {
      if (!board.joins().isAfter(day)) {
        visit(board, now).forEach(batch::add);
      }
    }
    batches.add(batch);
  }

  private List<PostingEvent> visit(MarketBoard board, Instant now) {
    var page = market.page(board.board(), now, plan.tracked());
    var failure = page.flatMap(shown -> failing.on(shown.day(), shown.outlet()));
    return boards
        .computeIfAbsent(board.board(), _ -> new SimulatedBoardVisits(board.source(), reading))
        .visit(page, failure, now);
  }

  /** Returns the boards of the tracked employers and all feeds. */
  private static List<MarketBoard> catalogue(SimulatedMarket market, VisitPlan plan) {
    Set<BoardId> own =
        market.world().employers().stream()
            .filter(plan.tracked())
            .flatMap(employer -> employer.homes().stream())
            .map(BoardStay::board)
            .collect(Collectors.toSet());
    return market.boards().stream()
        .filter(board -> board.employer() == null || own.contains(board.board()))
        .toList();
  }
}

package wagewire.lab.market.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.lab.market.board.Outlet.Feed;
import wagewire.lab.market.board.Outlet.OwnBoard;
import wagewire.lab.market.books.Census;
import wagewire.lab.market.books.MarketBooks;
import wagewire.lab.market.employer.BoardStay;
import wagewire.lab.market.employer.Employer;
import wagewire.lab.market.employer.JoiningSchedule;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.world.Posting;
import wagewire.lab.market.world.Timelines;
import wagewire.lab.market.world.World;
import wagewire.model.board.BoardId;
import wagewire.model.board.BoardSelection;
import wagewire.model.time.IsoWeek;

/**
 * A job market with a known truth. It is a pure function of its settings: every day of every board
 * can be requested in any order, by any number of threads.
 */
public final class SimulatedMarket {

  private final MarketSettings settings;
  private final World world;
  private final Timelines timelines;
  private final Boards boards;
  private final FeedCopies copies;
  private final Map<BoardId, Outlet> outlets = new HashMap<>();
  private final List<MarketBoard> catalogue = new ArrayList<>();

  private SimulatedMarket(MarketSettings settings) {
    this.settings = settings;
    world = new World(settings);
    timelines = new Timelines(world);
    boards = new Boards(settings, world.calendar());
    copies = new FeedCopies(world.calendar());
    world.employers().forEach(this::addBoards);
    JoiningSchedule joining = new JoiningSchedule(settings);
    for (Feed feed : Feeds.of(settings)) {
      add(feed, null, joining.day(feed.key()), null, null);
    }
  }

  public static SimulatedMarket create(MarketSettings settings) {
    return new SimulatedMarket(settings);
  }

  public MarketSettings settings() {
    return settings;
  }

  public World world() {
    return world;
  }

  /**
   * Returns the complete catalogue: each board with the day on which it joins, employers' own
   * boards before feeds.
   */
  public List<MarketBoard> boards() {
    return List.copyOf(catalogue);
  }

  /** Returns the boards that the catalogue holds on the day. */
  public List<MarketBoard> boards(LocalDate day) {
    return catalogue.stream().filter(board -> !board.joins().isAfter(day)).toList();
  }

  /**
   * Returns the board's page at the moment, also before the board joins; empty where there is no
   * board.
   */
  public Optional<BoardPage> page(BoardId board, Instant now) {
    return page(board, now, _ -> true);
  }

  /**
   * Returns the board's page at the moment; empty where there is no board.
   *
   * @param repeated employers whose listings feeds repeat
   */
  public Optional<BoardPage> page(BoardId board, Instant now, Predicate<Employer> repeated) {
    return Optional.ofNullable(outlets.get(board)).flatMap(outlet -> page(outlet, now, repeated));
  }

  /** Returns the market's books, from which single cells are counted. */
  public MarketBooks books() {
    return new MarketBooks(world, timelines);
  }

  /** Counts many cells of the market's books in one pass. */
  public Census census(IsoWeek week, Predicate<Employer> whose) {
    return Census.of(world, week, whose);
  }

  private Optional<BoardPage> page(Outlet outlet, Instant now, Predicate<Employer> repeated) {
    return switch (outlet) {
      case OwnBoard own ->
          own.home().isThere(world.calendar().day(now))
              ? Optional.of(boards.page(own, timelines.of(own.employer()), now))
              : Optional.empty();
      case Feed feed -> Optional.of(copies.page(feed, postings(repeated), now));
    };
  }

  private Stream<Posting> postings(Predicate<Employer> whose) {
    return world.employers().stream().filter(whose).map(timelines::of).flatMap(List::stream);
  }

  private void addBoards(Employer employer) {
    List<BoardStay> homes = employer.homes();
    for (int at = 0; at < homes.size(); at++) {
      BoardStay home = homes.get(at);
      BoardId before = at == 0 ? null : homes.get(at - 1).board();
      add(
          new OwnBoard(employer, home),
          employer.name(),
          home.joins(),
          before,
          employer.selection());
    }
  }

  private void add(
      Outlet outlet,
      @Nullable String employer,
      int joins,
      @Nullable BoardId predecessor,
      @Nullable BoardSelection selection) {
    outlets.put(outlet.board(), outlet);
    catalogue.add(
        new MarketBoard(
            outlet.board(),
            outlet.kind(),
            employer,
            world.calendar().date(joins),
            predecessor,
            selection));
  }
}

package wagewire.local.market;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import wagewire.local.market.board.BoardPage;
import wagewire.local.market.board.Boards;
import wagewire.local.market.board.Outlet.OwnBoard;
import wagewire.local.market.books.Books;
import wagewire.local.market.settings.MarketSettings;
import wagewire.local.market.world.Employer;
import wagewire.local.market.world.Timelines;
import wagewire.local.market.world.World;
import wagewire.model.board.BoardId;

/**
 * A job market with a known truth. It is a pure function of its settings: every day of every board
 * can be asked for in any order, by any number of threads.
 */
public final class SimulatedMarket {

  private final MarketSettings settings;
  private final World world;
  private final Timelines timelines;
  private final Boards boards;
  private final Map<BoardId, Employer> employers = new HashMap<>();

  private SimulatedMarket(MarketSettings settings) {
    this.settings = settings;
    world = new World(settings);
    timelines = new Timelines(world);
    boards = new Boards(settings, world.calendar());
    world.employers().forEach(employer -> employers.put(employer.board(), employer));
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

  /** The catalogue as it will be in the end; each board with the day on which it joins. */
  public List<MarketBoard> boards() {
    return world.employers().stream().map(this::board).toList();
  }

  /** Tokens of the boards that the catalogue holds on the day. */
  public Set<String> tracked(LocalDate day) {
    return boards().stream()
        .filter(board -> !board.joins().isAfter(day))
        .map(MarketBoard::token)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What the board shows at the moment, also before it joins; empty where there is no board. */
  public Optional<BoardPage> page(BoardId board, Instant now) {
    return Optional.ofNullable(employers.get(board))
        .map(employer ->
            boards.page(
                new OwnBoard(board, employer.key(), employer), timelines.of(employer), now));
  }

  /** The truth. */
  public Books books() {
    return new Books(world, timelines);
  }

  private MarketBoard board(Employer employer) {
    return new MarketBoard(
        employer.board(), employer.name(), settings.firstMonday().plusWeeks(employer.joinsWeek()));
  }
}

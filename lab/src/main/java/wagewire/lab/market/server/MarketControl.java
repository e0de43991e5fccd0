package wagewire.lab.market.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Collectors;
import wagewire.lab.market.board.MarketBoard;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.model.board.BoardId;
import wagewire.model.board.BoardSelection;

/**
 * Lets another process collect the market: {@code GET /market/catalogue.csv} returns the boards
 * that have joined by now, {@code GET /market/time} the current time of the market, {@code POST
 * /market/next} moves to six o'clock UTC of the next Monday, or answers 410 when the market's weeks
 * are over, {@code POST /market/begin} moves back to the first Monday, {@code GET /market/sent}
 * returns the number of bytes sent so far in the bodies of all boards' responses.
 */
final class MarketControl implements HttpHandler {

  static final String PATH = "/market/";

  private static final String COLUMNS =
      "platform,token,kind,employer,predecessor,selected_on,selected_by,base_url\n";

  private static final Duration MORNING = Duration.ofHours(6);

  private final SimulatedMarket market;
  private final MarketState state;

  MarketControl(SimulatedMarket market, MarketState state) {
    this.market = market;
    this.state = state;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
    answer(request, host).send(exchange);
  }

  private MarketResponse answer(String request, String host) {
    return switch (request) {
      case "GET /market/catalogue.csv" -> MarketResponse.text(200, "text/csv", catalogue(host));
      case "GET /market/time" -> MarketResponse.text(200, "text/plain", state.now() + "\n");
      case "GET /market/sent" -> MarketResponse.text(200, "text/plain", state.sent() + "\n");
      case "POST /market/next" -> next();
      case "POST /market/begin" -> begin();
      default -> MarketResponse.text(404, "text/plain", "Nothing here\n");
    };
  }

  /** Returns the catalogue, with addresses of boards at the requested host. */
  private String catalogue(String host) {
    return market.boards(day(state.now())).stream()
        .map(board -> line(board, host))
        .collect(Collectors.joining("", COLUMNS, ""));
  }

  private static String line(MarketBoard board, String host) {
    String employer = board.employer();
    BoardId predecessor = board.predecessor();
    BoardSelection selection = board.selection();
    return "%s,%s,%s,\"%s\",%s,%s,%s,http://%s%s\n"
        .formatted(
            board.platform(),
            board.token(),
            board.kind().id(),
            employer == null ? "" : employer.replace("\"", "\"\""),
            predecessor == null ? "" : predecessor,
            selection == null ? "" : selection.on(),
            selection == null ? "" : selection.by(),
            host,
            MarketServer.path(board.board()));
  }

  private synchronized MarketResponse next() {
    LocalDate monday = day(state.now()).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    LocalDate last = market.settings().firstMonday().plusWeeks(market.settings().weeks());
    if (monday.isAfter(last)) {
      return MarketResponse.text(410, "text/plain", "The market's weeks are over\n");
    }
    Instant moment = monday.atStartOfDay(ZoneOffset.UTC).toInstant().plus(MORNING);
    state.moveTo(moment);
    return MarketResponse.text(200, "text/plain", moment + "\n");
  }

  private synchronized MarketResponse begin() {
    state.begin();
    return MarketResponse.text(200, "text/plain", state.now() + "\n");
  }

  private static LocalDate day(Instant moment) {
    return moment.atZone(ZoneOffset.UTC).toLocalDate();
  }
}

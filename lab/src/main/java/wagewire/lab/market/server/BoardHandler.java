package wagewire.lab.market.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import wagewire.lab.market.board.BoardPage;
import wagewire.lab.market.format.PlatformFormat;
import wagewire.lab.market.format.QueryParameters;
import wagewire.model.board.BoardId;

/** Answers requests for the boards of one platform, with their failures. */
final class BoardHandler implements HttpHandler {

  private final BoardPageSource pages;
  private final PlatformFormat format;
  private final PageResponses answers;
  private final FailureSchedule failures;
  private final MarketState state;

  BoardHandler(
      BoardPageSource pages,
      PlatformFormat format,
      PageResponses answers,
      FailureSchedule failures,
      MarketState state) {
    this.pages = pages;
    this.format = format;
    this.answers = answers;
    this.failures = failures;
    this.state = state;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Instant now = state.now();
    MarketResponse answer = state.answer(exchange, now, () -> answer(exchange, now));
    state.sent(answer.send(exchange));
  }

  private MarketResponse answer(HttpExchange exchange, Instant now) {
    QueryParameters query = QueryParameters.parse(exchange.getRequestURI().getRawQuery());
    Optional<BoardPage> found = page(exchange.getRequestURI().getRawPath(), query, now);
    if (found.isEmpty()) {
      return missing();
    }
    BoardPage page = found.get();
    PageRequest request = PageRequest.of(exchange, query);
    return failures
        .on(page.day(), page.outlet(), format)
        .map(failure -> failed(failure, page, request))
        .orElseGet(() -> answers.whole(page, format, request));
  }

  private Optional<BoardPage> page(String path, QueryParameters query, Instant now) {
    return format
        .path()
        .token(path, query)
        .filter(token -> !token.isBlank())
        .flatMap(token -> pages.page(new BoardId(format.platform(), token), now));
  }

  private MarketResponse failed(Failure failure, BoardPage page, PageRequest request) {
    return switch (failure) {
      case UNAVAILABLE -> unavailable();
      case BUSY -> unavailable().with("Retry-After", "120");
      case HANGS_UP -> MarketResponse.hangUp();
      case SERVER_ERROR ->
          MarketResponse.text(500, "application/json", "{\"error\":\"Internal Server Error\"}");
      case THROTTLED -> throttled();
      case THROTTLED_LATER ->
          answers.isFirst(page, format, request)
              ? answers.whole(page, format, request)
              : throttled();
      case ABSENT -> missing();
      case EMPTY -> answers.part(page, 0, 0, format, request);
      case CUT -> answers.unmarked(page, format, request).cut();
      case FEWER_THAN_ANNOUNCED ->
          answers.part(page, fewer(page), page.listings().size(), format, request);
      case FEWER -> answers.part(page, fewer(page), fewer(page), format, request);
    };
  }

  /** Returns two thirds of the listings, but at least one: none would be another failure. */
  private static int fewer(BoardPage page) {
    return FailingBoards.fewer(page.listings().size());
  }

  private MarketResponse missing() {
    return MarketResponse.text(404, "application/json", format.missing());
  }

  private static MarketResponse unavailable() {
    return MarketResponse.text(503, "text/html", "<html><h1>Service Unavailable</h1></html>");
  }

  private static MarketResponse throttled() {
    return MarketResponse.text(429, "text/plain", "Too many requests").with("Retry-After", "1");
  }
}

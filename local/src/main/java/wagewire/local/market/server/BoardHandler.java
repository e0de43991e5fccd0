package wagewire.local.market.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import wagewire.local.market.board.BoardPage;
import wagewire.model.board.BoardId;

/** Answers for the boards of one platform, or fails as they do. */
final class BoardHandler implements HttpHandler {

  private final Pages pages;
  private final PlatformFormat format;
  private final PageAnswers answers;
  private final Failures failures;
  private final Supplier<Instant> now;

  BoardHandler(
      Pages pages,
      PlatformFormat format,
      PageAnswers answers,
      Failures failures,
      Supplier<Instant> now) {
    this.pages = pages;
    this.format = format;
    this.answers = answers;
    this.failures = failures;
    this.now = now;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Query query = Query.parse(exchange.getRequestURI().getRawQuery());
    Optional<BoardPage> found = page(exchange.getRequestURI().getRawPath(), query);
    if (found.isEmpty()) {
      missing().send(exchange);
      return;
    }
    BoardPage page = found.get();
    PageRequest request = PageRequest.of(exchange, query);
    Optional<Failure> failure = failures.on(page.day(), page.outlet(), format);
    if (failure.isEmpty()) {
      answers.whole(page, format, request).send(exchange);
      return;
    }
    if (failure.get() == Failure.HANGS_UP) {
      exchange.close();
      return;
    }
    failed(failure.get(), page, request).send(exchange);
  }

  private Optional<BoardPage> page(String path, Query query) {
    return format
        .path()
        .token(path, query)
        .filter(token -> !token.isBlank())
        .flatMap(token -> pages.page(new BoardId(format.platform(), token), now.get()));
  }

  private Answer failed(Failure failure, BoardPage page, PageRequest request) {
    return switch (failure) {
      case UNAVAILABLE -> unavailable();
      case BUSY -> unavailable().with("Retry-After", "120");
      case SERVER_ERROR, HANGS_UP ->
          Answer.text(500, "application/json", "{\"error\":\"Internal Server Error\"}");
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

  /** Two thirds, but never none: that would be another failure. */
  private static int fewer(BoardPage page) {
    return FailingBoards.fewer(page.listings().size());
  }

  private Answer missing() {
    return Answer.text(404, "application/json", format.missing());
  }

  private static Answer unavailable() {
    return Answer.text(503, "text/html", "<html><h1>Service Unavailable</h1></html>");
  }

  private static Answer throttled() {
    return Answer.text(429, "text/plain", "Too many requests").with("Retry-After", "1");
  }
}

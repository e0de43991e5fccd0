package wagewire.local.market.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import wagewire.local.market.SimulatedMarket;
import wagewire.local.market.board.BoardPage;
import wagewire.model.board.BoardId;

/** Answers for the boards of one platform. */
final class BoardHandler implements HttpHandler {

  private final SimulatedMarket market;
  private final PlatformFormat format;
  private final PageWriter pages;
  private final Failures failures;
  private final Supplier<Instant> now;

  BoardHandler(
      SimulatedMarket market, PlatformFormat format, Failures failures, Supplier<Instant> now) {
    this.market = market;
    this.format = format;
    this.pages = new PageWriter(format);
    this.failures = failures;
    this.now = now;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Optional<BoardPage> page = page(exchange.getRequestURI().getPath());
    if (page.isEmpty()) {
      Answer.text(404, "application/json", format.notFound()).send(exchange);
      return;
    }
    Optional<Failure> failure = failures.on(page.get().day(), page.get().outlet());
    if (failure.isPresent()) {
      fail(failure.get(), exchange);
      return;
    }
    answer(page.get(), exchange).send(exchange);
  }

  private Optional<BoardPage> page(String path) {
    Matcher matcher = format.path().matcher(path.substring(1 + format.platform().length()));
    return matcher.matches()
        ? market.page(new BoardId(format.platform(), matcher.group(1)), now.get())
        : Optional.empty();
  }

  private static void fail(Failure failure, HttpExchange exchange) throws IOException {
    switch (failure) {
      case UNAVAILABLE ->
          Answer.text(503, "text/html", "<html><h1>Service Unavailable</h1></html>").send(exchange);
      case SERVER_ERROR ->
          Answer.text(500, "application/json", "{\"error\":\"Internal Server Error\"}")
              .send(exchange);
      case HANGS_UP -> exchange.close();
    }
  }

  private Answer answer(BoardPage page, HttpExchange exchange) {
    String tag = "W/\"" + page.mark() + "\"";
    if (format.hasEntityTag()
        && tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      return Answer.notModified(tag);
    }
    Query query = Query.parse(exchange.getRequestURI().getRawQuery());
    Optional<String> entityTag = format.hasEntityTag() ? Optional.of(tag) : Optional.empty();
    return Answer.json(entityTag, pages.write(page, query));
  }
}

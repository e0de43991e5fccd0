package wagewire.lab.market.server;

import com.sun.net.httpserver.HttpExchange;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asks for.
 *
 * @param address without parameters
 * @param tag of the page that the reader has
 * @param modified of the page that the reader has
 */
record PageRequest(
    String address, QueryParameters query, @Nullable String tag, @Nullable String modified) {

  static PageRequest of(HttpExchange exchange, QueryParameters query) {
    String host = exchange.getRequestHeaders().getFirst("Host");
    return new PageRequest(
        "http://" + host + exchange.getRequestURI().getRawPath(),
        query,
        exchange.getRequestHeaders().getFirst("If-None-Match"),
        exchange.getRequestHeaders().getFirst("If-Modified-Since"));
  }
}

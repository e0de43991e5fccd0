package wagewire.lab.market.server;

import com.sun.net.httpserver.HttpExchange;
import org.jspecify.annotations.Nullable;
import wagewire.lab.market.format.QueryParameters;

/**
 * A request for a page.
 *
 * @param address address without parameters
 * @param tag entity tag of the page that the client has
 * @param modified modification time of the page that the client has
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

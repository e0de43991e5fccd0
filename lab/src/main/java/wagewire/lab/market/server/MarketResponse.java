package wagewire.lab.market.server;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A complete HTTP response; 304 has no body. */
final class MarketResponse {

  private static final int NO_BODY = -1;
  private static final int NO_ANSWER = 0;

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;
  private byte @Nullable [] compressed;

  private MarketResponse(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  static MarketResponse page(String mediaType, byte[] body) {
    return new MarketResponse(200, Map.of("Content-Type", mediaType + "; charset=utf-8"), body);
  }

  static MarketResponse text(int status, String mediaType, String body) {
    return new MarketResponse(
        status,
        Map.of("Content-Type", mediaType + "; charset=utf-8"),
        body.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns a response that closes the connection without an answer. */
  static MarketResponse hangUp() {
    return new MarketResponse(NO_ANSWER, Map.of(), new byte[0]);
  }

  static MarketResponse notModified() {
    return new MarketResponse(304, Map.of(), new byte[0]);
  }

  MarketResponse with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new MarketResponse(status, more, body);
  }

  /** Returns the same response with a body that ends in the middle. */
  MarketResponse cut() {
    byte[] half = new byte[body.length / 2];
    System.arraycopy(body, 0, half, 0, half.length);
    return new MarketResponse(status, headers, half);
  }

  /**
   * Sends the response, compressed if the client accepts that; returns the number of body bytes
   * sent.
   */
  int send(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (status == NO_ANSWER) {
        return 0;
      }
      Headers sent = exchange.getResponseHeaders();
      headers.forEach(sent::set);
      byte[] bytes = body;
      if (Gzip.pays(bytes) && Gzip.isAccepted(exchange.getRequestHeaders())) {
        bytes = compressed();
        sent.set("Content-Encoding", "gzip");
      }
      exchange.sendResponseHeaders(status, bytes.length == 0 ? NO_BODY : bytes.length);
      if (bytes.length > 0) {
        exchange.getResponseBody().write(bytes);
      }
      return bytes.length;
    }
  }

  /** Returns the compressed body. Two threads may compute it at once, with equal results. */
  private byte[] compressed() throws IOException {
    byte[] made = compressed;
    if (made == null) {
      made = Gzip.compressed(body);
      compressed = made;
    }
    return made;
  }
}

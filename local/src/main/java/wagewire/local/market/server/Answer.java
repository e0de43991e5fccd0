package wagewire.local.market.server;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A finished HTTP answer; 304 has no body. */
final class Answer {

  private static final int NO_BODY = -1;

  private final int status;
  private final String contentType;
  private final Optional<String> entityTag;
  private final byte[] body;

  private Answer(int status, String contentType, Optional<String> entityTag, byte[] body) {
    this.status = status;
    this.contentType = contentType;
    this.entityTag = entityTag;
    this.body = body;
  }

  static Answer json(Optional<String> entityTag, byte[] body) {
    return new Answer(200, "application/json", entityTag, body);
  }

  static Answer text(int status, String contentType, String body) {
    return new Answer(status, contentType, Optional.empty(), body.getBytes(StandardCharsets.UTF_8));
  }

  static Answer notModified(String entityTag) {
    return new Answer(304, "application/json", Optional.of(entityTag), new byte[0]);
  }

  void send(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", contentType + "; charset=utf-8");
      entityTag.ifPresent(tag -> exchange.getResponseHeaders().set("ETag", tag));
      exchange.sendResponseHeaders(status, body.length == 0 ? NO_BODY : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }
}

package wagewire.lab.market.server;

import com.sun.net.httpserver.HttpExchange;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Every answer that was given, to give it again at next to no cost: for measuring those who ask.
 * Nothing is ever dropped.
 */
final class KeptAnswers {

  private record Asked(
      Instant moment, String address, @Nullable String tag, @Nullable String modified) {}

  private final Map<Asked, Answer> kept = new ConcurrentHashMap<>();

  Answer of(Instant moment, HttpExchange exchange, Supplier<Answer> make) {
    Asked asked =
        new Asked(
            moment,
            exchange.getRequestURI().toString(),
            exchange.getRequestHeaders().getFirst("If-None-Match"),
            exchange.getRequestHeaders().getFirst("If-Modified-Since"));
    Answer known = kept.get(asked);
    if (known != null) {
      return known;
    }
    Answer made = make.get();
    kept.put(asked, made);
    return made;
  }
}

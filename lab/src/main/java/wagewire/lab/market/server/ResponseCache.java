package wagewire.lab.market.server;

import com.sun.net.httpserver.HttpExchange;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A cache of every response, so that benchmarks measure the client only. Nothing is evicted. */
final class ResponseCache {

  private record Asked(
      Instant moment, String address, @Nullable String tag, @Nullable String modified) {}

  private final Map<Asked, MarketResponse> kept = new ConcurrentHashMap<>();

  MarketResponse of(Instant moment, HttpExchange exchange, Supplier<MarketResponse> make) {
    Asked asked =
        new Asked(
            moment,
            exchange.getRequestURI().toString(),
            exchange.getRequestHeaders().getFirst("If-None-Match"),
            exchange.getRequestHeaders().getFirst("If-Modified-Since"));
    MarketResponse known = kept.get(asked);
    if (known != null) {
      return known;
    }
    MarketResponse made = make.get();
    kept.put(asked, made);
    return made;
  }
}

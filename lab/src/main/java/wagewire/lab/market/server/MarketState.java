package wagewire.lab.market.server;

import com.sun.net.httpserver.HttpExchange;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The current moment of a served market and its statistics. */
final class MarketState {

  private final Instant beginning;
  private final AtomicReference<Instant> now;
  private final LongAdder sent = new LongAdder();
  private volatile @Nullable ResponseCache kept;

  MarketState(Instant beginning) {
    this.beginning = beginning;
    this.now = new AtomicReference<>(beginning);
  }

  /** Answers repeated requests from memory from now on. */
  void keepAnswers() {
    kept = new ResponseCache();
  }

  Instant now() {
    return now.get();
  }

  void moveTo(Instant moment) {
    now.set(moment);
  }

  /** Moves back to the first moment. */
  void begin() {
    now.set(beginning);
  }

  MarketResponse answer(HttpExchange exchange, Instant moment, Supplier<MarketResponse> make) {
    ResponseCache memory = kept;
    return memory == null ? make.get() : memory.of(moment, exchange, make);
  }

  void sent(int bytes) {
    sent.add(bytes);
  }

  /** Returns the body bytes of all boards' responses sent so far. */
  long sent() {
    return sent.sum();
  }

  /** A cache of every response, so that benchmarks measure the client only. Nothing is evicted. */
  private static final class ResponseCache {

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
}

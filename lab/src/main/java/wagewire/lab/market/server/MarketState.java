package wagewire.lab.market.server;

import com.sun.net.httpserver.HttpExchange;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The moment that a served market stands at, and what it has answered so far. */
final class MarketState {

  private final Instant beginning;
  private final AtomicReference<Instant> now;
  private final LongAdder sent = new LongAdder();
  private volatile @Nullable ResponseCache kept;

  MarketState(Instant beginning) {
    this.beginning = beginning;
    this.now = new AtomicReference<>(beginning);
  }

  /** From now on what is asked again is answered from memory. */
  void keepAnswers() {
    kept = new ResponseCache();
  }

  Instant now() {
    return now.get();
  }

  void moveTo(Instant moment) {
    now.set(moment);
  }

  /** Back to the first moment. */
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

  /** Bytes of all bodies of boards so far, as they went out. */
  long sent() {
    return sent.sum();
  }
}

package wagewire.reporting.serve.answer;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Responses that were sent. Each is computed once for all who request it, also for those who
 * request it during the computation. The least requested ones are evicted first.
 */
final class AnswerCache {

  private static final long RELEASED_BYTES = 28L << 20;
  private static final long FRESH_BYTES = 8L << 20;

  /** Weight of a response without bytes. */
  private static final int OVERHEAD = 500;

  private final AsyncCache<String, Outcome> outcomes;

  private AnswerCache(Caffeine<Object, Object> cache, long maxBytes) {
    outcomes =
        cache
            .maximumWeight(maxBytes)
            .weigher((String key, Outcome outcome) -> OVERHEAD + key.length() + outcome.size())
            .executor(Runnable::run)
            .buildAsync();
  }

  /** Creates a cache of responses that stay the same until the next release. */
  static AnswerCache ofRelease() {
    return new AnswerCache(Caffeine.newBuilder(), RELEASED_BYTES);
  }

  /** Creates a cache of responses that expire after the duration. */
  static AnswerCache lasting(Duration duration, Ticker ticker) {
    return new AnswerCache(
        Caffeine.newBuilder().expireAfterWrite(duration).ticker(ticker), FRESH_BYTES);
  }

  /**
   * Returns the cached response, or the one that another request is computing; else a new one. A
   * failure fails for all who waited for it and is not cached.
   *
   * @param key all that the response depends on
   * @param limit of waiting for another request's response
   */
  ResponseBody of(String key, TimeLimit limit, Supplier<ResponseBody> work) {
    ConcurrentMap<String, CompletableFuture<Outcome>> cached = outcomes.asMap();
    CompletableFuture<Outcome> own = new CompletableFuture<>();
    CompletableFuture<Outcome> first = cached.putIfAbsent(key, own);
    if (first != null) {
      return limit.await(limit.await(first).worked);
    }
    CompletableFuture<ResponseBody> worked = CompletableFuture.supplyAsync(work, Runnable::run);
    if (worked.isCompletedExceptionally()) {
      cached.remove(key, own);
    }
    own.complete(new Outcome(worked));
    return limit.await(worked);
  }

  /**
   * A response or a failure. Caffeine logs a failed future with its stack trace, so a failure is a
   * value as well.
   *
   * @param worked is completed
   */
  private record Outcome(CompletableFuture<ResponseBody> worked) {

    private int size() {
      return worked.isCompletedExceptionally() ? 0 : worked.join().size();
    }
  }
}

package wagewire.reporting.serve.answer;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Answers that were given, so that each is worked out once for all who ask for it, also for those
 * who ask while it is being worked out. Those asked for least give way to others.
 */
final class AnswerCache {

  /** Limit of all answers, together 64 MB. */
  private static final long RELEASED_BYTES = 56L << 20;

  private static final long FRESH_BYTES = 8L << 20;

  /** Weight of an answer without bytes. */
  private static final int OVERHEAD = 500;

  private final AsyncCache<Key, Outcome> outcomes;

  private AnswerCache(Caffeine<Object, Object> cache, long mostBytes) {
    outcomes =
        cache
            .maximumWeight(mostBytes)
            .weigher((Key key, Outcome outcome) -> OVERHEAD + key.address.length() + outcome.size())
            .executor(Runnable::run)
            .buildAsync();
  }

  /** Creates a cache of answers that stay the same until the next release. */
  static AnswerCache untilTheNextRelease() {
    return new AnswerCache(Caffeine.newBuilder(), RELEASED_BYTES);
  }

  /** Creates a cache of answers that expire after the duration. */
  static AnswerCache lasting(Duration duration, Ticker ticker) {
    return new AnswerCache(
        Caffeine.newBuilder().expireAfterWrite(duration).ticker(ticker), FRESH_BYTES);
  }

  /**
   * The answer that is kept, or that another asker is waiting for; else a new one. One that failed
   * fails for all who waited for it, and is not kept.
   *
   * @param release that is up
   * @param address with its choices
   * @param limit of waiting for another asker's
   */
  ResponseBody of(String release, String address, TimeLimit limit, Supplier<ResponseBody> work) {
    ConcurrentMap<Key, CompletableFuture<Outcome>> kept = outcomes.asMap();
    Key key = new Key(release, address);
    CompletableFuture<Outcome> own = new CompletableFuture<>();
    CompletableFuture<Outcome> first = kept.putIfAbsent(key, own);
    if (first != null) {
      return limit.await(limit.await(first).worked);
    }
    CompletableFuture<ResponseBody> worked = CompletableFuture.supplyAsync(work, Runnable::run);
    if (worked.isCompletedExceptionally()) {
      kept.remove(key, own);
    }
    own.complete(new Outcome(worked));
    return limit.await(worked);
  }

  /**
   * An answer or a failure. Caffeine logs a future that fails, with its stack, so that a failure is
   * a value as well.
   *
   * @param worked is completed
   */
  private record Outcome(CompletableFuture<ResponseBody> worked) {

    private int size() {
      return worked.isCompletedExceptionally() ? 0 : worked.join().size();
    }
  }

  private record Key(String release, String address) {}
}

package wagewire.reporting.serve.answer;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers that were given, so that each is worked out once for all who ask for it, also for those
 * who ask while it is being worked out. Those asked for least give way to others.
 *
 * @param <W> what the answers are worked out by
 */
final class AnswerCache<W> {

  /** Limit of the answers of a release; two releases, while one is prepared, take 56 MB. */
  static final long RELEASED_BYTES = 28L << 20;

  private static final long FRESH_BYTES = 8L << 20;

  /** Weight of an answer without bytes. */
  private static final int OVERHEAD = 500;

  private final AsyncCache<String, Outcome<W>> outcomes;

  private AnswerCache(Caffeine<Object, Object> cache, long mostBytes) {
    outcomes =
        cache
            .maximumWeight(mostBytes)
            .weigher((String key, Outcome<W> outcome) -> OVERHEAD + key.length() + outcome.size())
            .executor(Runnable::run)
            .buildAsync();
  }

  /** Creates a cache of answers that stay the same until the next release. */
  static <W> AnswerCache<W> ofRelease() {
    return new AnswerCache<>(Caffeine.newBuilder(), RELEASED_BYTES);
  }

  /** Creates a cache of answers that expire after the duration. */
  static <W> AnswerCache<W> lasting(Duration duration, Ticker ticker) {
    return new AnswerCache<>(
        Caffeine.newBuilder().expireAfterWrite(duration).ticker(ticker), FRESH_BYTES);
  }

  /**
   * The answer that is kept, or that another asker is waiting for; else a new one. One that failed
   * fails for all who waited for it, and is not kept.
   *
   * @param key all that the answer depends on
   * @param limit of waiting for another asker's
   * @param work remembered with the answer
   * @param answer works it out
   */
  ResponseBody of(String key, TimeLimit limit, W work, Supplier<ResponseBody> answer) {
    ConcurrentMap<String, CompletableFuture<Outcome<W>>> kept = outcomes.asMap();
    CompletableFuture<Outcome<W>> own = new CompletableFuture<>();
    CompletableFuture<Outcome<W>> first = kept.putIfAbsent(key, own);
    if (first != null) {
      Outcome<W> outcome = limit.await(first);
      outcome.asked.incrementAndGet();
      return limit.await(outcome.worked);
    }
    CompletableFuture<ResponseBody> worked = CompletableFuture.supplyAsync(answer, Runnable::run);
    if (worked.isCompletedExceptionally()) {
      kept.remove(key, own);
    }
    own.complete(new Outcome<>(work, worked, new AtomicLong()));
    return limit.await(worked);
  }

  /** Returns the answer that is kept; null without one. */
  @Nullable ResponseBody kept(String key) {
    CompletableFuture<Outcome<W>> first = outcomes.getIfPresent(key);
    Outcome<W> outcome = first == null || !first.isDone() ? null : first.join();
    if (outcome == null || outcome.worked.isCompletedExceptionally()) {
      return null;
    }
    outcome.asked.incrementAndGet();
    return outcome.worked.join();
  }

  /** Returns answers that were asked for after they were there, those asked for most first. */
  List<Asked<W>> mostAsked(int most) {
    return outcomes.synchronous().asMap().entrySet().stream()
        .map(one -> new Asked<>(one.getKey(), one.getValue().work, one.getValue().asked.get()))
        .filter(one -> one.times > 0)
        .sorted(Comparator.comparingLong((Asked<W> one) -> one.times).reversed())
        .limit(most)
        .toList();
  }

  /**
   * An answer that was asked for.
   *
   * @param times how often after it was there
   */
  record Asked<W>(String key, W work, long times) {}

  /**
   * An answer or a failure. Caffeine logs a future that fails, with its stack, so that a failure is
   * a value as well.
   *
   * @param worked is completed
   */
  private record Outcome<W>(W work, CompletableFuture<ResponseBody> worked, AtomicLong asked) {

    private int size() {
      return worked.isCompletedExceptionally() ? 0 : worked.join().size();
    }
  }
}

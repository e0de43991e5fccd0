package wagewire.reporting.serve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wagewire.model.text.CountedNoun;

/**
 * Slows requests with a wrong token: each one from an address waits longer than the one before. Of
 * an address nothing is kept but a number, and of few addresses at once.
 */
final class WrongTokens {

  private static final Logger LOG = LoggerFactory.getLogger(WrongTokens.class);

  /** Wrong tokens of an address that are answered at once, since people mistype. */
  private static final int FREE = 3;

  private static final Duration FIRST = Duration.ofMillis(250);

  /** Shorter than the time that open requests get when the service ends. */
  private static final Duration MOST = Duration.ofSeconds(4);

  private static final int DOUBLED = 4;
  private static final Duration FORGOTTEN = Duration.ofMinutes(15);
  private static final int ADDRESSES = 1_000;
  private static final int WAITING = 100;
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private final Cache<String, Integer> counts;
  private final Semaphore places = new Semaphore(WAITING);
  private final Ticker ticker;
  private final AnswerDelay pause;
  private long logged;
  private long unlogged;
  private boolean quiet;

  /** Waits before an answer. */
  @FunctionalInterface
  interface AnswerDelay {
    void take(Duration length) throws InterruptedException;
  }

  WrongTokens(Ticker ticker, AnswerDelay pause) {
    this.ticker = ticker;
    this.pause = pause;
    this.counts =
        Caffeine.newBuilder()
            .maximumSize(ADDRESSES)
            .expireAfterWrite(FORGOTTEN)
            .ticker(ticker)
            .executor(Runnable::run)
            .build();
  }

  /**
   * Counts a wrong token and waits as long as is due.
   *
   * @return false when so many wait that this one does not
   */
  boolean slow(String address) {
    log(address);
    Duration due = due(counts.asMap().merge(address, 1, Integer::sum));
    if (due.isZero()) {
      return true;
    }
    if (!places.tryAcquire()) {
      return false;
    }
    try {
      pause.take(due);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      places.release();
    }
    return true;
  }

  /** Returns the number of addresses of which something is kept. */
  long kept() {
    counts.cleanUp();
    return counts.estimatedSize();
  }

  private static Duration due(int count) {
    if (count <= FREE) {
      return Duration.ZERO;
    }
    Duration due = FIRST.multipliedBy(1L << Math.min(count - FREE - 1, DOUBLED));
    return due.compareTo(MOST) < 0 ? due : MOST;
  }

  /** Logs one line a minute at most, and never the token. */
  private synchronized void log(String address) {
    unlogged++;
    long now = ticker.read();
    if (quiet && now - logged < MINUTE) {
      return;
    }
    LOG.warn(
        "{} with a wrong token, the last one from {}",
        CountedNoun.of(unlogged, "request"),
        address);
    quiet = true;
    logged = now;
    unlogged = 0;
  }
}

package wagewire.reporting.serve.answer;

import io.javalin.http.HttpResponseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wagewire.model.error.RootCause;
import wagewire.reporting.figure.WrongParameterException;
import wagewire.reporting.health.NewestRelease;
import wagewire.reporting.serve.answer.ReleaseResponses.Work;

/**
 * Works out answers of a new release before readers ask for them: the usual ones, then those that
 * were asked for most of the release before. One at a time, so that the database and the requests
 * of the day keep the rest; in part of the room for answers, and no longer than a minute.
 */
final class Preparation implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

  /** From one look for a new release to the next. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  /** How old what is known of the newest release may be; readers ask for it themselves after. */
  private static final Duration FRESH = Duration.ofSeconds(10);

  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final int MOST_ANSWERS = 2_000;
  private static final long MOST_BYTES = AnswerCache.RELEASED_BYTES / 2;

  private final ReleaseResponses responses;
  private final ReleaseAnswers answers;
  private final TimeLimit limit;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private @Nullable NewestRelease prepared;
  private volatile @Nullable Seen seen;
  private volatile boolean done;
  private Consumer<Collection<String>> atFirst = _ -> {};

  /**
   * The newest release at a time.
   *
   * @param at of {@link System#nanoTime}
   */
  private record Seen(NewestRelease release, long at) {

    private boolean isWithin(Duration age) {
      return System.nanoTime() - at < age.toNanos();
    }
  }

  Preparation(ReleaseResponses responses, ReleaseAnswers answers, TimeLimit limit) {
    this.responses = responses;
    this.answers = answers;
    this.limit = limit;
    this.thread = Thread.ofPlatform().name("preparation").daemon().unstarted(this::run);
  }

  /**
   * @param first takes the addresses of what was prepared of the first release
   */
  void start(Consumer<Collection<String>> first) {
    atFirst = first;
    thread.start();
  }

  /** Returns whether the first release that was found is prepared. */
  boolean isDone() {
    return done;
  }

  /** Returns the newest release as it was a moment ago; null where it was not read lately. */
  @Nullable NewestRelease lately() {
    Seen last = seen;
    return last != null && last.isWithin(FRESH) ? last.release : null;
  }

  private void run() {
    try {
      do {
        look();
      } while (!closed.await(LOOK.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    NewestRelease newest = newest();
    if (newest != null && !newest.equals(prepared)) {
      Collection<String> addresses = prepare(newest);
      prepared = newest;
      if (!done) {
        atFirst.accept(addresses);
        done = true;
      }
    }
  }

  /**
   * Reads the newest release. A database that is away is looked at again, and reported where it is
   * asked for an answer.
   */
  private @Nullable NewestRelease newest() {
    try {
      NewestRelease newest = responses.newestAtOnce();
      seen = newest == null ? null : new Seen(newest, System.nanoTime());
      return newest;
    } catch (RuntimeException e) {
      LOG.debug("the newest release cannot be read", e);
      return null;
    }
  }

  /** Returns the addresses of the answers. */
  private Collection<String> prepare(NewestRelease newest) {
    List<String> answered = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    Map<String, Work> wanted = wanted(failed);
    ReleaseAnswers.Edition edition = answers.edition(newest);
    long begin = System.nanoTime();
    long bytes = 0;
    for (Map.Entry<String, Work> one : wanted.entrySet()) {
      if (closed.getCount() == 0
          || bytes > MOST_BYTES
          || System.nanoTime() - begin > LONGEST.toNanos()) {
        break;
      }
      Seen last = seen;
      if (last == null || !last.isWithin(LOOK)) {
        NewestRelease _ = newest();
      }
      try {
        bytes += edition.answer(one.getKey(), limit, one.getValue()).size();
        answered.add(one.getKey());
      } catch (HttpResponseException | WrongParameterException e) {
        LOG.debug("{} has no answer", one.getKey(), e);
      } catch (RuntimeException e) {
        failed.add(one.getKey() + ": " + RootCause.of(e));
      }
    }
    answers.turnTo(edition);
    // What is given up at the end did not fail.
    if (!failed.isEmpty() && closed.getCount() > 0) {
      LOG.warn(
          "{} answers of release {} could not be prepared, the first {}",
          failed.size(),
          newest.vintage(),
          failed.getFirst());
    }
    return answered;
  }

  private Map<String, Work> wanted(List<String> failed) {
    Map<String, Work> wanted = new LinkedHashMap<>();
    for (Supplier<Map<String, Work>> usual : responses.usual()) {
      try {
        wanted.putAll(limit.call(usual::get));
      } catch (RuntimeException e) {
        failed.add("what is usual: " + RootCause.of(e));
      }
    }
    answers.asked(MOST_ANSWERS).forEach(wanted::putIfAbsent);
    return wanted;
  }

  /** Ends preparing; an answer that is being worked out is given up. */
  @Override
  public void close() {
    closed.countDown();
    thread.interrupt();
  }
}

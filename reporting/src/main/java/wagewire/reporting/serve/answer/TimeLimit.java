package wagewire.reporting.serve.answer;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jooq.exception.DataAccessException;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.warehouse.DatabaseFailure;

/** Asks the database in threads of their own, so that no request waits for it without end. */
public final class TimeLimit implements AutoCloseable {

  private static final Duration QUESTION = Duration.ofSeconds(10);

  /** Fewer than the pool has connections, so that a question of health finds one. */
  private static final int QUESTIONS = 8;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore places;
  private final Duration limit;
  private final Runnable renewal;

  /**
   * @param atOnce questions that may be under way; others wait, within the limit
   * @param renewal replaces connections that the database has closed
   */
  public TimeLimit(int atOnce, Duration limit, Runnable renewal) {
    this.places = new Semaphore(atOnce);
    this.limit = limit;
    this.renewal = renewal;
  }

  /**
   * Returns the limit of readers' questions: eight at once, ten seconds each.
   *
   * @param renewal replaces connections that the database has closed
   */
  public static TimeLimit ofQuestions(Runnable renewal) {
    return new TimeLimit(QUESTIONS, QUESTION, renewal);
  }

  /**
   * The question's answer. A question past the limit is interrupted, which closes its connection;
   * one whose connection was found closed is repeated once.
   *
   * @throws WagewireException DATABASE_UNREACHABLE when the limit is over
   */
  public <T> T call(Callable<T> question) {
    try {
      if (!places.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw late(new TimeoutException("no place"));
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
    Future<T> answer =
        threads.submit(() -> {
          try {
            return answer(question);
          } finally {
            places.release();
          }
        });
    try {
      return await(answer);
    } finally {
      answer.cancel(true);
    }
  }

  private <T> T answer(Callable<T> question) throws Exception {
    try {
      return question.call();
    } catch (DataAccessException | IllegalStateException | WagewireException e) {
      boolean closed = DatabaseFailure.of(e).map(DatabaseFailure::isClosed).orElse(false);
      if (!closed || Thread.currentThread().isInterrupted()) {
        throw e;
      }
      renewal.run();
      return question.call();
    }
  }

  /**
   * Awaits an answer that another request is already calculating, which needs no place; the
   * calculation continues when the limit is over.
   *
   * @throws WagewireException DATABASE_UNREACHABLE when the limit is over
   */
  <T> T await(Future<T> answer) {
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e);
    } catch (TimeoutException e) {
      throw late(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private WagewireException late(Exception cause) {
    return new WagewireException(
        ErrorCode.DATABASE_UNREACHABLE,
        "PostgreSQL does not answer within %d ms".formatted(limit.toMillis()),
        "the pool of connections",
        "Check that it runs.",
        cause);
  }

  private WagewireException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return late(cause);
  }

  /** Interrupts the calls under way. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}

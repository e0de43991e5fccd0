package wagewire.app.metrics;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wagewire.model.error.WagewireException;

/** Caches a measured value for some time, so that frequent scrapes cost little. */
final class CachedMeasurement<T> {

  private static final Logger LOG = LoggerFactory.getLogger(CachedMeasurement.class);

  private final Duration fresh;
  private final Supplier<T> question;
  private Optional<T> answer = Optional.empty();
  private boolean asked;
  private long when;

  CachedMeasurement(Duration fresh, Supplier<T> question) {
    this.fresh = fresh;
    this.question = question;
  }

  /** Returns the value; empty when its source could not be reached. */
  synchronized Optional<T> get() {
    long now = System.nanoTime();
    if (!asked || now - when > fresh.toNanos()) {
      answer = ask();
      asked = true;
      when = System.nanoTime();
    }
    return answer;
  }

  private Optional<T> ask() {
    try {
      return Optional.of(question.get());
    } catch (WagewireException | DataAccessException e) {
      LOG.debug("Nothing to measure: {}", e.getMessage());
      return Optional.empty();
    }
  }
}

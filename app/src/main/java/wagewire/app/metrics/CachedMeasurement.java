package wagewire.app.metrics;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wagewire.model.error.WagewireException;

/** An answer that is kept for a while, so that looking often costs little. */
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

  /** Empty when the last question had no answer because what is asked was out of reach. */
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

package wagewire.ingest.fetch.pace;

import java.time.Duration;

/** Waits; tests pass one that only records the time. */
@FunctionalInterface
public interface Sleeper {

  Sleeper SLEEP = Thread::sleep;

  void take(Duration duration) throws InterruptedException;
}

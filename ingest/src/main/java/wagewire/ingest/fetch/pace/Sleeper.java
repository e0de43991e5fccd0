package wagewire.ingest.fetch.pace;

import java.time.Duration;

/** Waits; a test passes one that only notes for how long. */
@FunctionalInterface
public interface Sleeper {

  Sleeper SLEEP = Thread::sleep;

  void take(Duration duration) throws InterruptedException;
}

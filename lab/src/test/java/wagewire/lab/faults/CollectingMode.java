package wagewire.lab.faults;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * The way in which the market's weeks are collected.
 *
 * @param week minimum duration of a week, where there is one
 */
record CollectingMode(Way way, Duration week) {

  private static final String OVER = "the market's weeks are over";

  enum Way {
    /** By {@code ingest --once}, without delay. */
    ONCE,

    /** By {@code ingest} as a service. */
    PACED,

    /** By two workers that share the boards. */
    SHARED
  }

  /** Returns a mode whose weeks last long enough for the number of faults. */
  static CollectingMode by(Way way, int faults, double secondsEach, int weeks) {
    return new CollectingMode(
        way, Duration.ofSeconds((long) Math.ceil(faults * secondsEach / weeks)));
  }

  List<String> command(URI market) {
    return switch (way) {
      case ONCE -> List.of("ingest", "--market", market.toString(), "--once");
      case PACED ->
          List.of("ingest", "--market", market.toString(), "--every", week.toSeconds() + "s");
      case SHARED -> throw new IllegalStateException("no command does that");
    };
  }

  /** Of a command. */
  boolean isDone(RestartedProcess ingest) {
    return way == Way.ONCE ? ingest.isDone() : ingest.errors().contains(OVER);
  }
}

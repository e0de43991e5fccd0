package wagewire.app.outgoing;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends in at most three attempts, repeated only after failures that may pass. */
public final class RetriedSend {

  /** Pauses before the second and the third attempt. */
  private static final List<Duration> PAUSES =
      List.of(Duration.ofSeconds(2), Duration.ofSeconds(8));

  /** Longest pause that a receiver is granted within one sending. */
  private static final Duration MOST = Duration.ofSeconds(30);

  private final Pause pause;
  private final boolean repeatsInDoubt;

  /** Waits between attempts. */
  @FunctionalInterface
  public interface Pause {
    void take(Duration length) throws InterruptedException;
  }

  /** Sends once. */
  @FunctionalInterface
  public interface Attempt {
    SendResult send() throws InterruptedException;
  }

  /**
   * @param repeatsInDoubt true where the same twice does no harm
   */
  public RetriedSend(Pause pause, boolean repeatsInDoubt) {
    this.pause = pause;
    this.repeatsInDoubt = repeatsInDoubt;
  }

  /**
   * Returns the result of the last attempt, also when a pause is interrupted: nothing is under way
   * then, and the thread stays interrupted.
   *
   * @throws InterruptedException while something is being sent
   */
  public SendResult send(Attempt attempt) throws InterruptedException {
    Iterator<Duration> pauses = PAUSES.iterator();
    while (true) {
      SendResult last = attempt.send();
      Duration usual = isRepeated(last) && pauses.hasNext() ? pauses.next() : null;
      Duration next = usual == null ? null : wanted(last, usual);
      if (next == null) {
        return last;
      }
      try {
        pause.take(next);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return last;
      }
    }
  }

  private boolean isRepeated(SendResult last) {
    return switch (last) {
      case SendResult.Taken _, SendResult.Refused _ -> false;
      case SendResult.Unavailable _ -> true;
      case SendResult.InDoubt _ -> repeatsInDoubt;
    };
  }

  /** Returns the pause before the next attempt; null when the receiver wants a longer one. */
  private static @Nullable Duration wanted(SendResult last, Duration usual) {
    Duration after = last instanceof SendResult.Unavailable away ? away.after() : null;
    if (after == null || after.compareTo(usual) < 0) {
      return usual;
    }
    return after.compareTo(MOST) > 0 ? null : after;
  }
}

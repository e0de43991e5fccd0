package wagewire.app.outgoing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Result of sending something once. Reasons are one line and hold no address and no secret. */
public sealed interface SendResult {

  /** Taken by the receiver. */
  record Taken() implements SendResult {}

  /** Refused in a way that the same again would not change. */
  record Refused(String reason) implements SendResult {}

  /**
   * Not taken; the same again may be.
   *
   * @param after how long the receiver wants to be left alone; null when it does not say
   */
  record Unavailable(String reason, @Nullable Duration after) implements SendResult {}

  /** Sent, without an answer: nobody knows whether it was taken. */
  record InDoubt(String reason) implements SendResult {}

  /** Creates a result without a wanted pause. */
  static SendResult unavailable(String reason) {
    return new Unavailable(reason, null);
  }
}

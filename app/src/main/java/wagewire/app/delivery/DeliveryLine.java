package wagewire.app.delivery;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What became of the brief at one receiver.
 *
 * @param receiver label of the receiver, without secrets
 * @param text reason or time; empty without one
 */
public record DeliveryLine(
    String channel, String receiver, String vintage, State state, String text) {

  /** State of the brief at a receiver. */
  public enum State {
    SENT("sent"),
    ALREADY("delivered before"),
    FAILED("not delivered"),
    UNKNOWN("unknown"),
    LATER("later"),
    WOULD_SEND("would be sent");

    private final String words;

    State(String words) {
      this.words = words;
    }

    @JsonValue
    public String words() {
      return words;
    }
  }

  /** Returns the line for a log, in which no person's address belongs. */
  DeliveryLine withoutAddress(Channel.Receiver one) {
    return one.key().isEmpty()
        ? this
        : new DeliveryLine(channel, "recipient " + one.key(), vintage, state, text);
  }

  /** Returns a line such as {@code slack (webhook at hooks.slack.com): sent 2026-W47}. */
  public String line() {
    String line = "%s (%s): %s %s".formatted(channel, receiver, state.words(), vintage);
    return text.isEmpty() ? line : line + ", " + text;
  }
}

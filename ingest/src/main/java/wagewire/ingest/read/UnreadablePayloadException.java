package wagewire.ingest.read;

import org.jspecify.annotations.Nullable;
import wagewire.model.event.FetchOutcome;

/** Signals that nothing of a payload can be read, with the outcome of its fetch. */
public final class UnreadablePayloadException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final FetchOutcome outcome;

  /**
   * @param outcome {@link FetchOutcome#FAILED} for a damaged payload, {@link
   *     FetchOutcome#CHANGED_SHAPE} for one of another kind
   * @param message one line with the reason and its position in the payload
   */
  public UnreadablePayloadException(FetchOutcome outcome, String message) {
    this(outcome, message, null);
  }

  public UnreadablePayloadException(
      FetchOutcome outcome, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.outcome = outcome;
  }

  /**
   * Returns the exception for a payload that has more than a visit reads.
   *
   * @param most of the limit
   */
  public static UnreadablePayloadException tooLarge(int most, VisitLimit limit) {
    return new UnreadablePayloadException(FetchOutcome.FAILED, limit.exceeded(most));
  }

  public FetchOutcome outcome() {
    return outcome;
  }
}

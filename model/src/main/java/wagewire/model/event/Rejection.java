package wagewire.model.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;

/**
 * A record of {@link Topics#REJECTIONS}: what could not be read, why, and the original without
 * contact details of persons.
 *
 * @param stage {@code reader} or {@code normaliser}; {@code field} where a field alone was left out
 * @param message what a person should know, in one line
 * @param original as it came, cut to {@value #ORIGINAL_LIMIT} characters
 */
public record Rejection(
    int version,
    BoardId board,
    long snapshot,
    @Nullable String externalId,
    Instant observedAt,
    String stage,
    RejectionReason reason,
    String message,
    String original) {

  public static final int VERSION = 1;
  public static final int ORIGINAL_LIMIT = 20_000;
  public static final String READER = "reader";
  public static final String NORMALISER = "normaliser";
  public static final String FIELD = "field";

  public Rejection {
    original =
        original.length() <= ORIGINAL_LIMIT ? original : original.substring(0, ORIGINAL_LIMIT);
  }
}

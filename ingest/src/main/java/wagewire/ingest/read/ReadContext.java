package wagewire.ingest.read;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.value.Texts;
import wagewire.model.board.BoardId;
import wagewire.model.event.FetchOutcome;

/**
 * Context of a payload.
 *
 * @param board that the payload is from
 * @param employer name in the catalogue; null for none
 * @param askedAt time of the request; null when unknown
 */
public record ReadContext(BoardId board, @Nullable String employer, @Nullable Instant askedAt) {

  public ReadContext(BoardId board, @Nullable String employer) {
    this(board, employer, null);
  }

  /** Returns the exception for a damaged payload. */
  public UnreadablePayloadException damaged(String what, @Nullable Throwable cause) {
    return new UnreadablePayloadException(FetchOutcome.FAILED, board + ": " + what, cause);
  }

  /** Returns the exception for a payload of another kind. */
  public UnreadablePayloadException changed(String what) {
    return new UnreadablePayloadException(FetchOutcome.CHANGED_SHAPE, board + ": " + what);
  }

  /** Returns the exception for a page without something; a blank one counts as damaged. */
  public UnreadablePayloadException lacking(String what, String page) {
    String whole = what + "; it begins with: " + Texts.beginning(page);
    return page.isBlank() ? damaged(whole, null) : changed(whole);
  }

  /** Returns the exception for a payload that is not as its platform documents it. */
  public UnreadablePayloadException undocumented(String platform, String difference) {
    return changed("differs from the documentation of %s: %s".formatted(platform, difference));
  }
}

package wagewire.ingest.read;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import wagewire.ingest.read.contact.ContactRemoval;
import wagewire.ingest.read.contact.ItemId;
import wagewire.model.event.Rejection;
import wagewire.model.event.RejectionReason;
import wagewire.model.json.Json;
import wagewire.model.text.StoredText;

/**
 * A refused item of a payload.
 *
 * @param externalId of the item as it is stored, if any
 * @param message one line for a person
 * @param original the item without contact details of persons
 */
public record Refusal(
    @Nullable String externalId, RejectionReason reason, String message, String original) {

  private static final int LONGEST_MESSAGE = 2_000;

  public Refusal {
    externalId = externalId == null ? null : ItemId.stored(StoredText.of(externalId));
    message = StoredText.oneLine(message);
    message = message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE);
  }

  /** Refuses a whole answer in an unexpected format, keeping its beginning. */
  public static Refusal unreadable(byte[] body, String message) {
    return new Refusal(null, RejectionReason.UNREADABLE, message, beginning(body));
  }

  /** Returns the same refusal without the item's content. */
  public Refusal withoutOriginal() {
    return new Refusal(externalId, reason, message, "");
  }

  private static String beginning(byte[] body) {
    try {
      return ContactRemoval.original(Json.tree(body), Rejection.ORIGINAL_LIMIT);
    } catch (JacksonException _) {
      return ContactRemoval.original(
          new String(body, StandardCharsets.UTF_8), Rejection.ORIGINAL_LIMIT);
    }
  }
}

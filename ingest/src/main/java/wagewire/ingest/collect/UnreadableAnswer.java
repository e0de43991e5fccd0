package wagewire.ingest.collect;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import wagewire.ingest.read.Refusal;
import wagewire.ingest.read.contact.ContactRemoval;
import wagewire.model.event.Rejection;
import wagewire.model.event.RejectionReason;
import wagewire.model.json.Json;

/** Keeps the beginning of an answer in an unexpected format, for adapting its reader. */
final class UnreadableAnswer {

  private UnreadableAnswer() {}

  /** Its beginning, without contact details of persons. */
  static Refusal refusal(byte[] body, String why) {
    return new Refusal(null, RejectionReason.UNREADABLE, why, original(body));
  }

  private static String original(byte[] body) {
    try {
      return ContactRemoval.original(Json.tree(body), Rejection.ORIGINAL_LIMIT);
    } catch (JacksonException _) {
      return ContactRemoval.original(
          new String(body, StandardCharsets.UTF_8), Rejection.ORIGINAL_LIMIT);
    }
  }
}

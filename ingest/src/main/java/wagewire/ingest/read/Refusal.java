package wagewire.ingest.read;

import org.jspecify.annotations.Nullable;
import wagewire.model.event.RejectionReason;
import wagewire.model.text.StoredText;

/**
 * An item of a payload that is no listing, and why.
 *
 * @param externalId the item's own id, where it has one
 * @param message one line for a person
 * @param original the item as it came, without contact details of persons
 */
public record Refusal(
    @Nullable String externalId, RejectionReason reason, String message, String original) {

  public Refusal {
    externalId = externalId == null ? null : StoredText.of(externalId);
  }
}

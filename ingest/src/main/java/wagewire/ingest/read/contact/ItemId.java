package wagewire.ingest.read.contact;

import org.jspecify.annotations.Nullable;
import wagewire.model.listing.ForgottenItem;
import wagewire.model.text.StoredText;

/** Rules for the ids that boards give their items. */
public final class ItemId {

  private static final int LONGEST = 1_000;

  private ItemId() {}

  /** Returns why a text is no id of an item, in a few words; null for one that may be. */
  public static @Nullable String objection(String id) {
    if (id.length() > LONGEST) {
      return "an id of %,d characters".formatted(id.length());
    }
    return StoredText.hasControls(id)
        ? "an id with control characters or marks of direction"
        : null;
  }

  /**
   * Returns the id as it is stored: its hash, under which it can be forgotten too, where it
   * contains a contact detail, else the same.
   */
  public static String stored(String id) {
    return ContactDetails.remove(id).equals(id) ? id : ForgottenItem.hashed(id);
  }
}

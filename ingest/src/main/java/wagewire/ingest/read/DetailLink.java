package wagewire.ingest.read;

import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.contact.ItemId;
import wagewire.model.text.StoredText;

/**
 * A reference to the details of a posting.
 *
 * @param externalId of the posting on its board, as it is stored
 * @param address whole, or the part that the platform's detail requests need
 * @param mark changes with the posting; null when the list has no such field
 */
public record DetailLink(String externalId, String address, @Nullable String mark) {

  public DetailLink {
    externalId = ItemId.stored(StoredText.of(externalId));
    mark = mark == null ? null : StoredText.of(mark);
  }
}

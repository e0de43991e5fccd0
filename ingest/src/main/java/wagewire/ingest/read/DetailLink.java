package wagewire.ingest.read;

import org.jspecify.annotations.Nullable;
import wagewire.model.text.StoredText;

/**
 * Where more is told of a posting than in the list that names it.
 *
 * @param externalId the posting's own id on its board
 * @param address whole, or the part of it that the platform's detail requests need
 * @param mark changes when the posting does; null when the list says nothing of that kind
 */
public record DetailLink(String externalId, String address, @Nullable String mark) {

  public DetailLink {
    externalId = StoredText.of(externalId);
    mark = mark == null ? null : StoredText.of(mark);
  }
}

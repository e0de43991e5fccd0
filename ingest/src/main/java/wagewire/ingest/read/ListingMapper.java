package wagewire.ingest.read;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import wagewire.model.listing.ListingBuilder;

/** Maps one platform's posting to a listing. */
interface ListingMapper {

  /** The field that holds the posting's title. */
  String titleField();

  /** Why the item is no published posting; null when it is one. */
  @Nullable String hidden(JsonNode item);

  void fill(JsonNode item, ListingBuilder listing);
}

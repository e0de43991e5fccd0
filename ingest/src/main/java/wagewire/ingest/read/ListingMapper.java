package wagewire.ingest.read;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import wagewire.model.listing.ListingBuilder;

/** Maps one platform's posting to a listing. */
interface ListingMapper {

  /** Returns the name of the title field. */
  String titleField();

  /** Returns why the item is no published posting; null when it is one. */
  @Nullable String hidden(JsonNode item);

  void fill(JsonNode item, ListingBuilder listing);
}

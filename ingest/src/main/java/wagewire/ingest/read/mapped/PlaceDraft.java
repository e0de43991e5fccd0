package wagewire.ingest.read.mapped;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.value.Texts;
import wagewire.model.listing.PublishedPlace;

/** A place that is filled part by part; the first value of a part counts. */
final class PlaceDraft {

  private final Map<ListingField, String> parts = new EnumMap<>(ListingField.class);

  void set(ListingField part, String value) {
    String present = Texts.present(Texts.plain(value));
    if (present != null) {
      parts.putIfAbsent(part, present);
    }
  }

  /** Returns the place; null without any part. */
  @Nullable PublishedPlace place() {
    return parts.isEmpty()
        ? null
        : new PublishedPlace(
            parts.get(ListingField.PLACE_TEXT),
            parts.get(ListingField.CITY),
            parts.get(ListingField.REGION),
            parts.get(ListingField.PLACE_COUNTRY));
  }
}

package wagewire.ingest.read.mapped;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.value.Texts;
import wagewire.model.listing.PublishedPlace;

/** A place whose parts are found one by one; the first value of a part stays. */
final class PlaceDraft {

  private final Map<Target, String> parts = new EnumMap<>(Target.class);

  void set(Target part, String value) {
    String present = Texts.present(Texts.plain(value));
    if (present != null) {
      parts.putIfAbsent(part, present);
    }
  }

  /** Null when nothing is known of it. */
  @Nullable PublishedPlace place() {
    return parts.isEmpty()
        ? null
        : new PublishedPlace(
            parts.get(Target.PLACE_TEXT),
            parts.get(Target.CITY),
            parts.get(Target.REGION),
            parts.get(Target.PLACE_COUNTRY));
  }
}

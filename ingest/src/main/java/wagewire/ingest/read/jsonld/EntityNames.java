package wagewire.ingest.read.jsonld;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import wagewire.ingest.read.value.JsonFields;
import wagewire.ingest.read.value.Texts;

/** Reads names given as a text, as an object with a name, or as several. */
final class EntityNames {

  private static final List<String> FIELDS =
      List.of("name", "legalName", "organizationName", "alternateName", "@value");

  private EntityNames() {}

  static @Nullable String of(@Nullable JsonNode thing) {
    if (thing == null) {
      return null;
    }
    if (!thing.isObject()) {
      return thing.isArray() ? first(thing) : clean(JsonFields.text(thing));
    }
    for (String field : FIELDS) {
      List<String> names = JsonFields.texts(thing, field);
      String name = names.isEmpty() ? null : clean(names.getFirst());
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  private static @Nullable String first(JsonNode things) {
    for (JsonNode thing : things.values()) {
      String name = of(thing);
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  private static @Nullable String clean(@Nullable String text) {
    return Texts.present(Texts.plain(text));
  }
}

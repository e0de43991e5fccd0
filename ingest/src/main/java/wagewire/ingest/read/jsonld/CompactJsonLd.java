package wagewire.ingest.read.jsonld;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compacts JSON-LD: property names without the schema.org prefix, values without wrapping objects,
 * and without iCIMS's placeholder for missing values.
 */
final class CompactJsonLd {

  private static final Pattern PREFIX =
      Pattern.compile("(?i)^(?:https?://(?:www\\.)?schema\\.org/|schema:|sdo:)(?=\\w)");
  private static final String NOTHING = "UNAVAILABLE";
  private static final int DEEPEST = 60;

  private CompactJsonLd() {}

  static JsonNode of(JsonNode document) {
    JsonNode plain = plain(document, 0);
    return plain == null ? JsonNodeFactory.instance.nullNode() : plain;
  }

  /** Returns the compact node; null for an empty value. */
  private static @Nullable JsonNode plain(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      return null;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode elements = JsonNodeFactory.instance.arrayNode();
      for (JsonNode element : array.values()) {
        JsonNode plain = plain(element, depth + 1);
        if (plain != null) {
          elements.add(plain);
        }
      }
      return elements;
    }
    if (node instanceof ObjectNode object) {
      return plain(object, depth);
    }
    return node.isString() && node.stringValue().strip().equals(NOTHING) ? null : node;
  }

  private static @Nullable JsonNode plain(ObjectNode object, int depth) {
    for (String wrapper : new String[] {"@value", "@list", "@set"}) {
      JsonNode wrapped = object.get(wrapper);
      if (wrapped != null) {
        return plain(wrapped, depth + 1);
      }
    }
    ObjectNode plain = JsonNodeFactory.instance.objectNode();
    for (var property : object.properties()) {
      JsonNode value = plain(property.getValue(), depth + 1);
      String name = PREFIX.matcher(property.getKey()).replaceFirst("");
      if (value != null && !plain.has(name)) {
        plain.set(name, value);
      }
    }
    return plain;
  }
}

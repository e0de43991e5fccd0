package wagewire.ingest.read.jsonld;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import wagewire.ingest.read.value.JsonFields;

/**
 * Finds every JobPosting in JSON-LD documents at any depth; references by {@code @id} are resolved.
 */
final class PostingNodes {

  private static final Pattern TYPE = Pattern.compile("(?i)(?:.*[/:#])?JobPosting/?");
  private static final int DEEPEST = 30;

  /** Most nested references followed; they may form a cycle. */
  private static final int FARTHEST = 4;

  private final Map<String, ObjectNode> byId = new HashMap<>();
  private final List<ObjectNode> postings = new ArrayList<>();

  private PostingNodes() {}

  static List<ObjectNode> in(List<JsonNode> documents) {
    PostingNodes found = new PostingNodes();
    documents.forEach(document -> found.collect(CompactJsonLd.of(document), 0));
    return found.postings.stream().map(posting -> found.resolved(posting, 0)).toList();
  }

  /** Returns true for an object with the type JobPosting in any notation. */
  static boolean isPosting(JsonNode node) {
    return Stream.of("@type", "type")
        .flatMap(field -> JsonFields.texts(node, field).stream())
        .anyMatch(type -> TYPE.matcher(type).matches());
  }

  private void collect(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (node instanceof ObjectNode object) {
      String id = JsonFields.text(object, "@id");
      if (id != null && object.size() > 1) {
        byId.putIfAbsent(id, object);
      }
      if (isPosting(object)) {
        postings.add(object);
      }
    }
    node.values().forEach(child -> collect(child, depth + 1));
  }

  private ObjectNode resolved(ObjectNode posting, int depth) {
    ObjectNode resolved = JsonNodeFactory.instance.objectNode();
    for (var property : posting.properties()) {
      resolved.set(property.getKey(), value(property.getValue(), depth));
    }
    return resolved;
  }

  private JsonNode value(JsonNode value, int depth) {
    if (value instanceof ArrayNode array) {
      ArrayNode elements = JsonNodeFactory.instance.arrayNode();
      array.values().forEach(element -> elements.add(value(element, depth)));
      return elements;
    }
    if (!(value instanceof ObjectNode object) || depth >= FARTHEST) {
      return value;
    }
    ObjectNode target = target(object);
    return resolved(target == null ? object : target, depth + 1);
  }

  private @Nullable ObjectNode target(ObjectNode value) {
    String id = value.size() == 1 ? JsonFields.text(value, "@id") : null;
    return id == null ? null : byId.get(id);
  }

  /**
   * Compacts JSON-LD: property names without the schema.org prefix, values without wrapping
   * objects, and without iCIMS's placeholder for missing values.
   */
  private static final class CompactJsonLd {

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
}

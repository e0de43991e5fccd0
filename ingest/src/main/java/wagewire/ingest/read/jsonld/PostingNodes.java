package wagewire.ingest.read.jsonld;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import wagewire.ingest.read.value.Nodes;

/**
 * Finds every JobPosting in JSON-LD documents, however deep it is nested; objects that stand for
 * another one by its {@code @id} are replaced by it.
 */
final class PostingNodes {

  private static final String TYPE = "JobPosting";
  private static final int DEEPEST = 30;

  private final Map<String, ObjectNode> byId = new HashMap<>();
  private final List<ObjectNode> postings = new ArrayList<>();

  private PostingNodes() {}

  static List<ObjectNode> in(List<JsonNode> documents) {
    PostingNodes found = new PostingNodes();
    documents.forEach(document -> found.collect(document, 0));
    return found.postings.stream().map(found::resolved).toList();
  }

  /** True for an object whose type, or one of whose types, is JobPosting in any notation. */
  static boolean isPosting(JsonNode node) {
    return Nodes.texts(node, "@type").stream()
        .anyMatch(type ->
            type.equals(TYPE) || type.endsWith("/" + TYPE) || type.equals("schema:" + TYPE));
  }

  private void collect(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (node instanceof ObjectNode object) {
      String id = Nodes.text(object, "@id");
      if (id != null && object.size() > 1) {
        byId.putIfAbsent(id, object);
      }
      if (isPosting(object)) {
        postings.add(object);
      }
    }
    node.values().forEach(child -> collect(child, depth + 1));
  }

  private ObjectNode resolved(ObjectNode posting) {
    ObjectNode resolved = JsonNodeFactory.instance.objectNode();
    for (var property : posting.properties()) {
      resolved.set(property.getKey(), resolved(property.getValue()));
    }
    return resolved;
  }

  private JsonNode resolved(JsonNode value) {
    if (value instanceof ArrayNode array) {
      ArrayNode elements = JsonNodeFactory.instance.arrayNode();
      array.values().forEach(element -> elements.add(referenced(element)));
      return elements;
    }
    return referenced(value);
  }

  private JsonNode referenced(JsonNode value) {
    ObjectNode target = target(value);
    return target == null ? value : target;
  }

  private @Nullable ObjectNode target(JsonNode value) {
    String id = value.isObject() && value.size() == 1 ? Nodes.text(value, "@id") : null;
    return id == null ? null : byId.get(id);
  }
}

package wagewire.ingest.read.mapped;

import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import wagewire.ingest.read.FieldTable;
import wagewire.ingest.read.ReadContext;
import wagewire.ingest.read.UnreadablePayloadException;
import wagewire.model.event.FetchOutcome;
import wagewire.model.json.Json;

/**
 * XML: an element becomes an object, an attribute a field that begins with @, an element that holds
 * text alone that text, and elements of one name a list.
 *
 * @param roots accepted names of the outermost element
 */
record XmlForm(List<String> roots) implements PayloadForm {

  private static final String LINK = "link";

  @Override
  public JsonNode tree(byte[] payload, FieldTable fields, ReadContext context) {
    XmlTree tree = XmlTree.of(payload, context);
    if (!roots.contains(tree.root())) {
      throw new UnreadablePayloadException(
          FetchOutcome.CHANGED_SHAPE,
          "%s: XML root element '%s', expected %s".formatted(context.board(), tree.root(), roots));
    }
    String list = fields.lists().iterator().next();
    chooseLinks(tree.value());
    if (tree.value() instanceof ObjectNode object && isSomewhere(object, fields)) {
      return object;
    }
    ObjectNode empty = Json.mapper().createObjectNode();
    if (tree.value() instanceof ObjectNode object) {
      empty.setAll(object);
    }
    empty.putArray(list);
    return empty;
  }

  private static boolean isSomewhere(ObjectNode object, FieldTable fields) {
    return fields.lists().stream().anyMatch(list -> object.findValue(list) != null);
  }

  /**
   * Reduces the links of each entry of an Atom feed to the one of relation {@code alternate}, which
   * is the default (RFC 4287, 4.2.7.2); others lead to the entry itself, to comments or to files.
   * An entry without such a link keeps its links.
   */
  private static void chooseLinks(JsonNode feed) {
    for (JsonNode entry : feed.path("entry").values()) {
      if (entry instanceof ObjectNode object && object.path(LINK) instanceof ArrayNode links) {
        links.values().stream()
            .filter(link -> link.path("@rel").asString("alternate").equals("alternate"))
            .min(
                Comparator.comparing(
                    link -> !link.path("@type").asString("text/html").contains("html")))
            .ifPresent(link -> object.set(LINK, link));
      }
    }
  }
}

package wagewire.ingest.read.jsonld;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the JobPosting items of a page's microdata into the shape that JSON-LD has. Values as in
 * the HTML standard: an attribute for links, times and metadata, else the text; a description keeps
 * its HTML.
 */
final class Microdata {

  private static final int DEEPEST = 20;
  private static final String DESCRIPTION = "description";

  private Microdata() {}

  static List<ObjectNode> postings(Document page) {
    return page.select("[itemscope][itemtype$=/JobPosting]").stream()
        .map(element -> item(element, 0))
        .toList();
  }

  private static ObjectNode item(Element scope, int depth) {
    ObjectNode item = JsonNodeFactory.instance.objectNode();
    String type = scope.attr("itemtype");
    item.put("@type", type.substring(type.lastIndexOf('/') + 1));
    scope.children().forEach(child -> collect(child, item, depth));
    return item;
  }

  private static void collect(Element element, ObjectNode item, int depth) {
    boolean nested = element.hasAttr("itemscope");
    for (String name : element.attr("itemprop").split("\\s+")) {
      if (!name.isEmpty() && depth < DEEPEST) {
        JsonNode value =
            nested
                ? item(element, depth + 1)
                : JsonNodeFactory.instance.stringNode(value(element, name));
        add(item, name, value);
      }
    }
    if (!nested) {
      element.children().forEach(child -> collect(child, item, depth));
    }
  }

  private static String value(Element element, String name) {
    if (element.hasAttr("content")) {
      return element.attr("content");
    }
    return switch (element.normalName()) {
      case "a", "area", "link" -> element.attr("href");
      case "img", "iframe", "embed", "source", "video", "audio", "track" -> element.attr("src");
      case "time" -> element.hasAttr("datetime") ? element.attr("datetime") : element.text();
      case "data", "meter" -> element.attr("value");
      default -> DESCRIPTION.equals(name) ? element.html() : element.text();
    };
  }

  private static void add(ObjectNode item, String name, JsonNode value) {
    JsonNode before = item.get(name);
    if (before == null) {
      item.set(name, value);
      return;
    }
    ArrayNode values = JsonNodeFactory.instance.arrayNode();
    if (before.isArray()) {
      before.values().forEach(values::add);
    }
    if (!before.isArray()) {
      values.add(before);
    }
    item.set(name, values.add(value));
  }
}

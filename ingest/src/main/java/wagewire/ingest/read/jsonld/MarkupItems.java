package wagewire.ingest.read.jsonld;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import wagewire.ingest.read.UnreadablePayloadException;
import wagewire.ingest.read.VisitLimit;

/**
 * Reads the JobPosting items of microdata or RDFa into the form of JSON-LD. Values follow the HTML
 * standard: an attribute for links, times and metadata, else the text; descriptions keep their
 * HTML.
 *
 * @param scope attribute that begins an item
 * @param type attribute with the item's type
 * @param property attribute with the name of a property
 * @param extent of the values so far; nested properties repeat the text that they share
 */
record MarkupItems(String scope, String type, String property, TextExtent extent) {

  private static final int DEEPEST = 20;
  private static final String DESCRIPTION = "description";
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern VOCABULARY = Pattern.compile("^.*[/:#](?=.)");
  private static final Pattern POSTING =
      Pattern.compile("(?i)(?:^|.*[\\s/:#])JobPosting/?(?:\\s.*|$)");

  static List<JsonNode> microdata(Document page) {
    return new MarkupItems("itemscope", "itemtype", "itemprop", new TextExtent()).postings(page);
  }

  static List<JsonNode> rdfa(Document page) {
    return new MarkupItems("typeof", "typeof", "property", new TextExtent()).postings(page);
  }

  private List<JsonNode> postings(Document page) {
    return page.select("[" + scope + "]").stream()
        .filter(element -> POSTING.matcher(element.attr(type)).matches())
        .map(element -> item(element, 0))
        .toList();
  }

  private JsonNode item(Element element, int depth) {
    ObjectNode item = JsonNodeFactory.instance.objectNode();
    for (String named : BLANKS.split(element.attr(type).strip())) {
      add(item, "@type", JsonNodeFactory.instance.stringNode(bare(named)));
    }
    element.children().forEach(child -> collect(child, item, depth, Set.of()));
    for (String id : BLANKS.split(element.attr("itemref").strip())) {
      Element elsewhere = id.isEmpty() ? null : referenced(element, id);
      if (elsewhere != null && depth == 0) {
        collect(elsewhere, item, depth, Set.of());
      }
    }
    return item;
  }

  private JsonNode nested(Element element, int depth) {
    extent.with("");
    return item(element, depth);
  }

  private static @Nullable Element referenced(Element element, String id) {
    Document page = element.ownerDocument();
    return page == null ? null : page.getElementById(id);
  }

  /**
   * Collects the properties of an element and its descendants. An item inside a nested item is its
   * first property alone: read once for each, it would be read a power of their number deeper down.
   *
   * @param around properties with a text value that includes this element
   */
  private void collect(Element element, ObjectNode item, int depth, Set<String> around) {
    boolean nested = element.hasAttr(scope);
    Set<String> here = new HashSet<>(around);
    for (String written : BLANKS.split(element.attr(property))) {
      String name = bare(written);
      if (!written.isEmpty() && depth < DEEPEST && here.add(name)) {
        JsonNode value =
            nested
                ? nested(element, depth + 1)
                : JsonNodeFactory.instance.stringNode(extent.with(value(element, name)));
        add(item, name, value);
        if (nested && depth > 0) {
          return;
        }
      }
    }
    if (!nested) {
      element.children().forEach(child -> collect(child, item, depth, here));
    }
  }

  /** Returns a name without its vocabulary. */
  private static String bare(String name) {
    return VOCABULARY.matcher(name).replaceFirst("");
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
    } else if (before instanceof ArrayNode values) {
      values.add(value);
    } else {
      item.putArray(name).add(before).add(value);
    }
  }

  /** Counts the characters of all values of one page. */
  static final class TextExtent {

    private static final int MOST = 16_000_000;

    /** What an item or a value takes besides its text, in characters. */
    private static final int ITSELF = 16;

    private long characters;

    String with(String value) {
      characters += (long) value.length() + ITSELF;
      if (characters > MOST) {
        throw UnreadablePayloadException.tooLarge(MOST, VisitLimit.BYTES);
      }
      return value;
    }
  }
}

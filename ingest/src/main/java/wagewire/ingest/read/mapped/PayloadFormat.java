package wagewire.ingest.read.mapped;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import wagewire.ingest.read.FieldTable;
import wagewire.ingest.read.JsonPayload;
import wagewire.ingest.read.ReadContext;
import wagewire.ingest.read.UnreadablePayloadException;
import wagewire.ingest.read.value.Html;
import wagewire.model.json.Json;

/** Conversion of a payload to a tree of fields. */
interface PayloadFormat {

  /**
   * Returns the payload's tree.
   *
   * @throws UnreadablePayloadException when the payload is damaged or of another form
   */
  JsonNode tree(byte[] payload, FieldTable fields, ReadContext context);

  record PlainJson() implements PayloadFormat {

    @Override
    public JsonNode tree(byte[] payload, FieldTable fields, ReadContext context) {
      return JsonPayload.parse(payload, context);
    }
  }

  /**
   * A feed in XML or JSON.
   *
   * @param xml form for XML
   */
  record Feed(XmlForm xml) implements PayloadFormat {

    @Override
    public JsonNode tree(byte[] payload, FieldTable fields, ReadContext context) {
      return JsonPayload.text(payload).stripLeading().startsWith("<")
          ? xml.tree(payload, fields, context)
          : JsonPayload.parse(payload, context);
    }
  }

  /**
   * A platform with lists in a script of a page, and single postings in the markup of a page.
   *
   * @param script form for a page with the script
   */
  record ScriptOrPage(ScriptForm script, PageForm page) implements PayloadFormat {

    @Override
    public JsonNode tree(byte[] payload, FieldTable fields, ReadContext context) {
      String text = JsonPayload.text(payload).strip();
      boolean asPage = text.startsWith("<") && !text.contains(script.name());
      return asPage ? page.tree(payload, fields, context) : script.tree(payload, fields, context);
    }
  }

  /**
   * JSON in an attribute of an element of a page.
   *
   * @param selector selector of the element
   */
  record AttributeForm(String selector, String attribute) implements PayloadFormat {

    @Override
    public JsonNode tree(byte[] payload, FieldTable fields, ReadContext context) {
      String text = JsonPayload.text(payload);
      Element element = Html.parse(text, "").selectFirst(selector);
      if (element == null) {
        throw context.lacking("no element '%s' in the page".formatted(selector), text);
      }
      return JsonPayload.parse(element.attr(attribute).getBytes(StandardCharsets.UTF_8), context);
    }
  }

  /**
   * JSON that a page's script assigns to a name; also that JSON alone.
   *
   * @param name such as {@code window.pageData}
   */
  record ScriptForm(String name) implements PayloadFormat {

    @Override
    public JsonNode tree(byte[] payload, FieldTable fields, ReadContext context) {
      String text = JsonPayload.text(payload).strip();
      if (text.startsWith("{") || text.startsWith("[")) {
        return JsonPayload.parse(payload, context);
      }
      int start = start(text);
      if (start < 0) {
        throw context.lacking("no '%s' in the page".formatted(name), text);
      }
      byte[] rest = text.substring(start).getBytes(StandardCharsets.UTF_8);
      try (JsonParser parser = Json.mapper().createParser(rest)) {
        return Json.guarded(parser::readValueAsTree);
      } catch (JacksonException e) {
        throw context.damaged("damaged JSON in '%s': %s".formatted(name, JsonPayload.reason(e)), e);
      }
    }

    /** Returns where the object assigned to the name begins; -1 for none. */
    private int start(String text) {
      Matcher assigned =
          Pattern.compile(Pattern.quote(name) + "\\s*[=(:]\\s*(?=\\{)").matcher(text);
      if (assigned.find()) {
        return assigned.end();
      }
      int named = text.indexOf(name);
      return named < 0 ? -1 : text.indexOf('{', named);
    }
  }

  /**
   * XML: an element becomes an object, an attribute a field that begins with @, an element that
   * holds text alone that text, and elements of one name a list.
   *
   * @param roots accepted names of the outermost element
   */
  record XmlForm(List<String> roots) implements PayloadFormat {

    private static final String LINK = "link";

    @Override
    public JsonNode tree(byte[] payload, FieldTable fields, ReadContext context) {
      XmlTree tree = XmlTree.of(payload, context);
      if (!roots.contains(tree.root())) {
        throw context.changed("XML root element '%s', expected %s".formatted(tree.root(), roots));
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
     * Reduces the links of each entry of an Atom feed to the one of relation {@code alternate},
     * which is the default (RFC 4287, 4.2.7.2); others lead to the entry itself, to comments or to
     * files. An entry without such a link keeps its links.
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
}

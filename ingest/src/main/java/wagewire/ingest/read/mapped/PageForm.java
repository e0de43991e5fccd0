package wagewire.ingest.read.mapped;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import wagewire.ingest.read.FieldTable;
import wagewire.ingest.read.JsonPayload;
import wagewire.ingest.read.ReadContext;
import wagewire.ingest.read.UnreadablePayloadException;
import wagewire.ingest.read.value.Html;
import wagewire.model.event.FetchOutcome;
import wagewire.model.json.Json;
import wagewire.model.source.PlatformFolder;

/**
 * An HTML page with a list of postings or one posting: an object for each element of the list, with
 * the fields that {@code page.tsv} selects in it. Of several selectors of a field, the first with a
 * value counts. Fields whose name begins with {@code /} are selected in the whole page.
 *
 * @param address base of the relative links of the page; empty when they are absolute
 * @param list selector of the list's elements
 */
record PageForm(String address, String list, List<Part> parts) implements PayloadFormat {

  private static final String SELF = ".";
  private static final String HTML = "html";
  private static final String JSON = "json:";

  /** Field of a page without a list that identifies it as an empty board. */
  private static final String EMPTY = "/empty";

  /** Values of rows within rows repeat each other; all together may be this many times the page. */
  private static final int MOST_COPIES = 8;

  /**
   * A field of each element.
   *
   * @param selector selector within the list's element; a dot for that element
   * @param attribute attribute that holds it, after {@code abs:} as an absolute address; {@code
   *     html} for the element's markup, {@code json:} and a JSON pointer for a text in the JSON
   *     that the element holds, empty for its text
   * @param pattern pattern whose first group is the value; null for the whole
   */
  record Part(String name, String selector, String attribute, @Nullable Pattern pattern) {

    boolean ofPage() {
      return name.startsWith(FieldTable.ROOT);
    }
  }

  /** Reads {@code page.tsv}: the first row selects the list, each other row a field. */
  static PageForm of(String platform, String address) {
    List<String[]> rows = PlatformFolder.table(platform, "page.tsv");
    List<Part> parts =
        rows.stream()
            .skip(1)
            .map(row ->
                new Part(row[0], row[1], row[2], row[3].isEmpty() ? null : Pattern.compile(row[3])))
            .toList();
    return new PageForm(address, rows.getFirst()[1], parts);
  }

  @Override
  public JsonNode tree(byte[] payload, FieldTable fields, ReadContext context) {
    String text = JsonPayload.text(payload);
    if (text.indexOf('<') < 0) {
      throw context.lacking("no page", text);
    }
    Document page = Html.parse(text, address);
    ObjectNode root = Json.mapper().createObjectNode();
    ArrayNode postings = root.putArray(fields.lists().iterator().next());
    long most = (long) MOST_COPIES * text.length();
    long read = 0;
    for (Element element : page.select(list)) {
      ObjectNode posting = postings.addObject();
      parts.stream().filter(part -> !part.ofPage()).forEach(part -> put(element, part, posting));
      read += posting.valueStream().mapToInt(value -> value.stringValue().length()).sum();
      if (read > most) {
        throw new UnreadablePayloadException(
            FetchOutcome.FAILED,
            "rows within rows repeat the page more than %d times".formatted(MOST_COPIES));
      }
    }
    parts.stream().filter(Part::ofPage).forEach(part -> put(page, part, root));
    if (postings.isEmpty() && !root.has(EMPTY)) {
      throw context.changed("no list of postings in the page '%s'".formatted(page.title()));
    }
    return root;
  }

  private static void put(Element element, Part part, ObjectNode object) {
    String name = part.name();
    String field = part.ofPage() && !name.equals(EMPTY) ? name.substring(1) : name;
    String value = object.has(field) ? null : value(element, part);
    if (value != null) {
      object.put(field, value);
    }
  }

  private static @Nullable String value(Element element, Part part) {
    Element found = part.selector().equals(SELF) ? element : element.selectFirst(part.selector());
    if (found == null) {
      return null;
    }
    String whole =
        switch (part.attribute()) {
          case "" -> found.text();
          case HTML -> found.html();
          case String name when name.startsWith(JSON) ->
              textInJson(found.data(), name.substring(JSON.length()));
          default -> found.attr(part.attribute());
        };
    if (part.pattern() == null) {
      return whole.isBlank() ? null : whole;
    }
    Matcher matcher = part.pattern().matcher(whole);
    return matcher.find() ? matcher.group(1) : null;
  }

  /** Returns an empty text for damaged JSON and for a value that is no text. */
  private static String textInJson(String json, String pointer) {
    try {
      return Json.tree(json).at(pointer).asString("");
    } catch (JacksonException _) {
      return "";
    }
  }
}

package wagewire.ingest.read.jsonld;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;
import wagewire.model.json.Json;

/**
 * Parses JSON as found in web pages: inside comments or CDATA, with control characters, comments,
 * needless escapes, trailing commas, single or unescaped quotes, quotes written as entities, or
 * several concatenated documents.
 */
final class LenientJson {

  private static final JsonMapper MAPPER =
      Json.mapper()
          .rebuild()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
          .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final Pattern WRAPPING_BEFORE =
      Pattern.compile("^\\s*(?:(?://|/\\*)?\\s*(?:<!\\[CDATA\\[|<!--)\\s*(?:\\*/)?\\s*)+");
  private static final Pattern WRAPPING_AFTER =
      Pattern.compile(
          "(?:(?://|/\\*)?\\s{0,9}(?:\\]\\]>|-->)\\s{0,9}(?:\\*/)?\\s{0,9}|[;\\s]{1,9})$");
  private static final Pattern QUOTES = Pattern.compile("&(?:quot|#34|#x22);");

  private LenientJson() {}

  /** Parses a text; throws {@link JacksonException} when it is not JSON even so. */
  static JsonNode parse(String text) {
    List<JsonNode> documents = documents(text, Integer.MAX_VALUE);
    return documents.size() == 1
        ? documents.getFirst()
        : Json.mapper().createArrayNode().addAll(documents);
  }

  /** Parses the first of several documents; throws {@link JacksonException} as {@link #parse}. */
  static JsonNode first(String text) {
    return documents(text, 1).getFirst();
  }

  /**
   * Parses all documents; throws {@link JacksonException} when the text does not begin as JSON even
   * so.
   */
  private static List<JsonNode> documents(String text, int most) {
    String unwrapped = unwrapped(text);
    boolean entities = unwrapped.indexOf('"') < 0 && QUOTES.matcher(unwrapped).find();
    String json = entities ? Parser.unescapeEntities(unwrapped, false) : unwrapped;
    try {
      return read(json, most);
    } catch (JacksonException e) {
      return repaired(json, most, e);
    }
  }

  /** Parses JSON with repaired quotes; rethrows the first error when that fails too. */
  private static List<JsonNode> repaired(String json, int most, JacksonException first) {
    try {
      return read(QuoteRepair.escaped(json), most);
    } catch (JacksonException e) {
      first.addSuppressed(e);
      throw first;
    }
  }

  /** Returns the first document, and those after it up to the first invalid one. */
  private static List<JsonNode> read(String json, int most) {
    List<JsonNode> documents = new ArrayList<>();
    try (MappingIterator<JsonNode> values = MAPPER.readerFor(JsonNode.class).readValues(json)) {
      while (documents.size() < most && values.hasNextValue()) {
        documents.add(Json.guarded(values::nextValue));
      }
    } catch (JacksonException e) {
      if (documents.isEmpty()) {
        throw e;
      }
    }
    return documents;
  }

  private static String unwrapped(String text) {
    String begun = WRAPPING_BEFORE.matcher(text).replaceFirst("");
    String tail = begun.substring(Math.max(0, begun.length() - 60));
    String ended = WRAPPING_AFTER.matcher(tail).replaceFirst("");
    return begun.substring(0, begun.length() - tail.length()) + ended;
  }

  /**
   * Escapes unescaped quotes inside strings. A quote ends a string only where valid JSON follows.
   */
  static final class QuoteRepair {

    private final String text;
    private final StringBuilder repaired;

    private QuoteRepair(String text) {
      this.text = text;
      this.repaired = new StringBuilder(text.length() + 64);
    }

    static String escaped(String text) {
      return new QuoteRepair(text).mend();
    }

    private String mend() {
      boolean inside = false;
      for (int at = 0; at < text.length(); at++) {
        char c = text.charAt(at);
        if (c == '\\' && inside && at + 1 < text.length()) {
          repaired.append(c).append(text.charAt(++at));
          continue;
        }
        if (c == '"' && inside && !ends(at)) {
          repaired.append('\\');
        } else if (c == '"') {
          inside = !inside;
        }
        repaired.append(c);
      }
      return repaired.toString();
    }

    private boolean ends(int quote) {
      int next = afterBlanks(quote + 1);
      return switch (at(next)) {
        case ':', '}', ']', '\0' -> true;
        case ',' -> "\"{[}]-0123456789tfn".indexOf(at(afterBlanks(next + 1))) >= 0;
        default -> false;
      };
    }

    private int afterBlanks(int from) {
      int at = from;
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      return at;
    }

    /** Returns the character at the index; past the end, one that ends nothing. */
    private char at(int index) {
      return index < text.length() ? text.charAt(index) : '\0';
    }
  }
}

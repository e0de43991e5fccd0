package wagewire.ingest.read.jsonld;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import wagewire.model.json.Json;

/**
 * Parses JSON as web pages hold it: inside comments or CDATA, with control characters, comments,
 * needless escapes, trailing commas, or with its quotes written as entities.
 */
final class LenientJson {

  private static final JsonMapper MAPPER =
      Json.mapper()
          .rebuild()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final Pattern WRAPPING_BEFORE =
      Pattern.compile("^\\s*(?:(?://|/\\*)?\\s*(?:<!\\[CDATA\\[|<!--)\\s*(?:\\*/)?\\s*)+");
  private static final Pattern WRAPPING_AFTER =
      Pattern.compile(
          "(?:(?://|/\\*)?\\s{0,9}(?:\\]\\]>|-->)\\s{0,9}(?:\\*/)?\\s{0,9}|[;\\s]{1,9})$");

  private LenientJson() {}

  /** Throws {@link JacksonException} when the text is not JSON even so. */
  static JsonNode parse(String text) {
    String unwrapped = unwrapped(text);
    boolean entities = unwrapped.indexOf('"') < 0 && unwrapped.contains("&quot;");
    return MAPPER.readTree(entities ? Parser.unescapeEntities(unwrapped, false) : unwrapped);
  }

  private static String unwrapped(String text) {
    String begun = WRAPPING_BEFORE.matcher(text).replaceFirst("");
    String tail = begun.substring(Math.max(0, begun.length() - 60));
    String ended = WRAPPING_AFTER.matcher(tail).replaceFirst("");
    return begun.substring(0, begun.length() - tail.length()) + ended;
  }
}

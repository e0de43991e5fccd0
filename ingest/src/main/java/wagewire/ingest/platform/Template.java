package wagewire.ingest.platform;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * A text with variables in braces: {@code {name}} is encoded, {@code {+name}} inserted unchanged;
 * {@code {name|text}} has a default.
 */
record Template(String text) {

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\+?)([a-z0-9_]+)(?:\\|([^}]*))?}");

  /** Fills in variables encoded for an address. */
  String address(Map<String, String> values) {
    return fill(values, Template::encoded);
  }

  /** Fills in variables encoded for JSON strings. */
  String json(Map<String, String> values) {
    return fill(
        values, value -> String.valueOf(JsonStringEncoder.getInstance().quoteAsCharArray(value)));
  }

  /** Fills in variables unchanged. */
  String plain(Map<String, String> values) {
    return fill(values, UnaryOperator.identity());
  }

  boolean has(String variable) {
    return text.contains("{" + variable + "}") || text.contains("{+" + variable + "}");
  }

  private String fill(Map<String, String> values, UnaryOperator<String> encoding) {
    Matcher matcher = VARIABLE.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String value = value(values, matcher.group(2), matcher.group(3));
      String put = matcher.group(1).isEmpty() ? encoding.apply(value) : value;
      matcher.appendReplacement(filled, Matcher.quoteReplacement(put));
    }
    return matcher.appendTail(filled).toString();
  }

  private static String value(Map<String, String> values, String name, @Nullable String otherwise) {
    String value = values.getOrDefault(name, otherwise);
    if (value == null) {
      throw new MissingPartException(name);
    }
    return value;
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

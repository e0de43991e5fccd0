package wagewire.ingest.platform;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
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

  private static final String SEPARATOR = "/";
  private static final String KEY_SEPARATOR = ":";
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

  /**
   * Returns {@code token}, its parts between slashes as {@code 1}, {@code 2} …, and {@code path},
   * the text after the first slash; {@code key}, its parts between colons as "key" with their
   * number from 1, and {@code key_basic} for basic authentication.
   */
  static Map<String, String> variables(String token, @Nullable String key) {
    Map<String, String> values = new HashMap<>();
    values.put("token", token);
    String[] parts = token.split(SEPARATOR, -1);
    values.put("path", parts.length == 1 ? "" : token.substring(parts[0].length() + 1));
    for (int i = 0; i < parts.length; i++) {
      values.put(String.valueOf(i + 1), parts[i]);
    }
    if (key == null) {
      return values;
    }
    values.put("key", key);
    String[] keys = key.split(KEY_SEPARATOR, -1);
    for (int i = 0; i < keys.length; i++) {
      values.put("key" + (i + 1), keys[i]);
    }
    String both = key.contains(KEY_SEPARATOR) ? key : key + KEY_SEPARATOR;
    values.put(
        "key_basic", Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
    return values;
  }
}

package wagewire.ingest.platform;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables of templates that follow from a board's token and a user's key. */
final class TemplateVariables {

  private static final String SEPARATOR = "/";
  private static final String KEY_SEPARATOR = ":";

  private TemplateVariables() {}

  /**
   * Returns {@code token}, its parts between slashes as {@code 1}, {@code 2} …, and {@code path},
   * the text after the first slash; {@code key}, its parts between colons as "key" with their
   * number from 1, and {@code key_basic} for basic authentication.
   */
  static Map<String, String> of(String token, @Nullable String key) {
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

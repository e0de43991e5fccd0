package wagewire.metrics.sentence;

import java.util.Locale;
import java.util.Map;

/** Fills templates and capitalises. */
final class TextTemplate {

  private TextTemplate() {}

  /**
   * Replaces each {@code {name}}; values may hold names that are replaced in turn by later entries.
   */
  static String fill(String template, Map<String, String> values) {
    String filled = template;
    for (Map.Entry<String, String> value : values.entrySet()) {
      if (filled.indexOf('{') < 0) {
        return filled;
      }
      filled = filled.replace("{" + value.getKey() + "}", value.getValue());
    }
    if (filled.contains("{")) {
      throw new IllegalStateException("Unknown name in '" + filled + "'");
    }
    return filled;
  }

  static String capitalised(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}

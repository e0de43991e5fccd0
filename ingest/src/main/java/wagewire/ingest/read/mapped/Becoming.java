package wagewire.ingest.read.mapped;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a field becomes, as the fourth column of a platform's file says: {@code target}, {@code
 * shown_if=value}, {@code target=pattern} for a part of a text or, for a flag, {@code target:text}
 * or {@code target:text|text}.
 *
 * @param argument the value that {@link Target#SHOWN_IF} asks for; null for other targets
 * @param pattern whose first group is meant; null for the whole text
 * @param said what a flag says that is true, and after a bar what one says that is false; null for
 *     texts
 */
record Becoming(
    Target target, @Nullable String argument, @Nullable Pattern pattern, @Nullable String said) {

  /** Of a text with a part that is meant: addresses and titles are shorter. */
  private static final int LONGEST = 4_000;

  static Becoming of(String text) {
    int equals = text.indexOf('=');
    int colon = text.indexOf(':');
    if (colon > 0 && (equals < 0 || colon < equals)) {
      return new Becoming(
          Target.of(text.substring(0, colon)), null, null, text.substring(colon + 1));
    }
    Target target = Target.of(equals < 0 ? text : text.substring(0, equals));
    String after = equals < 0 ? null : text.substring(equals + 1);
    if (target == Target.SHOWN_IF) {
      return new Becoming(target, after, null, null);
    }
    return new Becoming(target, null, after == null ? null : Pattern.compile(after), null);
  }

  /** The part of the text that is meant; null when there is none. */
  @Nullable String part(String text) {
    if (said != null) {
      return said(said.split("\\|", 2), text);
    }
    if (pattern == null) {
      return text;
    }
    if (text.length() > LONGEST) {
      return null;
    }
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : null;
  }

  private static @Nullable String said(String[] texts, String flag) {
    if ("true".equalsIgnoreCase(flag)) {
      return texts[0];
    }
    return "false".equalsIgnoreCase(flag) && texts.length > 1 ? texts[1] : null;
  }
}

package wagewire.ingest.read.mapped;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The use of a field's value, the fourth column of {@code fields.tsv}: {@code target}, {@code
 * shown_if=value}, {@code target=pattern} for a part of a text or, for a flag, {@code target:text}
 * or {@code target:text|text}.
 *
 * @param argument the value required by {@link ListingField#SHOWN_IF}; null for other targets
 * @param pattern pattern whose first group is used; null for the whole text
 * @param flagTexts text of a flag that is true and, after a bar, of one that is false; null for
 *     texts
 */
record FieldTarget(
    ListingField target,
    @Nullable String argument,
    @Nullable Pattern pattern,
    @Nullable String flagTexts) {

  /** Longest text that is searched for a pattern; addresses and titles are shorter. */
  private static final int LONGEST = 4_000;

  static FieldTarget of(String text) {
    int equals = text.indexOf('=');
    int colon = text.indexOf(':');
    if (colon > 0 && (equals < 0 || colon < equals)) {
      return new FieldTarget(
          ListingField.of(text.substring(0, colon)), null, null, text.substring(colon + 1));
    }
    ListingField target = ListingField.of(equals < 0 ? text : text.substring(0, equals));
    String after = equals < 0 ? null : text.substring(equals + 1);
    if (target == ListingField.SHOWN_IF) {
      return new FieldTarget(target, after, null, null);
    }
    return new FieldTarget(target, null, after == null ? null : Pattern.compile(after), null);
  }

  /** Returns the part of a text that is used; null when there is none. */
  @Nullable String part(String text) {
    if (flagTexts != null) {
      return flagText(flagTexts.split("\\|", 2), text);
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

  private static @Nullable String flagText(String[] texts, String flag) {
    if ("true".equalsIgnoreCase(flag)) {
      return texts[0];
    }
    return "false".equalsIgnoreCase(flag) && texts.length > 1 ? texts[1] : null;
  }
}

package wagewire.ingest.read.mapped;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A field that is known, with the fields inside it in the order of the file. */
final class MappedField {

  private final Map<String, MappedField> inside = new LinkedHashMap<>();
  private @Nullable Target target;
  private @Nullable String argument;
  private @Nullable Pattern part;

  /** The field inside this one; made when it is not known yet. */
  MappedField inside(String name) {
    return inside.computeIfAbsent(name, unknown -> new MappedField());
  }

  Map<String, MappedField> inside() {
    return inside;
  }

  /** Null for a field that only holds others, or is known and not used. */
  @Nullable Target target() {
    return target;
  }

  /** The value that {@link Target#SHOWN_IF} asks for; null for other targets. */
  @Nullable String argument() {
    return argument;
  }

  /**
   * The part of the text that is meant: the first group of the pattern, where the field has one.
   */
  @Nullable String part(String text) {
    if (part == null) {
      return text;
    }
    Matcher matcher = part.matcher(text);
    return matcher.find() ? matcher.group(1) : null;
  }

  void becomes(Target other, @Nullable String withArgument) {
    target = other;
    boolean value = other == Target.SHOWN_IF;
    argument = value ? withArgument : null;
    part = value || withArgument == null ? null : Pattern.compile(withArgument);
  }
}

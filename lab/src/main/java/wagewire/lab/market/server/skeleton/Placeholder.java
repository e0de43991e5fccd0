package wagewire.lab.market.server.skeleton;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wagewire.lab.market.text.AdvertMarkup;

/**
 * A place left open: {@code {name}}, or with rules for the value's form, {@code {name|rule|rule}}.
 * Rules: {@code text} makes a number a text, {@code seconds} and {@code millis} since 1970, {@code
 * html} escapes, {@code at=PATTERN} or {@code at=PATTERN@ZONE} write a moment, {@code else=WORD}
 * stands for no value, any other {@code this=that} gives the platform's word for a value; a value
 * without a word is none.
 */
final class Placeholder {

  private static final Pattern FORM = Pattern.compile("\\{([a-z_.]+)((?:\\|[^{}|]+)*)}");
  private static final String ELSE = "else=";
  private static final String AT = "at=";

  private Placeholder() {}

  /** Returns the text's placeholders and the literals between them, in order. */
  static <T> List<SkeletonPart<T>> parts(String text, Scope<T> scope, Escape escape) {
    SkeletonPartList<T> parts = new SkeletonPartList<>();
    Matcher matcher = FORM.matcher(text);
    int done = 0;
    while (matcher.find()) {
      parts.text(escape.of(text.substring(done, matcher.start())));
      parts.add(new SkeletonPart.Text<>(field(matcher, scope), escape));
      done = matcher.end();
    }
    parts.text(escape.of(text.substring(done)));
    return parts.all();
  }

  /** Returns the field when the text is one placeholder and nothing else. */
  static <T> @Nullable Field<T> whole(String text, Scope<T> scope) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches() ? field(matcher, scope) : null;
  }

  private static <T> Field<T> field(Matcher matcher, Scope<T> scope) {
    Field<T> field = scope.field(matcher.group(1));
    Map<String, String> words = new HashMap<>();
    Field<T> otherwise = null;
    for (String rule : matcher.group(2).split("\\|", -1)) {
      int equals = rule.indexOf('=');
      if (rule.startsWith(ELSE)) {
        Object value = constant(rule.substring(ELSE.length()));
        otherwise = _ -> value;
      } else if (equals > 0 && !rule.startsWith(AT)) {
        words.put(rule.substring(0, equals), rule.substring(equals + 1));
      } else if (!rule.isEmpty()) {
        field = formed(field, rule);
      }
    }
    return orElse(words.isEmpty() ? field : worded(field, Map.copyOf(words)), otherwise);
  }

  private static <T> Field<T> formed(Field<T> field, String rule) {
    return switch (rule) {
      case "text" -> subject -> text(field.of(subject));
      case "html" ->
          subject -> field.of(subject) instanceof String text ? AdvertMarkup.escaped(text) : null;
      case "seconds" ->
          subject -> field.of(subject) instanceof Instant moment ? moment.getEpochSecond() : null;
      case "millis" ->
          subject -> field.of(subject) instanceof Instant moment ? moment.toEpochMilli() : null;
      default -> {
        DateTimeFormatter format = format(rule);
        yield subject -> field.of(subject) instanceof Instant moment ? format.format(moment) : null;
      }
    };
  }

  private static DateTimeFormatter format(String rule) {
    if (!rule.startsWith(AT)) {
      throw new IllegalArgumentException("A skeleton has no rule '" + rule + "'");
    }
    String[] pattern = rule.substring(AT.length()).split("@", -1);
    return DateTimeFormatter.ofPattern(pattern[0], Locale.ENGLISH)
        .withZone(ZoneId.of(pattern.length > 1 ? pattern[1] : "Z"));
  }

  private static <T> Field<T> worded(Field<T> field, Map<String, String> words) {
    return subject -> {
      String value = text(field.of(subject));
      return value == null ? null : words.get(value);
    };
  }

  private static <T> Field<T> orElse(Field<T> field, @Nullable Field<T> otherwise) {
    if (otherwise == null) {
      return field;
    }
    return subject -> {
      Object value = field.of(subject);
      return value == null ? otherwise.of(subject) : value;
    };
  }

  private static Object constant(String word) {
    return word.matches("\\d{1,9}") ? (Object) Integer.valueOf(word) : word;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}

package wagewire.ingest.read.value;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads fields of a JSON object by path; a field of another type counts as absent. */
public final class JsonFields {

  private static final int MOST_ZEROS = 100;

  private JsonFields() {}

  /** Returns the value at the path; null when it is missing or null. */
  public static @Nullable JsonNode at(@Nullable JsonNode node, String... path) {
    JsonNode current = node;
    for (String name : path) {
      current = current == null || !current.isObject() ? null : current.get(name);
    }
    return current == null || current.isNull() ? null : current;
  }

  /** Returns a string or a number as text; null when blank. */
  public static @Nullable String text(@Nullable JsonNode node, String... path) {
    JsonNode value = at(node, path);
    if (value == null || !(value.isString() || value.isNumber())) {
      return null;
    }
    String text = value.isNumber() ? plain(value) : value.stringValue();
    return text.isBlank() ? null : text.strip();
  }

  /** Returns the text of the first of these fields that has one; null for none. */
  public static @Nullable String first(@Nullable JsonNode node, Collection<String> fields) {
    return fields.stream()
        .flatMap(field -> Stream.ofNullable(text(node, field)))
        .findFirst()
        .orElse(null);
  }

  /** Returns the text of the field; that of the other one when it has none. */
  public static @Nullable String either(@Nullable JsonNode node, String field, String other) {
    return first(node, List.of(field, other));
  }

  /** Returns a number, also from a string with nothing else; null when not above zero. */
  public static @Nullable BigDecimal amount(@Nullable JsonNode node, String... path) {
    return Amounts.parse(text(node, path));
  }

  public static @Nullable Instant time(@Nullable JsonNode node, String... path) {
    return Times.parse(text(node, path));
  }

  /** Returns the time of a publication as {@link Times#stated} reads it. */
  public static @Nullable Instant posted(@Nullable JsonNode node, String... path) {
    return Times.stated(text(node, path));
  }

  public static @Nullable Boolean flag(@Nullable JsonNode node, String... path) {
    JsonNode value = at(node, path);
    return (value != null && value.isBoolean()) ? value.booleanValue() : null;
  }

  /** Returns true for null, a blank text, and a list or an object without content. */
  public static boolean isEmpty(JsonNode value) {
    return value.isNull()
        || (value.isContainer() && value.isEmpty())
        || (value.isString() && value.stringValue().isBlank());
  }

  /** Returns the elements of a list; a single value is a list of one. */
  public static List<JsonNode> list(@Nullable JsonNode node, String... path) {
    JsonNode value = at(node, path);
    if (value == null) {
      return List.of();
    }
    return value.isArray() ? List.copyOf(value.values()) : List.of(value);
  }

  /** Returns the texts of a list or of a single value; other values are left out. */
  public static List<String> texts(@Nullable JsonNode node, String... path) {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : list(node, path)) {
      String text = text(element);
      if (text != null) {
        texts.add(text);
      }
    }
    return List.copyOf(texts);
  }

  /** Returns the number without exponent, unless that is too large to write out. */
  private static String plain(JsonNode number) {
    if (number.isIntegralNumber()) {
      return number.bigIntegerValue().toString();
    }
    BigDecimal value = number.decimalValue();
    return Math.abs((long) value.scale()) > MOST_ZEROS ? value.toString() : value.toPlainString();
  }
}

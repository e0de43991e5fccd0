package wagewire.ingest.read.contact;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import wagewire.ingest.read.value.Texts;
import wagewire.model.table.ResourceTable;

/**
 * Fields that name a person (recruiter, hiring manager, author): dropped by key with their content,
 * and where one field holds the key and another the value.
 */
public final class PersonFields {

  /** Wildcard for any letters in the data file. */
  private static final String ANY = "*";

  private static final Set<String> KEYS =
      names()
          .filter(name -> !name.contains(ANY))
          .map(PersonFields::key)
          .collect(Collectors.toSet());

  /** Matches keys by a part or prefix. */
  private static final Pattern PARTS =
      Pattern.compile(
          names()
              .filter(name -> name.contains(ANY))
              .map(name -> (name.startsWith(ANY) ? "" : "^") + key(name))
              .collect(Collectors.joining("|")));

  /** Fields that name the field whose value is next to them. */
  private static final Set<String> NAMES = Set.of("name", "label", "key", "question");

  private static final Set<String> VALUES = Set.of("value", "values", "answer", "answers");

  private PersonFields() {}

  /**
   * Returns whether a field names a person, ignoring case, blanks, dots, hyphens and underscores.
   */
  public static boolean matches(String field) {
    String key = key(field);
    return KEYS.contains(key) || PARTS.matcher(key).find();
  }

  private static Stream<String> names() {
    return ResourceTable.lines(PersonFields.class, "/wagewire/ingest/read/person-fields.tsv")
        .stream()
        .map(row -> row[0]);
  }

  /** Returns true for {@code {"name": "Recruiter", "value": "…"}} and the like. */
  private static boolean isNamedSo(JsonNode object) {
    return object.properties().stream()
        .filter(field -> NAMES.contains(key(field.getKey())) && field.getValue().isString())
        .anyMatch(field -> matches(field.getValue().stringValue()));
  }

  /** Returns a copy without the fields that name a person. */
  public static JsonNode drop(JsonNode node) {
    if (node.isArray()) {
      ArrayNode kept = JsonNodeFactory.instance.arrayNode();
      node.values().forEach(element -> kept.add(drop(element)));
      return kept;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode kept = JsonNodeFactory.instance.objectNode();
    boolean named = isNamedSo(node);
    for (var field : node.properties()) {
      if (!matches(field.getKey()) && !(named && VALUES.contains(key(field.getKey())))) {
        kept.set(field.getKey(), drop(field.getValue()));
      }
    }
    return kept;
  }

  /** Returns a text of at most 200 characters for the value, without fields that name a person. */
  public static String shown(JsonNode value) {
    return Texts.shortened(value.isString() ? value.stringValue() : drop(value).toString());
  }

  private static String key(String field) {
    String lower = field.toLowerCase(Locale.ROOT);
    StringBuilder letters = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      if (Character.isLetterOrDigit(lower.charAt(i))) {
        letters.append(lower.charAt(i));
      }
    }
    return letters.toString();
  }
}

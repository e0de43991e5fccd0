package wagewire.ingest.read.contact;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import wagewire.ingest.read.value.DataFile;

/** Fields that name a person: recruiter, hiring manager, author; dropped by key, with all below. */
public final class PersonFields {

  private static final Set<String> KEYS =
      DataFile.rows("person-fields.tsv").stream()
          .map(row -> key(row[0]))
          .collect(Collectors.toUnmodifiableSet());

  private PersonFields() {}

  /** Case, blanks, dots, hyphens and underscores do not count. */
  public static boolean matches(String field) {
    return KEYS.contains(key(field));
  }

  /** A copy without the fields that name a person. */
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
    for (var field : node.properties()) {
      if (!matches(field.getKey())) {
        kept.set(field.getKey(), drop(field.getValue()));
      }
    }
    return kept;
  }

  private static String key(String field) {
    StringBuilder letters = new StringBuilder(field.length());
    field
        .toLowerCase(Locale.ROOT)
        .chars()
        .filter(Character::isLetterOrDigit)
        .forEach(letter -> letters.append((char) letter));
    return letters.toString();
  }
}

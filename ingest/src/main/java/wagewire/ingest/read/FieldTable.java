package wagewire.ingest.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import wagewire.ingest.read.contact.PersonFields;
import wagewire.ingest.read.value.Amounts;
import wagewire.ingest.read.value.JsonFields;
import wagewire.ingest.read.value.Times;
import wagewire.model.source.PlatformFolder;

/**
 * The known fields of a platform's postings, from a data file: path, kind of value and use. Other
 * fields, and values of another kind, stay unread.
 */
public final class FieldTable {

  /** Expected kind of a value. */
  enum Kind {
    /** A string or a number. */
    TEXT,
    /** A number, also in a string. */
    AMOUNT,
    /** A boolean. */
    FLAG,
    /** A time in any form that {@link Times} parses. */
    TIME,
    /** An object, whose fields have rows of their own. */
    OBJECT,
    /** An array; fields of its objects have rows of their own. */
    LIST,
    /** Any value; fields in it have no rows. */
    ANY
  }

  /** Use of a field. */
  enum Use {
    /** Read; a posting of this platform is recognised by it. */
    MARK,
    /** Read. */
    READ,
    /** Known, not read, and published with the fields that are not read. */
    KEEP,
    /** Known and dropped without being counted. */
    SKIP,
    /** Holds postings. */
    LIST
  }

  /** Prefix of a path outside the postings. */
  public static final String ROOT = "/";

  /** Prefix of a documented value that postings omit. */
  public static final String CONSTANT = "=";

  private record Field(Kind kind, Use use) {}

  private final String platform;
  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final Set<String> marks;
  private final Set<String> lists;

  private FieldTable(String platform) {
    this.platform = platform;
    for (String[] row : PlatformFolder.table(platform, "fields.tsv")) {
      if (!row[0].startsWith(ROOT) && !row[0].startsWith(CONSTANT)) {
        fields.put(row[0], new Field(Kind.valueOf(row[1]), Use.valueOf(row[2])));
      }
    }
    marks = names(Use.MARK);
    lists = names(Use.LIST);
  }

  /** Loads {@code fields.tsv} of the platform's folder. */
  public static FieldTable of(String platform) {
    return new FieldTable(platform);
  }

  public String platform() {
    return platform;
  }

  /** Returns the names of fields that hold the list of postings. */
  public Set<String> lists() {
    return lists;
  }

  /** Returns true for an object with a field that only this platform's postings have. */
  public boolean isPosting(JsonNode node) {
    return node.isObject() && marks.stream().anyMatch(node::has);
  }

  /** Returns the unread fields of a posting, by path, with shortened values. */
  public Map<String, String> unread(JsonNode posting) {
    Map<String, String> unread = new TreeMap<>();
    collect(posting, "", unread);
    return unread;
  }

  /** Returns true for a known field that is kept as unread. */
  public boolean isKept(String unreadPath) {
    Field field = fields.get(unreadPath);
    return field != null && field.use() == Use.KEEP;
  }

  /** Returns true for a known field with a value of another kind. */
  public boolean isMisfit(String unreadPath) {
    Field field = fields.get(unreadPath);
    return field != null && field.use() != Use.SKIP && field.use() != Use.KEEP;
  }

  private void collect(JsonNode object, String prefix, Map<String, String> unread) {
    for (var property : object.properties()) {
      String path = prefix + property.getKey();
      JsonNode value = property.getValue();
      Field field = fields.get(path);
      boolean silent = JsonFields.isEmpty(value) || PersonFields.matches(property.getKey());
      if (silent || (field != null && field.use() == Use.SKIP)) {
        continue;
      }
      if (field != null && field.use() == Use.KEEP) {
        unread.merge(path, PersonFields.shown(value), (one, other) -> one + ", " + other);
        continue;
      }
      if (field == null || !fits(field.kind(), value)) {
        unread.put(path, PersonFields.shown(value));
        continue;
      }
      if (field.kind() == Kind.OBJECT) {
        collect(value, path + ".", unread);
      }
      if (field.kind() == Kind.LIST) {
        value.values().stream()
            .filter(JsonNode::isObject)
            .forEach(element -> collect(element, path + ".", unread));
      }
    }
  }

  private static boolean fits(Kind kind, JsonNode value) {
    return switch (kind) {
      case TEXT -> value.isString() || value.isNumber();
      case AMOUNT ->
          value.isNumber() || (value.isString() && Amounts.isNumber(value.stringValue()));
      case FLAG -> value.isBoolean();
      case TIME -> !value.isContainer() && Times.stated(value.asString()) != null;
      case OBJECT -> value.isObject();
      case LIST -> value.isArray();
      case ANY -> true;
    };
  }

  private Set<String> names(Use use) {
    return fields.entrySet().stream()
        .filter(field -> field.getValue().use() == use)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}

package wagewire.ingest.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import wagewire.ingest.read.contact.PersonFields;
import wagewire.ingest.read.value.Amounts;
import wagewire.ingest.read.value.Texts;
import wagewire.ingest.read.value.Times;
import wagewire.model.source.PlatformFolder;

/**
 * The fields of a platform's postings that are known, from a data file: path, kind of value and
 * use. What is not in it, or has another kind of value than it says, is unread.
 */
public final class FieldTable {

  /** What a field's value should be. */
  enum Kind {
    TEXT,
    AMOUNT,
    FLAG,
    TIME,
    OBJECT,
    LIST,
    ANY
  }

  /**
   * {@code mark}: tells the platform's postings from others. {@code list}: holds the postings.
   * {@code keep}: known, but nothing of a listing, so that it stays beside it.
   */
  enum Use {
    MARK,
    READ,
    KEEP,
    SKIP,
    LIST
  }

  /** Before the path of a field that stands outside the postings. */
  public static final String ROOT = "/";

  /** Before a value that the platform's documents state and its postings leave out. */
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

  /** Reads {@code fields.tsv} of the platform's folder. */
  public static FieldTable of(String platform) {
    return new FieldTable(platform);
  }

  public String platform() {
    return platform;
  }

  /** Names under which the platform's answers hold their list of postings. */
  public Set<String> lists() {
    return lists;
  }

  /** True for an object that has a field which only this platform's postings have. */
  public boolean isPosting(JsonNode node) {
    return node.isObject() && marks.stream().anyMatch(node::has);
  }

  /** The unread fields of a posting, by path, with their shortened values. */
  public Map<String, String> unread(JsonNode posting) {
    Map<String, String> unread = new TreeMap<>();
    collect(posting, "", unread);
    return unread;
  }

  /** True for a field that is known and becomes nothing of a listing, so that it stays unread. */
  public boolean isKept(String unreadPath) {
    Field field = fields.get(unreadPath);
    return field != null && field.use() == Use.KEEP;
  }

  /** True for a field that is known and whose value is of another kind than it should be. */
  public boolean isMisfit(String unreadPath) {
    Field field = fields.get(unreadPath);
    return field != null && field.use() != Use.SKIP && field.use() != Use.KEEP;
  }

  private void collect(JsonNode object, String prefix, Map<String, String> unread) {
    for (var property : object.properties()) {
      String path = prefix + property.getKey();
      JsonNode value = property.getValue();
      Field field = fields.get(path);
      boolean silent = isEmpty(value) || PersonFields.matches(property.getKey());
      if (silent || (field != null && field.use() == Use.SKIP)) {
        continue;
      }
      if (field != null && field.use() == Use.KEEP) {
        unread.merge(path, Texts.shortened(shown(value)), (one, other) -> one + ", " + other);
        continue;
      }
      if (field == null || !fits(field.kind(), value)) {
        unread.put(path, Texts.shortened(shown(value)));
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

  private static boolean isEmpty(JsonNode value) {
    return value.isNull()
        || (value.isContainer() && value.isEmpty())
        || (value.isString() && value.stringValue().isBlank());
  }

  private static String shown(JsonNode value) {
    return value.isString() ? value.stringValue() : PersonFields.drop(value).toString();
  }

  private static boolean fits(Kind kind, JsonNode value) {
    return switch (kind) {
      case TEXT -> value.isString() || value.isNumber();
      case AMOUNT ->
          value.isNumber() || (value.isString() && Amounts.isNumber(value.stringValue()));
      case FLAG -> value.isBoolean();
      case TIME -> !value.isContainer() && Times.parse(value.asString()) != null;
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

package wagewire.ingest.read.mapped;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.FieldTable;
import wagewire.model.source.PlatformFolder;

/**
 * Targets of a platform's fields: the fourth column of {@code fields.tsv}, a {@link FieldTarget} or
 * several with {@code &} between them.
 *
 * @param posting fields of a posting
 * @param root fields of the response around the postings
 * @param constants values that no field holds
 */
record FieldMappings(FieldNode posting, FieldNode root, Map<ListingField, String> constants) {

  private static final int BECOMES = 3;
  private static final String AND = " & ";

  static FieldMappings of(String platform) {
    FieldNode posting = new FieldNode();
    FieldNode root = new FieldNode();
    Map<ListingField, String> constants = new EnumMap<>(ListingField.class);
    for (String[] row : PlatformFolder.table(platform, "fields.tsv")) {
      String becomes = row.length > BECOMES ? row[BECOMES] : "";
      if (becomes.isEmpty()) {
        continue;
      }
      List<FieldTarget> targets =
          Arrays.stream(becomes.split(AND, -1)).map(FieldTarget::of).toList();
      if (row[0].startsWith(FieldTable.CONSTANT)) {
        constants.put(targets.getFirst().target(), row[0].substring(1));
        continue;
      }
      boolean outside = row[0].startsWith(FieldTable.ROOT);
      FieldNode field = outside ? root : posting;
      for (String name : (outside ? row[0].substring(1) : row[0]).split("\\.", -1)) {
        field = field.inside(name);
      }
      field.setTargets(targets);
    }
    return new FieldMappings(posting, root, Map.copyOf(constants));
  }

  /** A field of {@code fields.tsv} with the fields within it, in the order of the table. */
  static final class FieldNode {

    private final Map<String, FieldNode> inside = new LinkedHashMap<>();
    private List<FieldTarget> targets = List.of();

    /** Returns the field within this one; created if there is none. */
    FieldNode inside(String name) {
      return inside.computeIfAbsent(name, unknown -> new FieldNode());
    }

    Map<String, FieldNode> inside() {
      return inside;
    }

    /** Returns the targets of its text; empty for a field that only holds others or is not used. */
    List<FieldTarget> targets() {
      return targets;
    }

    /** Returns the target of its object; null for one that only holds others. */
    @Nullable ListingField target() {
      return targets.isEmpty() ? null : targets.getFirst().target();
    }

    void setTargets(List<FieldTarget> others) {
      targets = others;
    }
  }

  /**
   * The use of a field's value, the fourth column of {@code fields.tsv}: {@code target}, {@code
   * shown_if=value}, {@code target=pattern} for a part of a text, {@code target:text} or {@code
   * target:text|text} for a flag, or {@code target:code>text|code>text} for a code.
   *
   * @param argument the value required by {@link ListingField#SHOWN_IF}; null for other targets
   * @param pattern pattern whose first group is used; null for the whole text
   * @param texts texts of codes, or of {@code true} and {@code false}; null for other values
   */
  record FieldTarget(
      ListingField target,
      @Nullable String argument,
      @Nullable Pattern pattern,
      @Nullable Map<String, String> texts) {

    /** Longest text that is searched for a pattern, which has to take linear time. */
    private static final int LONGEST = 100_000;

    static FieldTarget of(String text) {
      int equals = text.indexOf('=');
      int colon = text.indexOf(':');
      if (colon > 0 && (equals < 0 || colon < equals)) {
        return new FieldTarget(
            ListingField.of(text.substring(0, colon)),
            null,
            null,
            texts(text.substring(colon + 1)));
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
      if (texts != null) {
        return texts.get(text.toLowerCase(Locale.ROOT));
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

    /** Parses the texts of codes; those of a flag have none, and the one of true is first. */
    private static Map<String, String> texts(String argument) {
      Map<String, String> texts = new LinkedHashMap<>();
      for (String text : argument.split("\\|", -1)) {
        int end = text.indexOf('>');
        String code = end < 0 ? String.valueOf(texts.isEmpty()) : text.substring(0, end);
        texts.put(code, text.substring(end + 1));
      }
      return Map.copyOf(texts);
    }
  }
}

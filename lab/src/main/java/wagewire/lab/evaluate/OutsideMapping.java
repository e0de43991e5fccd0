package wagewire.lab.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/**
 * Maps labelled files of other projects to this project's columns ({@code outside.tsv}) and labels
 * ({@code outside-labels.tsv}). A row with a label that is not in the list is not measured.
 */
final class OutsideMapping {

  /** Target of a filter: a row is used only if its cell matches the pattern. */
  private static final String ONLY = "only";

  /** Prefix of a target column: each match of the pattern is a label. */
  private static final String EACH = "each ";

  /** Entry of a label list that stands for every label not listed. */
  private static final String ANY_OTHER = "*";

  /** Meaning of a label that is used unchanged. */
  private static final String AS_IT_IS = "=";

  /** Meaning of a label that has no equivalent, where rows have several labels. */
  private static final String NONE = "none";

  /** Prefix of a value that every row gets. */
  private static final String CONSTANT = "=";

  /**
   * @param pattern its group, or else its whole match, is used; null for the whole cell
   * @param each true when all matches are used, not only the first
   * @param labels name of the list that maps the labels; empty when they need no mapping
   */
  private record Column(
      String file,
      String from,
      @Nullable Pattern pattern,
      boolean each,
      String becomes,
      String labels) {

    static Column of(ResourceRow row) {
      Pattern pattern =
          row.get(2).isEmpty() ? null : Pattern.compile(row.get(2), Pattern.CASE_INSENSITIVE);
      boolean each = row.get(3).startsWith(EACH);
      String becomes = each ? row.get(3).substring(EACH.length()) : row.get(3);
      return new Column(row.get(0), row.get(1), pattern, each, becomes, row.get(4));
    }
  }

  private final Map<String, List<Column>> files = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> labels = new HashMap<>();

  private OutsideMapping() {
    for (ResourceRow row : ResourceTable.rows(OutsideMapping.class, "outside.tsv", 5)) {
      files.computeIfAbsent(row.get(0), _ -> new ArrayList<>()).add(Column.of(row));
    }
    for (ResourceRow row : ResourceTable.rows(OutsideMapping.class, "outside-labels.tsv", 3)) {
      labels.computeIfAbsent(row.get(0), _ -> new HashMap<>()).put(row.get(1), row.get(2));
    }
  }

  static OutsideMapping load() {
    return new OutsideMapping();
  }

  boolean has(String file) {
    return files.containsKey(file);
  }

  LabelledSet apply(LabelledSet set) {
    List<Column> columns = files.getOrDefault(set.name(), List.of());
    List<String> names =
        columns.stream()
            .map(Column::becomes)
            .filter(name -> !name.equals(ONLY))
            .distinct()
            .toList();
    List<Map<String, String>> rows = new ArrayList<>();
    for (Map<String, String> theirs : set.rows()) {
      Map<String, String> ours = row(columns, theirs);
      if (ours != null) {
        rows.add(ours);
      }
    }
    return new LabelledSet(set.name(), names, rows);
  }

  /** Returns the mapped row; null when a filter column excludes it. */
  private @Nullable Map<String, String> row(List<Column> columns, Map<String, String> theirs) {
    Map<String, String> ours = new LinkedHashMap<>();
    for (Column column : columns) {
      List<String> values = values(column, theirs);
      if (column.becomes().equals(ONLY)) {
        if (values.isEmpty()) {
          return null;
        }
        continue;
      }
      String ourValue =
          values.stream()
              .map(value -> meaning(column.labels(), value))
              .reduce(OutsideMapping::joined)
              .orElseGet(() -> column.each() ? "" : meaning(column.labels(), ""));
      ours.merge(column.becomes(), ourValue, OutsideMapping::joined);
    }
    return ours;
  }

  private String meaning(String list, String label) {
    if (list.isEmpty()) {
      return label;
    }
    Map<String, String> meanings = labels.getOrDefault(list, Map.of());
    String any = meanings.getOrDefault(ANY_OTHER, Evaluation.NOT_LABELLED);
    String meaning = meanings.getOrDefault(label, any);
    return meaning.equals(AS_IT_IS) ? label : meaning;
  }

  private static String joined(String one, String other) {
    if (one.isEmpty() || one.equals(NONE)) {
      return other.isEmpty() ? one : other;
    }
    return other.isEmpty() || other.equals(NONE) ? one : one + " " + other;
  }

  /** Returns the labels of a cell; none when the pattern does not match. */
  private static List<String> values(Column column, Map<String, String> theirs) {
    if (column.from().startsWith(CONSTANT)) {
      return List.of(column.from().substring(CONSTANT.length()));
    }
    String cell = theirs.getOrDefault(column.from(), "");
    if (column.pattern() == null) {
      return List.of(cell);
    }
    return column
        .pattern()
        .matcher(cell)
        .results()
        .limit(column.each() ? Long.MAX_VALUE : 1)
        .map(OutsideMapping::taken)
        .toList();
  }

  private static String taken(MatchResult match) {
    String group = match.groupCount() == 0 ? match.group() : match.group(1);
    return group == null ? "" : group;
  }
}

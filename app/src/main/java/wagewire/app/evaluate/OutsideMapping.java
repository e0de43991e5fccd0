package wagewire.app.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wagewire.transform.phrase.VocabularyTable;

/**
 * Turns labelled files of other projects into ours: what their columns become ({@code outside.tsv})
 * and what their labels mean ({@code outside-labels.tsv}). A label that is not in the list means
 * nothing, so that its row is not measured.
 */
final class OutsideMapping {

  /** Becomes: a row is taken only if its cell fits the pattern. */
  private static final String ONLY = "only";

  /** Stands in a list for each label that is not in it. */
  private static final String ANY_OTHER = "*";

  /** What a label means that is one of ours. */
  private static final String AS_IT_IS = "=";

  /** Before a value that each row gets. */
  private static final String CONSTANT = "=";

  /**
   * @param pattern whose group, else whose whole match, is taken; null for the whole cell
   * @param labels name of the list that says what labels mean; empty when they are ours
   */
  private record Column(
      String file, String from, @Nullable Pattern pattern, String becomes, String labels) {

    static Column of(List<String> row) {
      Pattern pattern =
          row.get(2).isEmpty() ? null : Pattern.compile(row.get(2), Pattern.CASE_INSENSITIVE);
      return new Column(row.get(0), row.get(1), pattern, row.get(3), row.get(4));
    }
  }

  private final Map<String, List<Column>> files = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> labels = new HashMap<>();

  private OutsideMapping() {
    for (List<String> row : VocabularyTable.rows(OutsideMapping.class, "outside.tsv", 5)) {
      files.computeIfAbsent(row.getFirst(), _ -> new ArrayList<>()).add(Column.of(row));
    }
    for (List<String> row : VocabularyTable.rows(OutsideMapping.class, "outside-labels.tsv", 3)) {
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

  /** Null when a column that decides says no. */
  private @Nullable Map<String, String> row(List<Column> columns, Map<String, String> theirs) {
    Map<String, String> ours = new LinkedHashMap<>();
    for (Column column : columns) {
      String value = value(column, theirs);
      if (column.becomes().equals(ONLY)) {
        if (value == null) {
          return null;
        }
        continue;
      }
      ours.merge(
          column.becomes(),
          meaning(column.labels(), value == null ? "" : value),
          OutsideMapping::joined);
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
    return one.isEmpty() ? other : other.isEmpty() ? one : one + " " + other;
  }

  private static @Nullable String value(Column column, Map<String, String> theirs) {
    if (column.from().startsWith(CONSTANT)) {
      return column.from().substring(CONSTANT.length());
    }
    String cell = theirs.getOrDefault(column.from(), "");
    if (column.pattern() == null) {
      return cell;
    }
    Matcher matcher = column.pattern().matcher(cell);
    if (!matcher.find()) {
      return null;
    }
    String group = matcher.groupCount() == 0 ? matcher.group() : matcher.group(1);
    return group == null ? "" : group;
  }
}

package wagewire.transform.tool;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wagewire.model.posting.Vocabulary;
import wagewire.model.posting.VocabularyFile;
import wagewire.model.table.ResourceRow;

/**
 * A line of {@code tools.tsv}.
 *
 * @param names that are the product wherever they occur
 * @param doubtful names that are ordinary words too; count only as written here, next to other
 *     words
 * @param shown words that show that a doubtful name is meant
 * @param onlyShown whether nothing but these words shows it
 * @param opensLine whether no ordinary sentence begins with the name, so that it counts there too
 * @param against words that show that something else is meant
 */
record Tool(
    String id,
    String vendor,
    List<String> names,
    List<String> doubtful,
    Set<String> shown,
    boolean onlyShown,
    boolean opensLine,
    Set<String> against) {

  /** Marker among the words that show a name: nothing else shows it. */
  private static final String ONLY = "only";

  /** Marker among the words that show a name: no ordinary sentence begins with it. */
  private static final String OPENS_LINE = "first";

  /** Returns the tools of a vocabulary. */
  static List<Tool> of(Vocabulary vocabulary) {
    return vocabulary.rows(VocabularyFile.TOOLS).stream().map(Tool::of).toList();
  }

  private static Tool of(ResourceRow row) {
    List<String> doubtful = split(row.get(5));
    List<String> names =
        Stream.concat(Stream.of(row.get(1)), split(row.get(4)).stream())
            .filter(name -> !doubtful.contains(name))
            .toList();
    List<String> shown = split(row.get(6));
    return new Tool(
        row.get(0),
        row.get(2),
        names,
        doubtful,
        shown.stream()
            .filter(word -> !word.equals(ONLY) && !word.equals(OPENS_LINE))
            .collect(Collectors.toUnmodifiableSet()),
        shown.contains(ONLY),
        shown.contains(OPENS_LINE),
        split(row.get(7)).stream().collect(Collectors.toUnmodifiableSet()));
  }

  private static List<String> split(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.stream(cell.split(";")).map(String::strip).toList();
  }
}

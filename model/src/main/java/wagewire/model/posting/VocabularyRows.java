package wagewire.model.posting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/**
 * The rows of a vocabulary's files: a folder's, the built-in ones, or both.
 *
 * @param ownRoles whether the folder replaces the built-in roles
 */
record VocabularyRows(VocabularyFolder folder, boolean ownRoles) {

  /** A line of a folder's file that stands for the rows of the built-in table. */
  private static final String WITH_BUILT_IN = "+ built-in";

  /** A line of a folder's file that leaves the rows of the built-in table out. */
  private static final String WITHOUT_BUILT_IN = "- built-in";

  static VocabularyRows of(VocabularyFolder folder) {
    List<String> roles = folder.lines(VocabularyFile.ROLES);
    return new VocabularyRows(
        folder,
        roles != null && roles.stream().noneMatch(line -> line.strip().equals(WITH_BUILT_IN)));
  }

  /** Returns whether a line is no row, but about those of the built-in table. */
  static boolean isDirective(String line) {
    String bare = line.strip();
    return bare.equals(WITH_BUILT_IN) || bare.equals(WITHOUT_BUILT_IN);
  }

  /** Returns the rows that count. */
  List<ResourceRow> all(VocabularyFile file) {
    List<ResourceRow> own = new ArrayList<>();
    List<ResourceRow> written = written(file);
    written.stream().filter(row -> !isDirective(row.get(0))).forEach(own::add);
    if (folder.lines(file) == null) {
      return ownRoles && file.isOfRoles() ? List.of() : builtIn(file);
    }
    if (file.adds()) {
      boolean alone =
          (ownRoles && file.isOfRoles())
              || written.stream().anyMatch(row -> row.get(0).equals(WITHOUT_BUILT_IN));
      return alone
          ? List.copyOf(own)
          : Stream.concat(builtInBeside(own, file).stream(), own.stream()).toList();
    }
    return written.stream()
        .filter(row -> !row.get(0).equals(WITHOUT_BUILT_IN))
        .flatMap(row ->
            row.get(0).equals(WITH_BUILT_IN) ? builtInBeside(own, file).stream() : Stream.of(row))
        .toList();
  }

  /** Returns the rows of the folder's own file alone; none where it has none. */
  List<ResourceRow> own(VocabularyFile file) {
    return written(file).stream().filter(row -> !isDirective(row.get(0))).toList();
  }

  private List<ResourceRow> written(VocabularyFile file) {
    List<String> lines = folder.lines(file);
    return lines == null ? List.of() : rows(file, folder.where(file), lines);
  }

  /** Returns the built-in rows but those that a folder's rows replace, as they have their keys. */
  private static List<ResourceRow> builtInBeside(List<ResourceRow> own, VocabularyFile file) {
    List<ResourceRow> rows = new ArrayList<>(builtIn(file));
    if (file != VocabularyFile.ROLE_RULES) {
      Set<List<String>> keys = new HashSet<>();
      own.forEach(row -> keys.add(row.cells().subList(0, file.keys())));
      rows.removeIf(row -> keys.contains(row.cells().subList(0, file.keys())));
    }
    return rows;
  }

  private static List<ResourceRow> builtIn(VocabularyFile file) {
    return rows(file, file.file(), ResourceTable.file(VocabularyRows.class, file.builtIn()));
  }

  private static List<ResourceRow> rows(VocabularyFile file, String where, List<String> lines) {
    List<ResourceRow> rows = ResourceTable.rows(where, lines, file.columns());
    boolean headed = !rows.isEmpty() && rows.getFirst().cells().equals(file.header());
    return headed ? rows.subList(1, rows.size()) : rows;
  }
}

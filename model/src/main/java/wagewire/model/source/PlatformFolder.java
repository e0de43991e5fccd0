package wagewire.model.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wagewire.model.table.ResourceFolder;
import wagewire.model.table.ResourceTable;

/**
 * The folder {@code platforms/ID} of one platform, on the class path. Its {@code platform.tsv}
 * holds a key and its values per row; {@code platforms/keys.tsv} explains the keys. Other tables
 * beside it map the fields of the platform's responses.
 */
public final class PlatformFolder {

  private static final String ROOT = "wagewire/model/platforms";

  private static final Set<String> KEYS =
      ResourceTable.lines(PlatformFolder.class, "/" + ROOT + "/keys.tsv").stream()
          .map(row -> row[0])
          .collect(Collectors.toUnmodifiableSet());

  private static final List<PlatformFolder> ALL =
      ResourceFolder.beside(PlatformFolder.class.getClassLoader(), ROOT + "/keys.tsv").stream()
          .map(PlatformFolder::new)
          .toList();

  private final String id;
  private final List<String[]> rows;

  private PlatformFolder(String id) {
    this.id = id;
    this.rows = ResourceTable.lines(PlatformFolder.class, path("platform.tsv"));
    for (String[] row : rows) {
      if (!KEYS.contains(row[0])) {
        throw new IllegalStateException(
            "%s: unknown key '%s'; keys.tsv has all keys".formatted(path("platform.tsv"), row[0]));
      }
    }
  }

  /** Returns every platform's folder, in the order of their ids. */
  public static List<PlatformFolder> all() {
    return ALL;
  }

  /**
   * Returns all platforms' rows of a key, in the order of their ids; each begins with the platform
   * in place of the key.
   */
  public static List<String[]> rowsOfAll(String key) {
    return ALL.stream().flatMap(platform -> platform.rows(key)).toList();
  }

  private Stream<String[]> rows(String key) {
    return rows.stream()
        .filter(row -> row[0].equals(key))
        .map(row -> {
          String[] named = row.clone();
          named[0] = id;
          return named;
        });
  }

  /** Returns the platform, as in {@link wagewire.model.board.BoardId}. */
  public String id() {
    return id;
  }

  /** Returns the rows of {@code platform.tsv}: a key and its values. */
  public List<String[]> rows() {
    return rows;
  }

  /** Returns the first value of a key; empty without a row of it. */
  public Optional<String> value(String key) {
    return value(key, 0);
  }

  /** Returns a value of the first row of a key, counted from 0; empty where there is none. */
  public Optional<String> value(String key, int index) {
    return rows.stream()
        .filter(row -> row[0].equals(key))
        .findFirst()
        .filter(row -> row.length > index + 1)
        .map(row -> row[index + 1]);
  }

  /**
   * Returns the first value of a key.
   *
   * @throws IllegalStateException without a row of it
   */
  public String required(String key) {
    return value(key)
        .orElseThrow(
            () -> new IllegalStateException("%s has no %s".formatted(path("platform.tsv"), key)));
  }

  /**
   * Returns the rows of another table of a platform's folder.
   *
   * @param name such as {@code fields.tsv}
   * @throws IllegalStateException if it is missing or empty
   */
  public static List<String[]> table(String platform, String name) {
    return ResourceTable.lines(PlatformFolder.class, path(platform, name));
  }

  private String path(String name) {
    return path(id, name);
  }

  private static String path(String platform, String name) {
    return "/%s/%s/%s".formatted(ROOT, platform, name);
  }
}

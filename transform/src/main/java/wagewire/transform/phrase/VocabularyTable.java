package wagewire.transform.phrase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Tab-separated tables in the resources of a package; blank lines and lines that begin with # are
 * ignored.
 */
public final class VocabularyTable {

  private VocabularyTable() {}

  /**
   * Returns the lines of the resource {@code name} in the package of {@code owner}, each with
   * {@code columns} cells; cells left out at the end of a line are empty. Throws {@link
   * IllegalStateException} naming a line that has more, and when there is no such resource or no
   * line in it.
   */
  public static List<List<String>> rows(Class<?> owner, String name, int columns) {
    return lines(owner, name).stream().map(line -> cells(line, name, columns)).toList();
  }

  /**
   * The lines under the first, which names the columns; all have as many cells. Throws {@link
   * IllegalStateException} naming a line that has more or fewer, and when there is no such resource
   * or no line in it.
   */
  public static List<List<String>> underHeader(Class<?> owner, String name) {
    List<String> lines = lines(owner, name);
    int columns = split(lines.getFirst()).length;
    for (String line : lines) {
      if (split(line).length != columns) {
        throw new IllegalStateException(
            "%s: expected %d cells in '%s'".formatted(name, columns, line));
      }
    }
    return lines.stream().skip(1).map(line -> cells(line, name, columns)).toList();
  }

  private static List<String> lines(Class<?> owner, String name) {
    List<String> lines =
        text(owner, name).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    if (lines.isEmpty()) {
      throw new IllegalStateException("The vocabulary %s is empty".formatted(name));
    }
    return lines;
  }

  private static String[] split(String line) {
    return line.split("\t", -1);
  }

  private static List<String> cells(String line, String name, int columns) {
    String[] found = split(line);
    if (found.length > columns) {
      throw new IllegalStateException(
          "%s: more than %d cells in '%s'".formatted(name, columns, line));
    }
    String[] cells = new String[columns];
    for (int i = 0; i < columns; i++) {
      cells[i] = i < found.length ? found[i].strip() : "";
    }
    return List.of(cells);
  }

  private static String text(Class<?> owner, String name) {
    try (InputStream stream = owner.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(
            "There is no vocabulary %s beside %s".formatted(name, owner.getName()));
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the vocabulary " + name, e);
    }
  }
}

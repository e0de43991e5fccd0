package wagewire.transform.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A vocabulary kept beside the code as tab-separated lines. Blank lines and lines that begin with
 * {@code #} are comments; a cell that is missing at the end of a line is the empty string.
 */
public final class VocabularyFile {

  private VocabularyFile() {}

  /**
   * The lines of a resource beside {@code owner}'s package, each with exactly {@code columns}
   * cells. Throws {@link IllegalStateException} naming the line that has more.
   */
  public static List<List<String>> rows(Class<?> owner, String name, int columns) {
    return text(owner, name)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> cells(line, name, columns))
        .toList();
  }

  /** The whole resource, for telling versions of a vocabulary apart. */
  public static String text(Class<?> owner, String name) {
    try (InputStream stream = owner.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("No vocabulary " + name + " beside " + owner.getName());
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read vocabulary " + name, e);
    }
  }

  private static List<String> cells(String line, String name, int columns) {
    String[] cells = line.split("\t", -1);
    if (cells.length > columns) {
      throw new IllegalStateException(
          "%s: more than %d cells in '%s'".formatted(name, columns, line));
    }
    String[] padded = Arrays.copyOf(cells, columns);
    return Arrays.stream(padded).map(cell -> cell == null ? "" : cell.strip()).toList();
  }
}

package wagewire.transform.pay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A data file of this package: lines of tab-separated cells under a header. */
final class Table {

  private Table() {}

  /** Rows without the header, comment lines and empty lines; each as wide as the header. */
  static List<List<String>> rows(String name) {
    try (InputStream stream = Table.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("missing data file " + name);
      }
      List<List<String>> lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> List.of(line.split("\t", -1)))
              .toList();
      int width = lines.getFirst().size();
      lines.forEach(cells -> check(name, width, cells));
      return lines.subList(1, lines.size());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void check(String name, int width, List<String> cells) {
    if (cells.size() != width) {
      throw new IllegalStateException(
          "%s: %d cells instead of %d in %s".formatted(name, cells.size(), width, cells));
    }
  }
}

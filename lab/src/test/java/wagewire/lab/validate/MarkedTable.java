package wagewire.lab.validate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A table in a page, between the remarks {@code <!-- NAME -->} and {@code <!-- end of NAME -->}.
 */
public final class MarkedTable {

  private MarkedTable() {}

  /**
   * Prints the lines and puts them into the page.
   *
   * @throws IllegalArgumentException for a page without the remarks
   */
  public static void write(Path page, String name, List<String> lines) {
    String table = String.join("\n", lines) + "\n";
    System.out.println(table);
    String begin = "<!-- " + name + " -->\n";
    try {
      String text = Files.readString(page);
      int from = text.indexOf(begin);
      int to = text.indexOf("<!-- end of " + name + " -->");
      if (from < 0 || to < from) {
        throw new IllegalArgumentException(page + ": no table " + name);
      }
      Files.writeString(
          page, text.substring(0, from + begin.length()) + table + text.substring(to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

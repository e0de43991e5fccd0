package wagewire.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Cases beside a test: one a line, fields between tabs, remarks after {@code #}. */
public final class DataFile {

  private DataFile() {}

  /** Reads a file beside this class; never empty. */
  public static List<String[]> rows(String name) {
    return rows(DataFile.class, name);
  }

  /** Reads a file beside a class; never empty. */
  public static List<String[]> rows(Class<?> beside, String name) {
    try (InputStream stream = beside.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("No file " + name);
      }
      List<String[]> rows = rows(stream);
      if (rows.isEmpty()) {
        throw new IllegalStateException("No cases in " + name);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String[]> rows(InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .toList();
  }
}

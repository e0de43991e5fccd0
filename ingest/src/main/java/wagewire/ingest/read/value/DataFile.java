package wagewire.ingest.read.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tab-separated data files beside the code; lines that begin with # are comments. */
public final class DataFile {

  private static final String FOLDER = "/wagewire/ingest/read/";

  private DataFile() {}

  /**
   * A name that begins with / is a whole path on the class path. The file's rows, each split at its
   * tabs; throws {@link IllegalStateException} without one.
   */
  public static List<String[]> rows(String name) {
    String path = name.startsWith("/") ? name : FOLDER + name;
    try (InputStream stream = DataFile.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException("No data file " + path);
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

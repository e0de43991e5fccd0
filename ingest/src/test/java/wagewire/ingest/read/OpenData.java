package wagewire.ingest.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Access to the folder of real data next to a checkout; the system property {@code wagewire.data}
 * takes precedence.
 */
public final class OpenData {

  private static final Optional<Path> FOLDER = find();

  private OpenData() {}

  public static boolean isThere() {
    return FOLDER.isPresent();
  }

  /** Returns the files, sorted; never empty. */
  public static List<Path> files(String glob) {
    Path folder = FOLDER.orElseThrow();
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> found =
          files
              .filter(Files::isRegularFile)
              .filter(file -> matcher.matches(folder.relativize(file)))
              .sorted()
              .toList();
      if (found.isEmpty()) {
        throw new IllegalStateException("No file matches " + glob + " in " + folder);
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String name(Path file) {
    return FOLDER.orElseThrow().relativize(file).toString();
  }

  private static Optional<Path> find() {
    String named = System.getProperty("wagewire.data");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path folder = at.resolve("shared").resolve("data").resolve("open");
      if (Files.isDirectory(folder)) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }
}

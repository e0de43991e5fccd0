package wagewire.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Java files of this repository. */
public final class SourceFiles {

  private SourceFiles() {}

  /** Returns the handwritten files of all modules, sorted; fails when there are none. */
  public static List<Path> java() throws IOException {
    Path root = root();
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> found =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !root.relativize(file).toString().contains("target/"))
              .sorted()
              .toList();
      if (found.isEmpty()) {
        throw new IllegalStateException("No Java file in " + root);
      }
      return found;
    }
  }

  /** Returns the root of the repository; Maven runs tests in a module's folder. */
  public static Path root() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("model/pom.xml")) && Files.exists(at.resolve("app/pom.xml"))) {
        return at;
      }
    }
    throw new IllegalStateException("The tests run outside a checkout");
  }
}

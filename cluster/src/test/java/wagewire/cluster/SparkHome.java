package wagewire.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Lays out a folder as Spark's processes expect it, from the libraries of the tests. */
final class SparkHome {

  /** What a release brings along itself; a Spark that others run has none of it. */
  private static final Pattern OURS =
      Pattern.compile(
          ".*/((wagewire|org/postgresql|tools/jackson|io/zonky|org/apache/kafka|org/jsoup"
              + "|org/apache/commons/commons-csv|blue/strategic)/.*|wagewire[^/]*)");

  private SparkHome() {}

  /** Makes the folder {@code jars} with links, and the file that makes Spark look there. */
  static void create(Path home) throws IOException {
    Path jars = Files.createDirectories(home.resolve("jars"));
    Files.createFile(home.resolve("RELEASE"));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path file = Path.of(entry);
      if (entry.endsWith(".jar") && !OURS.matcher(entry.replace('\\', '/')).matches()) {
        Files.createSymbolicLink(jars.resolve(file.getFileName()), file);
      }
    }
  }

  /** Returns the class path of a process that runs from the folder. */
  static List<String> classPath(Path home) {
    return List.of("-cp", home.resolve("jars") + File.separator + "*");
  }
}

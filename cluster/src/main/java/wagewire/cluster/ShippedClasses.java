package wagewire.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.math3.util.FastMath;
import org.apache.spark.api.java.JavaSparkContext;
import org.postgresql.Driver;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;
import wagewire.metrics.fact.Release;
import wagewire.model.error.WagewireException;
import wagewire.warehouse.engine.EnginePart;

/**
 * Sends executors the classes that they need: the program's modules, libraries of theirs that Spark
 * does not have, and the classes of parts.
 */
final class ShippedClasses implements AutoCloseable {

  /** One class of each module and library. */
  private static final List<Class<?>> MARKS =
      List.of(
          WagewireException.class,
          EnginePart.class,
          Release.class,
          SparkEngine.class,
          Driver.class,
          JsonParser.class,
          JsonMapper.class,
          FastMath.class);

  private final Path folder;
  private final Set<Path> sent = new HashSet<>();

  ShippedClasses() throws IOException {
    folder = Files.createTempDirectory("wagewire-classes");
  }

  /** Sends the modules and libraries. */
  void send(JavaSparkContext context) {
    MARKS.forEach(mark -> send(context, mark));
  }

  /** Sends the file that a class is in, once; a folder of classes, as in development, as a jar. */
  void send(JavaSparkContext context, Class<?> one) {
    Path source = source(one);
    if (sent.add(source)) {
      context.addJar(jar(source).toUri().toString());
    }
  }

  private Path jar(Path source) {
    try {
      return Files.isDirectory(source)
          ? packed(source, folder.resolve(sent.size() + ".jar"))
          : source;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path source(Class<?> mark) {
    try {
      URL location = mark.getProtectionDomain().getCodeSource().getLocation();
      return Path.of(location.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path packed(Path classes, Path jar) throws IOException {
    try (OutputStream bytes = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(bytes);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
    return jar;
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

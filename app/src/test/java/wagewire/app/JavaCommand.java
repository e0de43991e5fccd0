package wagewire.app;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Command line of a JVM with the class path of this one and a fast start. */
public final class JavaCommand {

  private JavaCommand() {}

  public static List<String> of(Class<?> main, String... arguments) {
    return of(System.getProperty("java.class.path"), main, arguments);
  }

  /** Returns the same with a folder before the class path. */
  public static List<String> with(Path classes, Class<?> main, String... arguments) {
    return of(
        classes + File.pathSeparator + System.getProperty("java.class.path"), main, arguments);
  }

  private static List<String> of(String classPath, Class<?> main, String... arguments) {
    return Stream.concat(
            Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath,
                main.getName()),
            Stream.of(arguments))
        .toList();
  }
}

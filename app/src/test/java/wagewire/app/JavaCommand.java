package wagewire.app;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Command line of a JVM with the class path of this one and a fast start. */
public final class JavaCommand {

  private JavaCommand() {}

  public static List<String> of(Class<?> main, String... arguments) {
    return Stream.concat(
            Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()),
            Stream.of(arguments))
        .toList();
  }
}

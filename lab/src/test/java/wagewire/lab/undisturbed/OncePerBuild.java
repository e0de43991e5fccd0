package wagewire.lab.undisturbed;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;

/** Texts that the first of a build's test JVMs works out, and the others read. */
final class OncePerBuild {

  private static final String BUILD = System.getProperty("build.started", "");
  private static final Path FOLDER = Path.of("target", "once-per-build");

  private OncePerBuild() {}

  /**
   * Returns the text, after another JVM that works it out now; outside a build it is always worked
   * out.
   */
  static String text(String name, Supplier<String> work) {
    if (BUILD.isEmpty()) {
      return work.get();
    }
    try {
      Files.createDirectories(FOLDER);
      Path file = FOLDER.resolve(name + "-" + BUILD);
      try (FileChannel channel = FileChannel.open(FOLDER.resolve(name + ".lock"), CREATE, WRITE);
          FileLock _ = channel.lock()) {
        if (!Files.exists(file)) {
          Path part = Files.writeString(FOLDER.resolve(name + ".part"), work.get());
          Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

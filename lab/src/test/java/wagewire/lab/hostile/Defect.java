package wagewire.lab.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An input that a surface does not withstand.
 *
 * @param number of the input, from which it can be made again
 * @param file with the input
 */
record Defect(String surface, long number, String what, Path file) {

  private static final Path FOLDER = Path.of("target", "hostile");

  static Defect of(String surface, long number, String what, byte[] input) {
    try {
      Files.createDirectories(FOLDER);
      Path file = FOLDER.resolve("%s-%d".formatted(surface.replace(' ', '-'), number));
      return new Defect(surface, number, what, Files.write(file, input));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

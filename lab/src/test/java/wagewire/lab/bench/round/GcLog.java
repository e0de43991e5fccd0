package wagewire.lab.bench.round;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the heap that a JVM needed from the log of its collections. */
public final class GcLog {

  private static final Pattern COLLECTION = Pattern.compile("Pause .* \\d+M->(\\d+)M\\(\\d+M\\)");

  private GcLog() {}

  /** Returns the most MiB that were left after a collection; 0 when there was none. */
  public static long mostAfterCollection(Path log) {
    try (var lines = Files.lines(log)) {
      return lines
          .map(COLLECTION::matcher)
          .filter(Matcher::find)
          .mapToLong(found -> Long.parseLong(found.group(1)))
          .max()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package wagewire.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Inspects a process that this one did not start. */
public final class OtherProcess {

  private OtherProcess() {}

  /**
   * Returns whether the process exists; a dead one that its parent has not collected yet still
   * does.
   */
  public static boolean exists(long pid) {
    return ProcessHandle.of(pid).isPresent();
  }

  /**
   * The command line with its arguments separated by blanks; empty for a process that does not
   * exist, that is dead but not collected yet, or that may not be looked at.
   */
  public static Optional<String> commandLine(long pid) {
    Path file = Path.of("/proc", Long.toString(pid), "cmdline");
    if (!Files.isDirectory(Path.of("/proc/self"))) {
      return ProcessHandle.of(pid).flatMap(handle -> handle.info().commandLine());
    }
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return Optional.of(text.replace('\0', ' ').strip()).filter(line -> !line.isEmpty());
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}

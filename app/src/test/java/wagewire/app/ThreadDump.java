package wagewire.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import wagewire.local.process.Program;

/** Thread dumps of a JVM, to diagnose a process that hangs. */
public final class ThreadDump {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private ThreadDump() {}

  /** Returns the dump, or the reason why there is none. */
  public static String of(long pid) {
    String jstack = Path.of(System.getProperty("java.home"), "bin", "jstack").toString();
    try {
      return Program.run(List.of(jstack, Long.toString(pid)), "", LIMIT).output();
    } catch (IOException e) {
      return "no thread dump: " + e.getMessage();
    }
  }
}

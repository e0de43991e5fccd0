package wagewire.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import wagewire.local.process.TimeLimiter;

/** Runs a command in a JVM of its own, for tests of signals; killed on close. */
public final class ChildCommand implements AutoCloseable {

  /** Time limit; a command after a killed one waits some twenty seconds for its locks. */
  private static final Duration LIMIT = Duration.ofMinutes(6);

  private final Process process;
  private final Path errors;
  private final BufferedReader output;

  private ChildCommand(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  public static ChildCommand start(String... arguments) throws IOException {
    return start(JavaCommand.of(Wagewire.class, arguments));
  }

  /** Starts a program in which the classes and resources of a folder replace its own. */
  public static ChildCommand startWith(Path classes, String... arguments) throws IOException {
    return start(JavaCommand.with(classes, Wagewire.class, arguments));
  }

  private static ChildCommand start(List<String> command) throws IOException {
    Path errors = Files.createTempFile("wagewire", ".errors");
    return new ChildCommand(
        new ProcessBuilder(command).redirectError(errors.toFile()).start(), errors);
  }

  /** Returns the next line of output; null at the end. */
  public @Nullable String line() throws Exception {
    return TimeLimiter.call("reading a command's output", LIMIT, output::readLine);
  }

  /** Writes a line to the command's standard input, which stays open. */
  public void send(String line) throws IOException {
    var input = process.getOutputStream();
    input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    input.flush();
  }

  /** Sends a signal by its name, such as TERM. */
  public void signal(String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  /** Returns the standard error so far. */
  public String errorsSoFar() {
    try {
      return Files.readString(errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean isRunning() {
    return process.isAlive();
  }

  /** Waits for the end; fails with a thread dump after the time limit. */
  public CommandRun end() throws Exception {
    try {
      String rest =
          TimeLimiter.call(
              "reading a command's output",
              LIMIT,
              () -> String.join("\n", output.lines().toList()));
      if (process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        return new CommandRun(process.exitValue(), rest, Files.readString(errors));
      }
    } catch (TimeoutException _) {
      // Reported below, like a process that lives on after the end of its output.
    }
    throw new AssertionError(
        "the command does not end\n" + errorsSoFar() + ThreadDump.of(process.pid()));
  }

  @Override
  public void close() throws Exception {
    process.destroyForcibly().waitFor();
    Files.delete(errors);
  }
}

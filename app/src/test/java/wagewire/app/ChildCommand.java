package wagewire.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import wagewire.local.process.TimeLimiter;

/** A command in a JVM of its own, for what signals do; it is gone at close. */
public final class ChildCommand implements AutoCloseable {

  /** A command after one that was killed waits some twenty seconds for what that one held. */
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private final Process process;
  private final Path errors;
  private final BufferedReader output;

  private ChildCommand(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  public static ChildCommand start(String... arguments) throws IOException {
    Path errors = Files.createTempFile("wagewire", ".errors");
    return new ChildCommand(
        new ProcessBuilder(JavaCommand.of(Wagewire.class, arguments))
            .redirectError(errors.toFile())
            .start(),
        errors);
  }

  /** The next line of its output; null at the end. */
  public @Nullable String line() throws Exception {
    return TimeLimiter.call("reading a command's output", LIMIT, output::readLine);
  }

  /** Sends a signal by its name, such as TERM. */
  public void signal(String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  /** What it has written to the standard error by now. */
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

  /** Waits for the end; what its threads do is told where it does not come. */
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
      // Told below, like a process that lives on after its output's end.
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

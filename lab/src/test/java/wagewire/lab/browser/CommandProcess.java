package wagewire.lab.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import wagewire.app.Wagewire;

/** A command as a person runs it, in a JVM of its own. */
final class CommandProcess implements AutoCloseable {

  private static final int MINUTES = 8;

  private final Process process;
  private final BufferedReader output;

  private CommandProcess(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Goes on until it is closed; what it complains of is to be read among the tests' own lines. */
  static CommandProcess start(String... arguments) throws IOException {
    return new CommandProcess(command(arguments).start());
  }

  /** To its end, which must be a good one. */
  static void run(String... arguments) throws IOException {
    Process process = command(arguments).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new AssertionError("wagewire " + String.join(" ", arguments) + " did not succeed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      process.destroy();
    }
  }

  /** To its end, which must be a good one; returns what it prints. */
  static String output(String... arguments) throws IOException {
    try (CommandProcess command = new CommandProcess(command(arguments).start())) {
      String output = command.output.readAllAsString();
      if (!command.process.waitFor(MINUTES, TimeUnit.MINUTES) || command.process.exitValue() != 0) {
        throw new AssertionError("wagewire " + String.join(" ", arguments) + " did not succeed");
      }
      return output;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static ProcessBuilder command(String... arguments) {
    Stream<String> java =
        Stream.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            Wagewire.class.getName());
    List<String> command = Stream.concat(java, Stream.of(arguments)).toList();
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  /** The next line of its output. */
  String line() throws IOException {
    String line = output.readLine();
    if (line == null) {
      throw new AssertionError("the command ended without a line");
    }
    return line;
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}

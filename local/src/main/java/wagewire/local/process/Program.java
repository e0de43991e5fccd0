package wagewire.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs another program to its end. */
public final class Program {

  private Program() {}

  /**
   * The exit code and the output of a program.
   *
   * @param output standard output and standard error, as they came
   */
  public record Result(int exitCode, String output) {

    public boolean isSuccess() {
      return exitCode == 0;
    }
  }

  /**
   * Runs a command with the given text as its standard input; past the limit it is killed.
   *
   * <p>The output goes through a file, since a server that the program leaves running would hold a
   * pipe open for ever.
   *
   * @throws IOException when it cannot be started or does not end within the limit
   */
  public static Result run(List<String> command, String input, Duration limit) throws IOException {
    Path files = Files.createTempDirectory("wagewire-program");
    Path inputFile = files.resolve("input");
    Path outputFile = files.resolve("output");
    try {
      Files.writeString(inputFile, input);
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectInput(inputFile.toFile())
              .redirectOutput(outputFile.toFile())
              .start();
      if (!ended(process, limit)) {
        process.destroyForcibly();
        throw new IOException("%s did not end within %s".formatted(command.getFirst(), limit));
      }
      String output = new String(Files.readAllBytes(outputFile), StandardCharsets.UTF_8);
      return new Result(process.exitValue(), output);
    } finally {
      Files.deleteIfExists(inputFile);
      Files.deleteIfExists(outputFile);
      Files.deleteIfExists(files);
    }
  }

  private static boolean ended(Process process, Duration limit) {
    try {
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

package wagewire.lab.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A project of {@code docker compose}.
 *
 * @param name that no other project has
 * @param variables that the files ask for
 */
record Compose(String name, List<Path> files, Map<String, String> variables) {

  private static final int PATIENCE_SECONDS = 120;

  /** Waits for the command's end; fails with what it printed. */
  void run(String... arguments) {
    List<String> command = new ArrayList<>(List.of("docker", "compose", "--project-name", name));
    files.forEach(file -> command.addAll(List.of("--file", file.toString())));
    command.addAll(List.of(arguments));
    try {
      Path output = Files.createTempFile("compose", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
      builder.environment().putAll(variables);
      Process process = builder.start();
      boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!ended || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IllegalStateException(command + ": " + Files.readString(output));
      }
      Files.delete(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

package wagewire.lab.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import wagewire.local.process.Polling;
import wagewire.local.process.ShutdownOrder;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** A command of this program in a separate process, with this JVM's options. */
public final class ServiceProcess implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final String name;
  private final Process process;
  private final Path output;
  private final Path errors;
  private ResourceUsage usage = ResourceUsage.NONE;

  private ServiceProcess(String name, Process process, Path output, Path errors) {
    this.name = name;
    this.process = process;
    this.output = output;
    this.errors = errors;
    ShutdownOrder.register(this);
  }

  /**
   * @param main the program
   * @param folder directory for its output
   * @param name name of the two output files, used in messages too
   */
  public static ServiceProcess start(
      Class<?> main, Path folder, String name, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.add("-Xlog:gc:file=\"%s\"::filecount=0".formatted(gcLog(folder, name)));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    return start(command, folder, name);
  }

  /**
   * Starts any program.
   *
   * @param command the program and its arguments
   */
  public static ServiceProcess start(List<String> command, Path folder, String name) {
    Path output = folder.resolve(name + ".out");
    Path errors = folder.resolve(name + ".err");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(output.toFile())
              .redirectError(errors.toFile())
              .start();
      return new ServiceProcess(name, process, output, errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the log of the garbage collections of the latest process of that name. */
  static Path gcLog(Path folder, String name) {
    return folder.resolve(name + ".gc");
  }

  /** Returns the process id. */
  public long pid() {
    return process.pid();
  }

  /** Returns the usage at the latest measurement. */
  public ResourceUsage usage() {
    ProcessTable.of(process.pid()).ifPresent(now -> usage = now);
    return usage;
  }

  /**
   * Returns true when the process has ended with exit code 0.
   *
   * @throws WagewireException INTERNAL_ERROR when it ended otherwise
   */
  public boolean isDone() {
    if (process.isAlive()) {
      return false;
    }
    if (process.exitValue() != 0) {
      throw failed("ended with " + process.exitValue());
    }
    return true;
  }

  /**
   * Throws when the process has ended, with whatever exit code.
   *
   * @throws WagewireException INTERNAL_ERROR
   */
  public void requireAlive() {
    if (!process.isAlive()) {
      throw failed("ended with " + process.exitValue());
    }
  }

  /** Returns the lines printed so far; waits for the first one. */
  public List<String> lines() {
    if (!Polling.until(LIMIT, () -> !process.isAlive() || !read(output).isEmpty())) {
      throw failed("says nothing");
    }
    return read(output).lines().toList();
  }

  private WagewireException failed(String what) {
    return new WagewireException(
        ErrorCode.INTERNAL_ERROR,
        "%s %s: %s".formatted(name, what, read(errors).strip()),
        output.toString(),
        "Run the bench again; if it fails again, run the command by itself.");
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks the process to end, and kills it if it does not. */
  @Override
  public void close() {
    ShutdownOrder.forget(this);
    process.destroy();
    try {
      if (!process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}

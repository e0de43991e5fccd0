package wagewire.lab.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import wagewire.app.JavaCommand;
import wagewire.app.OwnersFile;
import wagewire.app.ThreadDump;
import wagewire.local.process.Polling;

/**
 * A process that is restarted whenever it ends with an exit code other than 0, as by a restart
 * policy.
 */
final class RestartedProcess implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(300);
  private static final int LAST = 100;
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** Limit for a server's start, which takes more than a minute on a busy machine. */
  private static final Duration BEGINNING = Duration.ofMinutes(4);

  private final List<String> command;
  private final Path output;
  private final Path errors;
  private final Thread keeper;
  private @Nullable Process process;
  private String options = "";
  private boolean closing;
  private boolean done;

  private RestartedProcess(List<String> command, Path folder, String name) {
    this.command = command;
    this.output = folder.resolve(name + ".out");
    this.errors = folder.resolve(name + ".err");
    this.keeper = Thread.ofVirtual().name("keeping " + name).start(this::keep);
  }

  /**
   * @param folder directory for its output
   */
  static RestartedProcess start(Path folder, String name, Class<?> main, String... arguments) {
    return new RestartedProcess(JavaCommand.of(main, arguments), folder, name);
  }

  private void keep() {
    try {
      for (Path file : List.of(output, errors)) {
        Path _ = OwnersFile.write(file, "");
      }
      while (true) {
        Process started = begin();
        if (started == null) {
          return;
        }
        if (started.waitFor() == 0) {
          end();
          return;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized @Nullable Process begin() throws IOException {
    if (closing) {
      return null;
    }
    ProcessBuilder next =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
            .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()));
    if (!options.isEmpty()) {
      next.environment().put("JDK_JAVA_OPTIONS", options);
    }
    process = next.start();
    return process;
  }

  private synchronized void end() {
    done = true;
  }

  /** Sends SIGKILL; returns false while the process is down. */
  synchronized boolean kill() {
    if (process == null || !process.isAlive()) {
      return false;
    }
    process.destroyForcibly();
    return true;
  }

  /** Sends SIGTERM; returns false while the process is down. */
  synchronized boolean tellToEnd() {
    if (process == null || !process.isAlive()) {
      return false;
    }
    process.destroy();
    return true;
  }

  /**
   * Sends SIGKILL and runs an action before the restart; returns false while the process is down.
   */
  synchronized boolean killAnd(Runnable between) throws InterruptedException {
    if (!kill() || process == null) {
      return false;
    }
    process.waitFor();
    between.run();
    return true;
  }

  /** Sends SIGKILL and gives all further starts an option of the JVM, or none. */
  synchronized boolean restartWith(String option) {
    boolean killed = kill();
    options = option;
    return killed;
  }

  /** Returns the process itself; empty while it is down. */
  synchronized Optional<ProcessHandle> alive() {
    return Optional.ofNullable(process).filter(Process::isAlive).map(Process::toHandle);
  }

  /** Returns true when it ended with exit code 0. */
  synchronized boolean isDone() {
    return done;
  }

  /** Returns the first line that it printed. */
  String line() {
    if (!Polling.until(BEGINNING, () -> !lines().isEmpty())) {
      throw new AssertionError(output.getFileName() + " stays empty: " + errors());
    }
    return lines().getFirst();
  }

  /** Returns the last line that it printed, by any of its starts. */
  String lastLine() {
    line();
    return lines().getLast();
  }

  /** Returns the standard error of all its starts. */
  String errors() {
    try {
      return Files.exists(errors) ? Files.readString(errors) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the end of the standard error and the threads' stacks. */
  String state() {
    List<String> lines = errors().lines().toList();
    String last = String.join("\n", lines.subList(Math.max(0, lines.size() - LAST), lines.size()));
    Process now;
    synchronized (this) {
      now = process;
    }
    return now == null || !now.isAlive() ? last : last + "\n" + ThreadDump.of(now.pid());
  }

  private List<String> lines() {
    try {
      return Files.exists(output) ? Files.readString(output).lines().toList() : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends SIGKILL without a restart. */
  void killForGood() throws InterruptedException {
    synchronized (this) {
      closing = true;
      if (process != null) {
        process.destroyForcibly();
      }
    }
    keeper.join();
  }

  /** Asks the process to end, and kills it if it does not. */
  @Override
  public void close() throws InterruptedException {
    Process last;
    synchronized (this) {
      closing = true;
      last = process;
    }
    if (last != null) {
      last.destroy();
      if (!last.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        last.destroyForcibly().waitFor();
      }
    }
    keeper.join();
  }
}

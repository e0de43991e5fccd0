package wagewire.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wagewire.local.data.ServerEngine;
import wagewire.local.process.OtherProcess;
import wagewire.local.process.Polling;

/** The server process that PostgreSQL's pid file names, whichever process started it. */
final class PostgresProcess {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresProcess.class);

  /** A dead process that its parent has not collected yet looks alive to PostgreSQL. */
  private static final Duration COLLECTED = Duration.ofSeconds(10);

  private PostgresProcess() {}

  /** Returns whether a PostgreSQL of this data folder runs. */
  static boolean isRunning(Path data) throws IOException {
    Optional<Long> pid = pid(data);
    return pid.isPresent() && isPostgres(pid.get(), data);
  }

  /**
   * Makes way for a new server; to be called by the holder of the folder's lock, who knows that
   * nobody uses what runs there.
   *
   * <p>The pid file of a dead process stays, since PostgreSQL finds in it the shared memory that
   * orphaned workers might still use. One that names another program by now is deleted: PostgreSQL
   * would take that program for a server.
   *
   * @param engine stops the server of this data folder
   */
  static void makeWay(Path data, ServerEngine engine) throws IOException {
    Optional<Long> named = pid(data);
    if (named.isEmpty()) {
      return;
    }
    long pid = named.get();
    boolean settled =
        Polling.until(
            COLLECTED,
            () -> !OtherProcess.exists(pid) || OtherProcess.commandLine(pid).isPresent());
    if (!settled) {
      throw new IOException("process %d is dead, but the system still lists it".formatted(pid));
    }
    if (!OtherProcess.exists(pid)) {
      return;
    }
    if (isPostgres(pid, data)) {
      LOG.info("stopping the PostgreSQL that a killed process left running (pid {})", pid);
      engine.stop();
      return;
    }
    Files.deleteIfExists(pidFile(data));
  }

  private static boolean isPostgres(long pid, Path data) {
    return OtherProcess.commandLine(pid).filter(line -> line.contains(data.toString())).isPresent();
  }

  private static Optional<Long> pid(Path data) throws IOException {
    try {
      List<String> lines = Files.readAllLines(pidFile(data));
      return lines.stream()
          .limit(1)
          .map(String::strip)
          .filter(line -> line.matches("-?[0-9]{1,10}"))
          .map(line -> Math.abs(Long.parseLong(line)))
          .findFirst();
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }

  private static Path pidFile(Path data) {
    return data.resolve("postmaster.pid");
  }
}

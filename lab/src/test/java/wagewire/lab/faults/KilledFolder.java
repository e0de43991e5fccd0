package wagewire.lab.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import wagewire.app.Wagewire;
import wagewire.app.connect.Servers;
import wagewire.app.folder.FolderVerifier;
import wagewire.local.process.Polling;
import wagewire.model.error.WagewireException;
import wagewire.warehouse.Warehouse;

/** A folder of Parquet files whose writer is killed in the middle, once, and started again. */
final class KilledFolder {

  /** Number of folders; a writer may be quicker than the look for what it has begun. */
  private static final int TRIES = 20;

  private final MarketProcesses processes;
  private final Path folder;

  /**
   * @param folder for the directories of the tries
   */
  KilledFolder(MarketProcesses processes, Path folder) {
    this.processes = processes;
    this.folder = folder;
  }

  /** Writes folders until one writer was killed; returns false where none was. */
  boolean kill() throws InterruptedException {
    for (int number = 1; number <= TRIES; number++) {
      if (kill(folder.resolve("parquet-" + number))) {
        return true;
      }
    }
    return false;
  }

  private boolean kill(Path directory) throws InterruptedException {
    try (RestartedProcess writer =
        processes.beside(
            directory.getFileName().toString(),
            Wagewire.class,
            "folder",
            "write",
            directory.toString())) {
      boolean begun =
          Polling.until(MarketProcesses.LIMIT, () -> writer.isDone() || isUnfinished(directory));
      boolean killed = begun && writer.kill();
      if (!Polling.until(MarketProcesses.LIMIT, writer::isDone)) {
        throw new AssertionError("no folder is written: " + writer.errors());
      }
      return killed;
    }
  }

  private static boolean isUnfinished(Path directory) {
    if (!Files.isDirectory(directory)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(directory)) {
      return inside.anyMatch(one -> one.toString().endsWith(".unfinished"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what differs between all folders and PostgreSQL, and what killed writers left. */
  List<String> differences(Servers servers) {
    Warehouse warehouse = Warehouse.open(servers.dataSource());
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .filter(one -> one.getFileName().toString().matches("parquet-\\d+"))
          .flatMap(directory -> difference(warehouse, directory).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> difference(Warehouse warehouse, Path directory) {
    if (isUnfinished(directory)) {
      return List.of(directory + " has what a killed writer left");
    }
    try {
      new FolderVerifier(warehouse, directory).verify();
      return List.of();
    } catch (WagewireException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }
}

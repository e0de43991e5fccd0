package wagewire.lab.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import wagewire.local.process.ShutdownOrder;

/** A folder that is deleted on close, or else at the end of the process. */
final class TemporaryFolder implements AutoCloseable {

  private final Path path;

  private TemporaryFolder(Path path) {
    this.path = path;
  }

  static TemporaryFolder create(String name) throws IOException {
    TemporaryFolder folder = new TemporaryFolder(Files.createTempDirectory(name));
    ShutdownOrder.register(folder);
    return folder;
  }

  Path path() {
    return path;
  }

  /**
   * Deletes the folder, or waits until another thread has. Deregisters last, so that an ending
   * process waits for the deletion.
   */
  @Override
  public synchronized void close() throws IOException {
    if (Files.exists(path)) {
      delete();
    }
    ShutdownOrder.forget(this);
  }

  private void delete() throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> tree = Files.walk(path)) {
      deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path one : deepestFirst) {
      Files.deleteIfExists(one);
    }
  }
}

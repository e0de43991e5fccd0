package wagewire.app;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system in memory with a fixed size, where tests may mount one. */
public final class MemoryFileSystem implements AutoCloseable {

  private final Path path;

  private MemoryFileSystem(Path path) {
    this.path = path;
  }

  /** Skips the test where mounting is not allowed. */
  public static MemoryFileSystem mount(Path path, String size) throws Exception {
    Files.createDirectories(path);
    assumeThat(run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", path.toString()))
        .as("may mount")
        .isTrue();
    return new MemoryFileSystem(path);
  }

  /**
   * Changes the size to leave some room.
   *
   * @param room free space in MiB
   */
  void leave(int room) throws Exception {
    FileStore store = Files.getFileStore(path);
    long used = (store.getTotalSpace() - store.getUsableSpace()) / (1024 * 1024);
    run("mount", "-o", "remount,size=" + (used + room) + "m", path.toString());
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() throws Exception {
    run("umount", "--lazy", path.toString());
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException _) {
      return false;
    }
  }
}

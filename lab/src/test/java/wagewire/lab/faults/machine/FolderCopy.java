package wagewire.lab.faults.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import wagewire.local.process.FolderTree;
import wagewire.local.process.Program;

/**
 * A folder of a server as it was at a moment, as a disk has it that lost all later writes.
 *
 * @param of the folder
 * @param copy where it is kept
 */
public record FolderCopy(Path of, Path copy) {

  private static final Duration LIMIT = Duration.ofMinutes(2);

  /**
   * Copies the folder while the processes that write to it stand still.
   *
   * @param writing the processes at the moment, which may have started others since
   */
  public static FolderCopy of(Path folder, Path copy, Supplier<List<ProcessHandle>> writing) {
    Set<ProcessHandle> stopped = new LinkedHashSet<>();
    try {
      List<ProcessHandle> found = writing.get();
      while (stopped.addAll(found)) {
        UnixSignal.STOP.send(found);
        found = writing.get();
      }
      FolderTree.delete(copy);
      run(folder, copy);
      return new FolderCopy(folder, copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      UnixSignal.CONT.send(List.copyOf(stopped));
    }
  }

  /** Puts the copy in the place of the folder, which nobody may use meanwhile. */
  public void putBack() {
    try {
      FolderTree.delete(of);
      run(copy, of);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(Path from, Path to) throws IOException {
    Program.Result result =
        Program.run(List.of("cp", "--archive", from.toString(), to.toString()), "", LIMIT);
    if (!result.isSuccess()) {
      throw new IOException(result.output());
    }
  }
}

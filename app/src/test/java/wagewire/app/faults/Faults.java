package wagewire.app.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import wagewire.app.undisturbed.SmallMarket;
import wagewire.local.process.FolderTree;
import wagewire.model.error.WagewireException;

/** A run of the small market whose processes die. */
final class Faults {

  /** Of the kills those that a release gets, while it is worked out. */
  private static final int RELEASE = 2;

  private Faults() {}

  /**
   * @param seed that the moments and the victims follow from
   */
  static Outcome run(long seed, int kills) throws IOException, InterruptedException {
    long since = System.nanoTime();
    Path folder = Files.createTempDirectory("wagewire-faults");
    try (Processes processes = new Processes(folder, SmallMarket.SETTINGS, seed)) {
      processes.begin();
      processes.disturb(Math.max(0, kills - RELEASE));
      finish(processes);
      processes.release(Math.min(kills, RELEASE));
      return processes.outcome((System.nanoTime() - since) / 1e9);
    } finally {
      FolderTree.delete(folder);
    }
  }

  private static void finish(Processes processes) {
    try {
      processes.finish();
    } catch (AssertionError | WagewireException e) {
      throw new AssertionError(e.getMessage() + processes.state(), e);
    }
  }
}

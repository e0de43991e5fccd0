package wagewire.lab.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import wagewire.app.connect.Servers;
import wagewire.lab.undisturbed.SmallMarket;
import wagewire.lab.undisturbed.WarehouseRows;
import wagewire.local.process.FolderTree;
import wagewire.model.error.WagewireException;

/** A run of the small market with faults. */
final class FaultRun {

  /** Number of a run's faults that hit the release while it is calculated. */
  private static final int RELEASE = 2;

  /** Number of faults above which a run outlasts the back-off of failed leased boards. */
  private static final int MANY = 40;

  private FaultRun() {}

  /**
   * @param seed determines moments, kinds and targets
   */
  static FaultRunOutcome run(long seed, int faults, Set<FaultKind> kinds)
      throws IOException, InterruptedException {
    long since = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    List<FaultKind> plan = FaultPlan.of(random, Math.max(0, faults - RELEASE), kinds);
    CollectingMode.Way way = isLong(plan) ? CollectingMode.Way.PACED : way(seed);
    CollectingMode collecting =
        CollectingMode.by(
            way, plan.size(), FaultInjector.SECONDS_EACH, SmallMarket.SETTINGS.weeks());
    Path folder = Files.createTempDirectory("wagewire-faults");
    // Others of the machine get to the data directory, which has to refuse them itself.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    try (MarketProcesses processes = new MarketProcesses(folder, SmallMarket.SETTINGS, collecting);
        FaultInjector hand = new FaultInjector(processes, random)) {
      disturb(processes, hand, plan);
      hand.release(Math.min(faults, RELEASE));
      try (Servers servers = processes.servers()) {
        return new FaultRunOutcome(
            hand.counts(),
            (System.nanoTime() - since) / 1e9,
            WarehouseRows.of(servers.dataSource()),
            Stream.of(PipelineDiscrepancies.of(servers), hand.breaches())
                .flatMap(List::stream)
                .toList(),
            ServiceHealth.of(processes.kept(FaultTarget.SERVE)));
      }
    } finally {
      FolderTree.delete(folder);
    }
  }

  /**
   * Returns true where many faults, or some that only collecting feels, have to find their moment.
   */
  private static boolean isLong(List<FaultKind> plan) {
    return plan.size() > MANY || plan.contains(FaultKind.BOARD_NETWORK);
  }

  private static CollectingMode.Way way(long seed) {
    CollectingMode.Way[] ways = CollectingMode.Way.values();
    return ways[(int) Math.floorMod(seed, (long) ways.length)];
  }

  private static void disturb(MarketProcesses processes, FaultInjector hand, List<FaultKind> plan)
      throws InterruptedException {
    try {
      processes.begin();
      hand.disturb(plan);
      processes.finish();
    } catch (AssertionError | WagewireException e) {
      throw new AssertionError(e.getMessage() + processes.state(), e);
    }
  }
}

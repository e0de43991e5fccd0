package wagewire.lab.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import wagewire.app.connect.Servers;
import wagewire.lab.undisturbed.Rows;
import wagewire.lab.undisturbed.SmallMarket;
import wagewire.local.process.FolderTree;
import wagewire.model.error.WagewireException;

/** A run of the small market that is disturbed. */
final class Faults {

  /** Of the faults those that a release gets, while it is worked out: it is killed. */
  private static final int RELEASE = 2;

  /** So many take longer than boards that failed are left in peace by those who lease them. */
  private static final int MANY = 40;

  private Faults() {}

  /**
   * @param seed that moments, kinds and victims follow from
   */
  static Outcome run(long seed, int faults, Set<Kind> kinds)
      throws IOException, InterruptedException {
    long since = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    List<Kind> plan = Plan.of(random, Math.max(0, faults - RELEASE), kinds);
    Collecting.Way way = plan.size() > MANY ? Collecting.Way.PACED : way(seed);
    Collecting collecting =
        Collecting.by(way, plan.size(), Hand.SECONDS_EACH, SmallMarket.SETTINGS.weeks());
    Path folder = Files.createTempDirectory("wagewire-faults");
    try (Processes processes = new Processes(folder, SmallMarket.SETTINGS, collecting);
        Hand hand = new Hand(processes, random)) {
      disturb(processes, hand, plan);
      hand.release(Math.min(faults, RELEASE));
      try (Servers servers = processes.servers()) {
        return new Outcome(
            hand.counts(),
            (System.nanoTime() - since) / 1e9,
            Rows.of(servers.dataSource()),
            LooseEnds.of(servers),
            Health.of(processes.kept(Part.SERVE)));
      }
    } finally {
      FolderTree.delete(folder);
    }
  }

  private static Collecting.Way way(long seed) {
    Collecting.Way[] ways = Collecting.Way.values();
    return ways[(int) Math.floorMod(seed, (long) ways.length)];
  }

  private static void disturb(Processes processes, Hand hand, List<Kind> plan)
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

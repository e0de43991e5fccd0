package wagewire.app.schedule;

import java.time.Clock;
import java.util.function.Consumer;
import wagewire.metrics.release.Refresher;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.operations.RunKind;
import wagewire.warehouse.operations.RunLedger;
import wagewire.warehouse.operations.RunResult;

/**
 * Makes the release of the week and enters it in the ledger of runs. The release states all weeks
 * that have none.
 */
public final class ReleaseTask implements Runnable {

  private final Warehouse warehouse;
  private final Runnable ready;
  private final Clock clock;
  private final Consumer<String> messages;

  /**
   * @param ready waits until the warehouse shows what was collected; throws after some time
   * @param messages receives the result in one line
   */
  public ReleaseTask(Warehouse warehouse, Runnable ready, Clock clock, Consumer<String> messages) {
    this.warehouse = warehouse;
    this.ready = ready;
    this.clock = clock;
    this.messages = messages;
  }

  @Override
  public void run() {
    try {
      RunResult end = new RunLedger(warehouse, clock).record(RunKind.RELEASE, this::release);
      String vintage = end.vintage();
      messages.accept(vintage == null ? "nothing new: no release was made" : "released " + vintage);
    } catch (RuntimeException e) {
      // Told, whatever it is; the scheduler gets it and tries again.
      messages.accept("no release was made: " + e.getMessage());
      throw e;
    }
  }

  private RunResult release() {
    ready.run();
    return RunResult.figures(new Refresher(warehouse, clock).refresh(_ -> {}).orElse(null));
  }
}

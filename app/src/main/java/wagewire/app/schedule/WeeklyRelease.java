package wagewire.app.schedule;

import java.time.Clock;
import java.util.function.Consumer;
import wagewire.reporting.measure.Refresher;
import wagewire.reporting.operations.RunEnd;
import wagewire.reporting.operations.RunKind;
import wagewire.reporting.operations.RunLedger;
import wagewire.reporting.warehouse.Warehouse;

/**
 * The release of the week, entered in the ledger of runs. It states all weeks that no release has
 * stated yet.
 */
public final class WeeklyRelease implements Runnable {

  private final Warehouse warehouse;
  private final Runnable ready;
  private final Clock clock;
  private final Consumer<String> told;

  /**
   * @param ready returns when the warehouse shows what was collected; throws when it does not soon
   * @param told in one line what came of it
   */
  public WeeklyRelease(Warehouse warehouse, Runnable ready, Clock clock, Consumer<String> told) {
    this.warehouse = warehouse;
    this.ready = ready;
    this.clock = clock;
    this.told = told;
  }

  @Override
  public void run() {
    try {
      RunEnd end = new RunLedger(warehouse, clock).keep(RunKind.RELEASE, this::release);
      String vintage = end.vintage();
      told.accept(vintage == null ? "nothing new: no release was made" : "released " + vintage);
    } catch (RuntimeException e) {
      told.accept("no release was made: " + e.getMessage());
      throw e;
    }
  }

  private RunEnd release() {
    ready.run();
    return RunEnd.figures(new Refresher(warehouse, clock).refresh(_ -> {}).orElse(null));
  }
}

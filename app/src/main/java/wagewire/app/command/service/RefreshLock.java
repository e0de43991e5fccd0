package wagewire.app.command.service;

import java.util.Optional;
import wagewire.metrics.release.Refresher;
import wagewire.model.error.WagewireException;
import wagewire.warehouse.AdvisoryLock;
import wagewire.warehouse.Warehouse;

/** Lock that lets one refresh run at a time on a database, across machines. */
final class RefreshLock implements AutoCloseable {

  /** Name of the lock, held from a refresh's start to its end. */
  private static final String ROUND = "wagewire.round";

  private final AdvisoryLock lock;

  private RefreshLock(AdvisoryLock lock) {
    this.lock = lock;
  }

  /**
   * Takes the lock; to be called before any board is requested.
   *
   * @throws WagewireException ANOTHER_REFRESH_RUNS, also when {@code run} or an import makes its
   *     release
   */
  static RefreshLock take(Warehouse warehouse) {
    Optional<AdvisoryLock> lock = AdvisoryLock.tryTake(warehouse, ROUND);
    if (lock.isEmpty()) {
      throw Refresher.another();
    }
    if (Refresher.isRunning(warehouse)) {
      lock.get().close();
      throw Refresher.another();
    }
    return new RefreshLock(lock.get());
  }

  @Override
  public void close() {
    lock.close();
  }
}

package wagewire.reporting.measure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.reporting.resolve.Resolver;
import wagewire.reporting.warehouse.Warehouse;

/** From what the loader stored to a new release, or to none when nothing changed. */
public final class Refresher {

  /** Held while a refresh runs, by whatever process. */
  private static final String LOCK = "select pg_try_advisory_lock(hashtext('wagewire.refresh'))";

  private static final String UNLOCK = "select pg_advisory_unlock(hashtext('wagewire.refresh'))";

  private final Warehouse warehouse;
  private final Clock clock;

  public Refresher(Warehouse warehouse, Clock clock) {
    this.warehouse = warehouse;
    this.clock = clock;
  }

  /**
   * Works out postings and spells of what changed, then the figures of a new release. All of a
   * release appears at once or, when anything fails, not at all.
   *
   * @param step told what is being done
   * @return the vintage; empty when nothing changed or no week is complete yet
   * @throws WagewireException ANOTHER_REFRESH_RUNS
   */
  public Optional<String> refresh(Consumer<String> step) {
    return refresh(step, release -> release);
  }

  /**
   * The same figures of the newest week, and none of the weeks before: for a warehouse that is
   * filled to look at that week alone.
   *
   * @throws WagewireException ANOTHER_REFRESH_RUNS
   */
  public Optional<String> refreshNewestWeek(Consumer<String> step) {
    return refresh(step, Release::ofNewestWeek);
  }

  private Optional<String> refresh(Consumer<String> step, UnaryOperator<Release> extent) {
    try (Connection lock = warehouse.connection()) {
      requireLock(lock);
      try {
        step.accept("postings");
        new Resolver(warehouse).resolveChanged();
        return release(step, extent);
      } finally {
        unlock(lock);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Figures could not be worked out: " + e.getMessage(), e);
    }
  }

  private static void unlock(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(UNLOCK);
    }
  }

  private static void requireLock(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(LOCK)) {
      rows.next();
      if (!rows.getBoolean(1)) {
        throw new WagewireException(
            ErrorCode.ANOTHER_REFRESH_RUNS,
            "another refresh is running",
            "this database",
            "Its figures will be there when it ends; try again then.");
      }
    }
  }

  private Optional<String> release(Consumer<String> step, UnaryOperator<Release> extent)
      throws SQLException {
    Optional<ReleaseBook.Due> due;
    try (Connection connection = warehouse.connection()) {
      due = new ReleaseBook(connection).next();
    }
    if (due.isEmpty()) {
      return Optional.empty();
    }
    new Measurement(warehouse, due.get().stating(extent), clock, step).release();
    return Optional.of(due.get().release().vintage());
  }
}

package wagewire.reporting.measure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.reporting.resolve.Resolver;
import wagewire.reporting.warehouse.Warehouse;

/** From what the loader stored to a new release, or to none when nothing changed. */
public final class Refresher {

  private static final List<String> BOOKS =
      List.of("books/board_unit", "books/board_lapse", "books/unit_week", "books/unit_count");

  private static final List<String> METRICS =
      List.of(
          "metrics/counts",
          "metrics/median_age",
          "metrics/employers",
          "metrics/places",
          "metrics/titles");

  /** Held while a refresh runs, by whatever process. */
  private static final String LOCK = "select pg_try_advisory_lock(hashtext('wagewire.refresh'))";

  /** Sums over all cells are made in memory. */
  private static final String MEMORY = "set local work_mem = '256MB'";

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
    try (Connection lock = warehouse.connection()) {
      requireLock(lock);
      try {
        step.accept("postings");
        new Resolver(warehouse).resolveChanged();
        return release(step);
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

  private Optional<String> release(Consumer<String> step) throws SQLException {
    try (Connection connection = warehouse.connection()) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute(MEMORY);
      }
      Optional<Release> release = new ReleaseBook(connection).next(clock);
      if (release.isPresent()) {
        measure(connection, release.get(), step);
      }
      connection.commit();
      return release.map(Release::vintage);
    }
  }

  private static void measure(Connection connection, Release release, Consumer<String> step)
      throws SQLException {
    RoleGroups.write(connection);
    for (String book : BOOKS) {
      step.accept(book);
      SqlFile.of(book).execute(connection, release.parameters());
    }
    IdentityCheck.require(connection);
    for (String metric : METRICS) {
      step.accept(metric);
      SqlFile.of(metric).execute(connection, release.parameters());
    }
    FactWriter facts = new FactWriter(connection, release);
    step.accept("growth");
    GrowthMetrics.write(connection, release, facts);
    step.accept("pay");
    PayMetrics.write(connection, release, facts);
    step.accept("shares");
    ShareMetrics.write(connection, release, facts);
    facts.flush();
    step.accept("done");
  }
}

package wagewire.metrics.release;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.count.PartWeeks;
import wagewire.metrics.count.RemoteUnitCounts;
import wagewire.metrics.count.UnitCountWriter;
import wagewire.metrics.definition.MetricFolder;
import wagewire.metrics.definition.MetricFolder.Calculation;
import wagewire.metrics.definition.MetricRegistry;
import wagewire.metrics.fact.FactWriter;
import wagewire.metrics.fact.RoleGroups;
import wagewire.metrics.fact.SqlFile;
import wagewire.metrics.publishability.Publishability;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.engine.RemoteEngine;

/**
 * Builds one release. Its intermediate tables are prepared and committed first, so that metrics in
 * SQL and in Java can read them in parallel; figures and release appear in one transaction.
 */
final class ReleaseBuilder {

  /** Estimators at a time: each takes two connections, and memory for what it reads. */
  private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 2);

  /** Files that prepare the inputs, in this order. */
  private static final List<String> INTERMEDIATE =
      List.of(
          "metrics/intermediate/board_unit",
          "metrics/intermediate/evidence",
          "metrics/intermediate/board_lapse",
          "metrics/intermediate/kept_posting",
          "metrics/intermediate/unit_week",
          "metrics/intermediate/due_week");

  /** Files that run after the postings are counted. */
  private static final List<String> OF_COUNTED = List.of("metrics/intermediate/forgotten_posting");

  /** Files that run after the cells are summed. */
  private static final List<String> OF_CELLS = List.of("metrics/intermediate/coverage_break");

  /** Files that run on all figures of the release, in this order. */
  private static final List<String> OF_FIGURES =
      List.of("metrics/intermediate/figure", "metrics/intermediate/erratum");

  /** Files that run when the release is one of those recorded. */
  private static final List<String> OF_RELEASES =
      List.of("metrics/intermediate/revision", "metrics/intermediate/correction");

  /**
   * Settings of a transaction; sums over all cells need memory, and a plan for any role is a bad
   * one for the largest.
   */
  private static final String SESSION =
      """
      set local work_mem = '256MB';
      set local plan_cache_mode = force_custom_plan;
      set local search_path = metrics, trends, postings;
      """;

  private final Warehouse warehouse;
  private final DueRelease due;
  private final Clock clock;
  private final Consumer<String> step;
  private final Set<String> accepted;
  private final MetricRegistry metrics;
  private final @Nullable RemoteEngine remote;

  /**
   * @param accepted release checks that may fail
   * @param metrics that figures are made of
   * @param remote the machines that count postings, given back then; null where this process does
   * @param step receives the name of each step
   */
  ReleaseBuilder(
      Warehouse warehouse,
      DueRelease due,
      Clock clock,
      Set<String> accepted,
      MetricRegistry metrics,
      @Nullable RemoteEngine remote,
      Consumer<String> step) {
    this.warehouse = warehouse;
    this.due = due;
    this.clock = clock;
    this.accepted = accepted;
    this.metrics = metrics;
    this.remote = remote;
    this.step = step;
  }

  /** Sets memory and search path until the end of the transaction. */
  static void prepare(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(SESSION);
    }
  }

  /** Builds the release; throws {@link ReleaseCheckException} when a check fails. */
  void release() throws SQLException {
    inTransaction(this::intermediate);
    try (var beside = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> statistics = new ArrayList<>();
      for (MetricFolder folder : metrics.folders()) {
        if (folder.calculation() instanceof Calculation.Estimators estimators) {
          for (Estimator estimator : Estimator.of(estimators)) {
            statistics.add(
                beside.submit(() -> {
                  inTransaction(connection -> estimate(connection, estimator));
                  return null;
                }));
          }
        }
      }
      inTransaction(connection -> {
        sums(connection);
        step.accept("statistics");
        await(statistics);
        step.accept("figures");
        run(connection, OF_FIGURES);
        check(connection, ReleaseCheck.Moment.RELEASED);
        empty(connection);
        new ReleaseRegister(connection).enter(due, clock);
        run(connection, OF_RELEASES);
      });
    }
    step.accept("done");
  }

  private void intermediate(Connection connection) throws SQLException {
    empty(connection);
    MetricNumbers.register(connection, metrics);
    RoleGroups.write(connection);
    run(connection, INTERMEDIATE);
    step.accept("counts");
    if (remote == null) {
      UnitCountWriter.write(connection, due.parameters());
    } else {
      RemoteUnitCounts.write(
          connection, due.parameters(), warehouse, remote, ReleaseBuilder::prepare);
      // All that comes is computed here.
      remote.close();
    }
    run(connection, OF_COUNTED);
    step.accept("cells");
    CellWeeks.write(connection, due.release());
    PartWeeks.write(connection, due.release());
    run(connection, OF_CELLS);
    check(connection, ReleaseCheck.Moment.COUNTED);
  }

  private void sums(Connection connection) throws SQLException {
    for (MetricFolder folder : metrics.folders()) {
      if (folder.calculation() instanceof Calculation.Sql sql) {
        step.accept(folder.path(sql));
        SqlFile.of(metrics.classPath(), folder.path(sql), Publishability.rules())
            .execute(connection, due.release().parameters());
      }
    }
  }

  private void estimate(Connection connection, Estimator estimator) throws SQLException {
    try (Connection sending = warehouse.connection()) {
      FactWriter facts = new FactWriter(sending, FactWriter.TABLE, due.release());
      estimator.write(connection, due.release(), facts);
      facts.flush();
    }
  }

  /** Removes figures that are on their way, those of a failed release too. */
  private static void empty(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("truncate " + FactWriter.TABLE);
    }
  }

  private void check(Connection connection, ReleaseCheck.Moment moment) throws SQLException {
    for (ReleaseCheck check : ReleaseCheck.ALL) {
      if (check.moment() == moment && !accepted.contains(check.id())) {
        Optional<String> found = check.find(connection, due);
        if (found.isPresent()) {
          throw new ReleaseCheckException(check, found.get());
        }
      }
    }
  }

  private void run(Connection connection, List<String> files) throws SQLException {
    for (String file : files) {
      step.accept(file);
      SqlFile.of(file).execute(connection, due.parameters());
    }
  }

  private void inTransaction(Work work) throws SQLException {
    try (Connection connection = warehouse.connection()) {
      connection.setAutoCommit(false);
      prepare(connection);
      work.on(connection);
      connection.commit();
    }
  }

  private static void await(List<Future<?>> tasks) throws SQLException {
    try {
      for (Future<?> task : tasks) {
        task.get();
      }
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case SQLException failure -> throw failure;
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while computing figures", e);
    }
  }

  /** Work in one transaction. */
  @FunctionalInterface
  private interface Work {
    void on(Connection connection) throws SQLException;
  }
}

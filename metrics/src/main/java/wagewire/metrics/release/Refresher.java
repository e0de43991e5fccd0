package wagewire.metrics.release;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.MetricRegistry;
import wagewire.metrics.fact.Release;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.warehouse.AdvisoryLock;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.engine.RemoteEngine;
import wagewire.warehouse.replay.ForeignReadings;
import wagewire.warehouse.resolve.Resolver;

/** Computes a new release from what the loader stored, or none when nothing changed. */
public final class Refresher {

  /** Name of the lock that a running refresh holds. */
  static final String LOCK = "wagewire.refresh";

  private final Warehouse warehouse;
  private final Clock clock;
  private final Set<String> accepted;
  private final MetricRegistry metrics;
  private final @Nullable Supplier<RemoteEngine> remote;

  public Refresher(Warehouse warehouse, Clock clock) {
    this(warehouse, clock, MetricRegistry.standard());
  }

  /**
   * @param metrics that a release has figures of
   */
  public Refresher(Warehouse warehouse, Clock clock, MetricRegistry metrics) {
    this(warehouse, clock, Set.of(), metrics, null);
  }

  private Refresher(
      Warehouse warehouse,
      Clock clock,
      Set<String> accepted,
      MetricRegistry metrics,
      @Nullable Supplier<RemoteEngine> remote) {
    this.warehouse = warehouse;
    this.clock = clock;
    this.accepted = accepted;
    this.metrics = metrics;
    this.remote = remote;
  }

  /**
   * Returns a refresher that ignores failing release checks.
   *
   * @param checks of {@link ReleaseCheck#acceptableIds}
   */
  public Refresher accepting(Collection<String> checks) {
    return new Refresher(warehouse, clock, Set.copyOf(checks), metrics, remote);
  }

  /**
   * Returns a refresher that resolves and counts postings on other machines. Figures are the same
   * to their last digit.
   *
   * @param machines gives the machines of a refresh; null for this process alone
   */
  public Refresher on(@Nullable Supplier<RemoteEngine> machines) {
    return new Refresher(warehouse, clock, accepted, metrics, machines);
  }

  /**
   * Resolves changed postings and spells, then builds a new release. A release appears as a whole
   * or, when anything fails, not at all.
   *
   * @param step told what is being done
   * @return the vintage; empty when nothing changed or no week is complete yet
   * @throws WagewireException ANOTHER_REFRESH_RUNS; OTHER_VOCABULARY; CHECK_FAILED or
   *     INTERNAL_ERROR when a release check fails, as recorded in {@code metrics.failed_check}
   */
  public Optional<String> refresh(Consumer<String> step) {
    return refresh(step, release -> release);
  }

  /**
   * Builds a release of the newest week alone, for a warehouse that is filled for that week only.
   *
   * @throws WagewireException ANOTHER_REFRESH_RUNS
   */
  public Optional<String> refreshNewestWeek(Consumer<String> step) {
    return refresh(step, Release::ofNewestWeek);
  }

  private Optional<String> refresh(Consumer<String> step, UnaryOperator<Release> extent) {
    try (AdvisoryLock _ = AdvisoryLock.tryTake(warehouse, LOCK).orElseThrow(Refresher::another);
        RemoteEngine machines = remote == null ? null : remote.get()) {
      requireKnownRoles();
      String evidence = evidence();
      step.accept("postings");
      new Resolver(warehouse, machines).resolveChanged();
      return release(step, extent, evidence, machines);
    } catch (SQLException e) {
      throw new IllegalStateException("Figures could not be computed: " + e.getMessage(), e);
    }
  }

  /** Returns whether a refresh is running in any process. */
  public static boolean isRunning(Warehouse warehouse) {
    return AdvisoryLock.isTaken(warehouse, LOCK);
  }

  /** Returns the error for a refresh while another one runs. */
  public static WagewireException another() {
    return new WagewireException(
        ErrorCode.ANOTHER_REFRESH_RUNS,
        "another refresh is running",
        "this database",
        "Wait until it ends, then try again.");
  }

  private void requireKnownRoles() throws SQLException {
    try (Connection connection = warehouse.connection()) {
      ForeignReadings.requireKnownRoles(connection);
    }
  }

  private String evidence() throws SQLException {
    try (Connection connection = warehouse.connection()) {
      return new NextRelease(connection).evidence();
    }
  }

  /**
   * @param resolved what had been loaded when postings began to be worked out; what came since is
   *     for the next release
   */
  private Optional<String> release(
      Consumer<String> step,
      UnaryOperator<Release> extent,
      String resolved,
      @Nullable RemoteEngine machines)
      throws SQLException {
    Optional<DueRelease> due;
    try (Connection connection = warehouse.connection()) {
      NextRelease next = new NextRelease(connection);
      due = next.find();
      if (due.isPresent() && !next.evidence().equals(resolved)) {
        due = due.map(DueRelease::late);
      }
    }
    if (due.isEmpty()) {
      return Optional.empty();
    }
    DueRelease stated = due.get().stating(extent);
    try {
      new ReleaseBuilder(warehouse, stated, clock, accepted, metrics, machines, step).release();
    } catch (ReleaseCheckException failed) {
      try (Connection connection = warehouse.connection()) {
        new ReleaseRegister(connection).holdBack(stated, failed, clock);
      }
      throw failed.toWagewireException();
    }
    return Optional.of(due.get().release().vintage());
  }
}

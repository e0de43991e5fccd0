package wagewire.metrics.release;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import wagewire.metrics.fact.Release;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.warehouse.AdvisoryLock;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.resolve.Resolver;

/** From what the loader stored to a new release, or to none when nothing changed. */
public final class Refresher {

  /** Held while a refresh runs, by whatever process. */
  private static final String LOCK = "wagewire.refresh";

  private final Warehouse warehouse;
  private final Clock clock;
  private final Set<String> accepted;

  public Refresher(Warehouse warehouse, Clock clock) {
    this(warehouse, clock, Set.of());
  }

  private Refresher(Warehouse warehouse, Clock clock, Set<String> accepted) {
    this.warehouse = warehouse;
    this.clock = clock;
    this.accepted = accepted;
  }

  /**
   * One that releases although release checks fail.
   *
   * @param checks of {@link ReleaseCheck#acceptableIds}
   */
  public Refresher accepting(Collection<String> checks) {
    return new Refresher(warehouse, clock, Set.copyOf(checks));
  }

  /**
   * Works out postings and spells of what changed, then the figures of a new release. All of a
   * release appears at once or, when anything fails, not at all.
   *
   * @param step told what is being done
   * @return the vintage; empty when nothing changed or no week is complete yet
   * @throws WagewireException ANOTHER_REFRESH_RUNS; CHECK_FAILED or DEFECT when a release check
   *     does not hold, which {@code trends.failed_check} then tells
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
    try (AdvisoryLock _ = AdvisoryLock.tryTake(warehouse, LOCK).orElseThrow(Refresher::another)) {
      String evidence = evidence();
      step.accept("postings");
      new Resolver(warehouse).resolveChanged();
      return release(step, extent, evidence);
    } catch (SQLException e) {
      throw new IllegalStateException("Figures could not be worked out: " + e.getMessage(), e);
    }
  }

  /** Whether a release is being worked out, by whatever process. */
  public static boolean isRunning(Warehouse warehouse) {
    return AdvisoryLock.isTaken(warehouse, LOCK);
  }

  /** What somebody is told who comes while another one refreshes. */
  public static WagewireException another() {
    return new WagewireException(
        ErrorCode.ANOTHER_REFRESH_RUNS,
        "another refresh is running",
        "this database",
        "Its figures will be there when it ends; try again then.");
  }

  private String evidence() throws SQLException {
    try (Connection connection = warehouse.connection()) {
      return new ReleaseRegister(connection).evidence();
    }
  }

  /**
   * @param resolved what had been loaded when postings began to be worked out; what came since is
   *     for the next release
   */
  private Optional<String> release(
      Consumer<String> step, UnaryOperator<Release> extent, String resolved) throws SQLException {
    Optional<ReleaseRegister.Due> due;
    try (Connection connection = warehouse.connection()) {
      ReleaseRegister register = new ReleaseRegister(connection);
      due = register.next();
      if (due.isPresent() && !register.evidence().equals(resolved)) {
        due = due.map(ReleaseRegister.Due::late);
      }
    }
    if (due.isEmpty()) {
      return Optional.empty();
    }
    ReleaseRegister.Due stated = due.get().stating(extent);
    try {
      new ReleaseBuilder(warehouse, stated, clock, accepted, step).release();
    } catch (ReleaseCheckException failed) {
      try (Connection connection = warehouse.connection()) {
        new ReleaseRegister(connection).holdBack(stated, failed, clock);
      }
      throw failed.forPeople();
    }
    return Optional.of(due.get().release().vintage());
  }
}

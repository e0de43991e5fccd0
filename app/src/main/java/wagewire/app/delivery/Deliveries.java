package wagewire.app.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.RootCause;
import wagewire.model.error.WagewireException;
import wagewire.reporting.figure.Figures;
import wagewire.warehouse.AdvisoryLock;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.operations.DeliveryStore;

/**
 * Delivers the brief of the newest release with corrections of printed figures, once to each
 * receiver. One process at a time does it; a channel that fails keeps no other from being used.
 */
public final class Deliveries {

  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
  private static final String LOCK = "wagewire.deliveries";

  private final Warehouse warehouse;
  private final DeliveryPlan plan;
  private final Clock clock;
  private final Consumer<String> notes;
  private final Supplier<ReleasedBrief> brief;

  /**
   * @param notes takes a line for each receiver that got the brief or did not
   */
  public Deliveries(Warehouse warehouse, DeliveryPlan plan, Clock clock, Consumer<String> notes) {
    this(
        warehouse,
        plan,
        clock,
        notes,
        () -> ReleasedBrief.read(new Figures(warehouse.sql()), plan.served()));
  }

  /**
   * @param brief reads the brief of the newest release, once in a run and only where it is sent
   */
  Deliveries(
      Warehouse warehouse,
      DeliveryPlan plan,
      Clock clock,
      Consumer<String> notes,
      Supplier<ReleasedBrief> brief) {
    this.warehouse = warehouse;
    this.plan = plan;
    this.clock = clock;
    this.notes = notes;
    this.brief = brief;
  }

  /**
   * Delivers a release of the last seven days to those who did not get it. Never throws, so that a
   * delivery that fails does not fail the release.
   */
  public void afterRelease() {
    byItself(DeliveryMode.AFTER_RELEASE);
  }

  /** Like {@link #afterRelease}; retries what failed only after a pause that grows. */
  public void retry() {
    byItself(DeliveryMode.RETRY);
  }

  /**
   * Delivers the newest release to those who did not get it.
   *
   * @throws WagewireException NOT_READY before the first release; ANOTHER_REFRESH_RUNS while
   *     another process delivers
   */
  public List<DeliveryLine> deliver() {
    return required(plan.channels(), DeliveryMode.COMMAND);
  }

  /**
   * Delivers the newest release by one channel, also to those who got it.
   *
   * @throws WagewireException as {@link #deliver}
   */
  public List<DeliveryLine> again(Channel channel) {
    return required(List.of(channel), DeliveryMode.AGAIN);
  }

  /**
   * Returns what {@link #deliver} would do, and sends nothing.
   *
   * @throws WagewireException NOT_READY before the first release
   */
  public List<DeliveryLine> preview() {
    return run(DeliveryMode.PREVIEW).deliver(due(), plan.channels());
  }

  private void byItself(DeliveryMode mode) {
    if (plan.channels().isEmpty()) {
      return;
    }
    try (AdvisoryLock lock = AdvisoryLock.tryTake(warehouse, LOCK).orElse(null)) {
      Optional<DueBrief> due =
          lock == null
              ? Optional.empty()
              : DueBrief.read(warehouse.sql()).filter(one -> one.isRecent(clock));
      due.ifPresent(one -> run(mode).deliver(one, plan.channels()));
    } catch (RuntimeException e) {
      // One delivery: whatever ends it, the release that it follows stays.
      LOG.debug("Deliveries", e);
      notes.accept("the brief is not delivered: " + RootCause.of(e));
    }
  }

  private List<DeliveryLine> required(List<Channel> channels, DeliveryMode mode) {
    DueBrief due = due();
    try (AdvisoryLock _ = AdvisoryLock.tryTake(warehouse, LOCK).orElseThrow(Deliveries::another)) {
      return run(mode).deliver(due, channels);
    }
  }

  private DeliveryRun run(DeliveryMode mode) {
    DeliveryStore store = new DeliveryStore(warehouse.sql(), clock);
    Notices notices = Notices.read(warehouse.sql(), store, clock);
    return new DeliveryRun(store, plan, mode, notices, brief, notes);
  }

  private DueBrief due() {
    return DueBrief.read(warehouse.sql())
        .orElseThrow(() ->
            new WagewireException(
                ErrorCode.NOT_READY,
                "there is no release to deliver yet",
                "this database",
                "Make one with ./wagewire refresh."));
  }

  private static WagewireException another() {
    return new WagewireException(
        ErrorCode.ANOTHER_REFRESH_RUNS,
        "another process is delivering the brief",
        "this database",
        "Wait until it ends, then try again.");
  }
}

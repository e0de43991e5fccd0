package wagewire.lab.faults;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import wagewire.app.Wagewire;
import wagewire.lab.faults.machine.Postmaster;
import wagewire.lab.faults.machine.UnixSignal;
import wagewire.local.process.Polling;

/** Injects faults at moments and in an order determined by a seed. */
final class FaultInjector implements AutoCloseable {

  /** Mean seconds between faults. */
  static final double SECONDS_EACH = 2.2;

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final double LEAST_PAUSE = 0.3;
  private static final double MOST_PAUSE = 4;

  /** Number of attempts at a fault whose target is down or otherwise not available. */
  private static final int TRIES = 20;

  private final MarketProcesses processes;
  private final SplittableRandom random;
  private final FaultCounts counts = FaultCounts.none();
  private final ScheduledRepairs mending = new ScheduledRepairs();
  private final ForeignRecords records;
  private final MachineFaults machine;
  private final ServerLosses losses;
  private final Set<FaultTarget> paused = ConcurrentHashMap.newKeySet();

  FaultInjector(MarketProcesses processes, SplittableRandom random) {
    this.processes = processes;
    this.random = random;
    this.records = new ForeignRecords(processes, random);
    this.machine = new MachineFaults(processes, random, mending, counts);
    this.losses = new ServerLosses(processes, random, mending);
  }

  /** Returns what another account of the machine got at: nothing. */
  List<String> breaches() {
    return machine.breaches();
  }

  FaultCounts counts() {
    return counts;
  }

  /** Injects the faults of the plan and returns when all of them are over. */
  void disturb(List<FaultKind> plan) throws InterruptedException {
    for (FaultKind kind : plan) {
      boolean struck = false;
      for (int tried = 0; tried < TRIES && !struck; tried++) {
        pause();
        struck = strike(kind);
      }
    }
    mending.await();
  }

  private boolean strike(FaultKind kind) throws InterruptedException {
    return switch (kind) {
      case KILL -> kill();
      case RESTART -> restart();
      case PAUSE -> halt(kind, random.nextDouble(0.5, 5));
      case LONG_PAUSE -> halt(kind, random.nextDouble(13, 20));
      case CUT -> disturbLink(kind, ServerLink.State.CUT, random.nextDouble(0.5, 8));
      case SILENCE -> disturbLink(kind, ServerLink.State.SILENT, random.nextDouble(1, 15));
      case STORM -> storm(random.nextDouble(8, 14));
      case ONE_WAY -> disturbLink(kind, anyWay(), random.nextDouble(0.5, 8));
      case OPEN_TRANSACTION -> isPaused() ? false : struck(kind, records.leaveTransactionOpen());
      case BOARD_NETWORK -> disturbBoards(random.nextDouble(1, 6));
      case POISON -> isPaused() ? false : struck(kind, records.poison());
      case OTHER_ACCOUNT -> struck(kind, machine.tryAsOther(random.nextDouble(3, 8)));
      case WRONG_CLOCK -> struck(kind, machine.shiftClock(random.nextDouble(4, 12)));
      case FULL_DISK -> struck(kind, machine.fillDisk(random.nextDouble(2, 8)));
      case SLOW_DISK -> struck(kind, machine.slowDisk(random.nextDouble(4, 12)));
      case LOST_WRITES -> struck(kind, losses.loseWrites(FaultTarget.KAFKA));
      case LOST_COMMITS -> struck(kind, losses.loseWrites(FaultTarget.POSTGRES));
      case LOST_BROKER -> struck(kind, losses.loseBroker());
      case LOST_RECORDS -> struck(kind, losses.loseRecords());
    };
  }

  private boolean counted(boolean struck, FaultKind kind, String what) {
    if (struck) {
      counts.add(kind, what);
    }
    return struck;
  }

  private boolean struck(FaultKind kind, Optional<String> what) {
    return counted(what.isPresent(), kind, what.orElse(""));
  }

  private boolean isPaused() {
    return paused.contains(FaultTarget.POSTGRES) || paused.contains(FaultTarget.KAFKA);
  }

  private ServerLink.State anyWay() {
    return random.nextBoolean() ? ServerLink.State.NO_ANSWERS : ServerLink.State.NO_REQUESTS;
  }

  private boolean kill() {
    FaultTarget part = any(processes.parts());
    boolean killed =
        part == FaultTarget.POSTGRES
            // The process that owns it sees that it is gone, and ends.
            ? Postmaster.of(processes.data()).map(ProcessHandle::destroyForcibly).orElse(false)
            : processes.kept(part).kill();
    return counted(killed, FaultKind.KILL, part.id());
  }

  private boolean restart() {
    FaultTarget part = any(processes.parts());
    return counted(processes.kept(part).tellToEnd(), FaultKind.RESTART, part.id());
  }

  private boolean halt(FaultKind kind, double seconds) {
    FaultTarget part = any(processes.parts());
    List<ProcessHandle> halted =
        part == FaultTarget.POSTGRES
            ? Postmaster.whole(processes.data())
            : processes.kept(part).alive().stream().toList();
    if (halted.isEmpty() || !paused.add(part)) {
      return false;
    }
    UnixSignal.STOP.send(halted);
    mending.after(
        seconds,
        () -> {
          UnixSignal.CONT.send(halted);
          paused.remove(part);
        });
    return counted(true, kind, part.id());
  }

  private boolean disturbLink(FaultKind kind, ServerLink.State wrong, double seconds) {
    Map<String, ServerLink> links = processes.links().named(processes.parts());
    String name = any(List.copyOf(links.keySet()));
    ServerLink link = links.get(name);
    if (link == null || !link.disturb(wrong)) {
      return false;
    }
    mending.after(seconds, link::mend);
    return counted(true, kind, name);
  }

  private boolean disturbBoards(double seconds) {
    BoardLink.State wrong = any(BoardLink.State.WRONG);
    String name = wrong.name().toLowerCase(Locale.ROOT);
    BoardLink boards = processes.boards();
    if (!Polling.until(PATIENCE, () -> boards.disturb(wrong))) {
      return false;
    }
    mending.after(seconds, () -> counts.note("hit answers", name, boards.mend()));
    return counted(true, FaultKind.BOARD_NETWORK, name);
  }

  private boolean storm(double seconds) {
    RestartedProcess storm = processes.beside("storm", StormProcess.class);
    mending.after(
        seconds,
        () -> {
          try {
            storm.killForGood();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    return counted(true, FaultKind.STORM, "transform|load");
  }

  /** Calculates a release, which is killed the given number of times. */
  void release(int kills) throws InterruptedException {
    try (RestartedProcess release =
        processes.beside(
            "release",
            Wagewire.class,
            "refresh",
            "--figures-only",
            "--market",
            processes.market())) {
      for (int kill = 0; kill < kills && !release.isDone(); kill++) {
        pause();
        counted(release.kill(), FaultKind.KILL, "release");
      }
      if (!Polling.until(MarketProcesses.LIMIT, release::isDone)) {
        throw new AssertionError("not released: " + release.errors());
      }
    }
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private void pause() {
    LockSupport.parkNanos((long) (1e9 * random.nextDouble(LEAST_PAUSE, MOST_PAUSE)));
  }

  @Override
  public void close() throws InterruptedException {
    mending.close();
  }
}

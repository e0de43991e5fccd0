package wagewire.lab.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import wagewire.app.Wagewire;
import wagewire.app.connect.Servers;
import wagewire.local.process.FolderTree;
import wagewire.local.process.Polling;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.event.Topics;
import wagewire.model.seal.SealKeys;

/** Injects faults at moments and in an order determined by a seed. */
final class FaultInjector implements AutoCloseable {

  /** Mean seconds between faults. */
  static final double SECONDS_EACH = 2.2;

  private static final double LEAST_PAUSE = 0.3;
  private static final double MOST_PAUSE = 4;

  /** Number of attempts at a fault whose target is down or otherwise not available. */
  private static final int TRIES = 20;

  private final MarketProcesses processes;
  private final SplittableRandom random;
  private final FaultCounts counts = FaultCounts.none();
  private final ScheduledRepairs mending = new ScheduledRepairs();
  private final Set<FaultTarget> paused = ConcurrentHashMap.newKeySet();

  FaultInjector(MarketProcesses processes, SplittableRandom random) {
    this.processes = processes;
    this.random = random;
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
      case OPEN_TRANSACTION -> leaveTransactionOpen();
      case LOST_BROKER -> loseBroker();
      case LOST_RECORDS -> counted(!processes.isCollected() && emptyKafka(), kind, "kafka");
    };
  }

  private boolean counted(boolean struck, FaultKind kind, String what) {
    if (struck) {
      counts.add(kind, what);
    }
    return struck;
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

  private boolean leaveTransactionOpen() {
    String topic = random.nextBoolean() ? Topics.POSTINGS : Topics.OBSERVATIONS;
    Duration timeout = Duration.ofSeconds(random.nextInt(3, 9));
    if (paused.contains(FaultTarget.POSTGRES) || paused.contains(FaultTarget.KAFKA)) {
      return false;
    }
    try (Servers servers = processes.servers()) {
      boolean open =
          new ForeignTransaction(
                  servers.kafka().objects(), topic, SealKeys.of(servers.dataSource()))
              .leaveOpen(timeout);
      return counted(open, FaultKind.OPEN_TRANSACTION, topic);
    }
  }

  /** Empties the broker, once everything in it is in the warehouse, so that nothing is lost. */
  private boolean loseBroker() throws InterruptedException {
    mending.await();
    List<FaultTarget> ingests =
        FaultTarget.INGESTS.stream().filter(processes.parts()::contains).toList();
    List<ProcessHandle> ingest =
        ingests.stream().flatMap(part -> processes.kept(part).alive().stream()).toList();
    if (ingest.size() < ingests.size() || processes.isCollected()) {
      return false;
    }
    UnixSignal.STOP.send(ingest);
    try {
      processes.catchUp();
      return counted(emptyKafka(), FaultKind.LOST_BROKER, "kafka");
    } catch (WagewireException e) {
      if (e.code() == ErrorCode.NOT_READY) {
        throw e;
      }
      return false; // A server is down, or has neither topics nor tables yet.
    } finally {
      UnixSignal.CONT.send(ingest);
    }
  }

  private boolean emptyKafka() throws InterruptedException {
    return processes
        .kept(FaultTarget.KAFKA)
        .killAnd(() -> {
          try {
            FolderTree.delete(processes.data().resolve("kafka/data"));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
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

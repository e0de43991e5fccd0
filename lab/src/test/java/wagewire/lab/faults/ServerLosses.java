package wagewire.lab.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import wagewire.lab.faults.machine.FolderCopy;
import wagewire.lab.faults.machine.Postmaster;
import wagewire.lab.faults.machine.UnixSignal;
import wagewire.local.process.FolderTree;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * Kafka and PostgreSQL that come back without what they had confirmed. Each method returns what was
 * lost; empty where it was not the moment for it.
 */
final class ServerLosses {

  private static final double LEAST_LOST = 0.5;
  private static final double MOST_LOST = 4;

  private final MarketProcesses processes;
  private final SplittableRandom random;
  private final ScheduledRepairs mending;

  ServerLosses(MarketProcesses processes, SplittableRandom random, ScheduledRepairs mending) {
    this.processes = processes;
    this.random = random;
    this.mending = mending;
  }

  /** Empties the broker at any moment. */
  Optional<String> loseRecords() throws InterruptedException {
    return named(!processes.isCollected() && emptyKafka(), FaultTarget.KAFKA);
  }

  /** Empties the broker, once everything in it is in the warehouse, so that nothing is lost. */
  Optional<String> loseBroker() throws InterruptedException {
    mending.await();
    return named(whenLoaded(this::emptyKafka), FaultTarget.KAFKA);
  }

  /**
   * Kills a server and puts its files back to those of some seconds before. Kafka's are put back
   * once what was published since is in the warehouse.
   */
  Optional<String> loseWrites(FaultTarget server) throws InterruptedException {
    mending.await();
    Path files = processes.data().resolve(server.id()).resolve("data");
    if (writing(server).isEmpty() || processes.isCollected() || !Files.exists(files)) {
      return Optional.empty(); // It is down, or begins anew.
    }
    FolderCopy before =
        FolderCopy.of(files, processes.data().resolveSibling("copy"), () -> writing(server));
    LockSupport.parkNanos((long) (1e9 * random.nextDouble(LEAST_LOST, MOST_LOST)));
    boolean lost =
        server == FaultTarget.KAFKA
            ? whenLoaded(() -> putBack(server, before))
            : putBack(server, before);
    return named(lost, server);
  }

  private static Optional<String> named(boolean lost, FaultTarget server) {
    return lost ? Optional.of(server.id()) : Optional.empty();
  }

  private List<ProcessHandle> writing(FaultTarget server) {
    return server == FaultTarget.POSTGRES
        ? Postmaster.whole(processes.data())
        : processes.kept(server).alive().stream().toList();
  }

  private boolean putBack(FaultTarget server, FolderCopy before) throws InterruptedException {
    return processes
        .kept(server)
        .killAnd(() -> {
          List<ProcessHandle> left =
              server == FaultTarget.POSTGRES ? Postmaster.whole(processes.data()) : List.of();
          left.forEach(ProcessHandle::destroyForcibly);
          left.forEach(process -> process.onExit().join());
          before.putBack();
        });
  }

  /** Does it while nothing is collected and all that was published is in the warehouse. */
  private boolean whenLoaded(Loss loss) throws InterruptedException {
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
      return loss.happens();
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

  /** A loss that may find its server down. */
  private interface Loss {

    boolean happens() throws InterruptedException;
  }
}

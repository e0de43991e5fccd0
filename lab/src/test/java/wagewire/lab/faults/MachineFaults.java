package wagewire.lab.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import wagewire.lab.faults.machine.DataDisk;
import wagewire.lab.faults.machine.OtherAccount;
import wagewire.lab.faults.machine.ShiftedClock;

/**
 * Faults of the machine: its clock, its disk, and others who have an account on it. Each method
 * returns what it hit; empty where it could not.
 */
final class MachineFaults {

  private static final List<Duration> SHIFTS =
      List.of(
          Duration.ofDays(-400),
          Duration.ofDays(-2),
          Duration.ofHours(-2),
          Duration.ofHours(2),
          Duration.ofDays(2),
          Duration.ofDays(400));

  private static final String REFUSED = "more than an hour a";
  private static final int CONNECTIONS = 60;
  private static final int LEAST_WRITES = 30;
  private static final int MOST_WRITES = 200;

  private final MarketProcesses processes;
  private final SplittableRandom random;
  private final ScheduledRepairs mending;
  private final FaultCounts counts;
  private final List<String> breaches = new ArrayList<>();
  private boolean diskDisturbed;

  MachineFaults(
      MarketProcesses processes,
      SplittableRandom random,
      ScheduledRepairs mending,
      FaultCounts counts) {
    this.processes = processes;
    this.random = random;
    this.mending = mending;
    this.counts = counts;
  }

  /** Returns what another account got at. */
  List<String> breaches() {
    return List.copyOf(breaches);
  }

  /** Starts a process again with another time, and once more with the right one. */
  Optional<String> shiftClock(double seconds) {
    List<FaultTarget> parts =
        processes.parts().stream().filter(part -> part != FaultTarget.POSTGRES).toList();
    FaultTarget part = parts.get(random.nextInt(parts.size()));
    Duration shift = SHIFTS.get(random.nextInt(SHIFTS.size()));
    RestartedProcess kept = processes.kept(part);
    int before = kept.errors().length();
    try {
      String option =
          ShiftedClock.option(processes.data().resolveSibling("shifted-clock.jar"), shift);
      if (!kept.restartWith(option)) {
        return Optional.empty();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    mending.after(
        seconds,
        () -> {
          boolean _ = kept.restartWith("");
          if (kept.errors().substring(before).contains(REFUSED)) {
            counts.note("refused its clock", part.id(), 1);
          }
        });
    return Optional.of(part.id());
  }

  Optional<String> fillDisk(double seconds) {
    return disturbDisk(seconds, DataDisk::fill, DataDisk::free);
  }

  Optional<String> slowDisk(double seconds) {
    int writes = random.nextInt(LEAST_WRITES, MOST_WRITES);
    return disturbDisk(seconds, disk -> disk.slow(writes), DataDisk::hasten);
  }

  private synchronized Optional<String> disturbDisk(double seconds, OnDisk fault, OnDisk repair) {
    if (processes.disk().isEmpty() || diskDisturbed) {
      return Optional.empty();
    }
    DataDisk disk = processes.disk().get();
    apply(fault, disk);
    diskDisturbed = true;
    mending.after(seconds, () -> repaired(repair, disk));
    return Optional.of("kafka+postgres");
  }

  private synchronized void repaired(OnDisk repair, DataDisk disk) {
    apply(repair, disk);
    diskDisturbed = false;
  }

  private static void apply(OnDisk change, DataDisk disk) {
    try {
      change.to(disk);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tries files and ports, and holds connections that say nothing. */
  Optional<String> tryAsOther(double seconds) throws InterruptedException {
    URI postgres = URI.create(processes.database().substring("jdbc:".length()));
    String kafka = processes.kept(FaultTarget.KAFKA).lastLine();
    if (OtherAccount.isPossible()) {
      breaches.addAll(OtherAccount.files(processes.data()));
    }
    breaches.addAll(OtherAccount.postgres(postgres.getPort(), postgres.getPath().substring(1)));
    breaches.addAll(OtherAccount.kafka(kafka));
    boolean one = random.nextBoolean();
    int port = one ? postgres.getPort() : URI.create("kafka://" + kafka).getPort();
    List<Socket> open = OtherAccount.silent(port, CONNECTIONS);
    mending.after(seconds, () -> open.forEach(MachineFaults::close));
    return Optional.of(one ? "postgres" : "kafka");
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A change of the disk. */
  private interface OnDisk {

    void to(DataDisk disk) throws IOException;
  }
}

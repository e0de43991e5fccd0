package wagewire.lab.faults;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import wagewire.lab.faults.machine.DataDisk;

/** A kind of fault; a process that dies is restarted at once. */
enum FaultKind {
  /** SIGKILL. */
  KILL(8),

  /** SIGTERM. */
  RESTART(2),

  /** SIGSTOP, and SIGCONT after some seconds. */
  PAUSE(3),

  /**
   * A pause longer than session and transaction timeouts, after which the process has been
   * replaced.
   */
  LONG_PAUSE(1),

  /**
   * Between a service and a server connections break, and new ones are refused for some seconds.
   */
  CUT(3),

  /** Connections stay, and nothing goes through them for some seconds. */
  SILENCE(2),

  /** Requests arrive for some seconds and answers do not, or the other way round. */
  ONE_WAY(2),

  /** For some seconds workers join and leave their groups all the time. */
  STORM(1),

  /** Somebody else's transaction writes to a topic and is neither committed nor aborted. */
  OPEN_TRANSACTION(1),

  /** For some seconds a process has a clock that is hours or years away from the others'. */
  WRONG_CLOCK(2),

  /** For some seconds the servers' disk takes few writes a second. */
  SLOW_DISK(1),

  /** For some seconds the servers' disk has no space left. */
  FULL_DISK(1),

  /** Kafka or PostgreSQL is killed, and its disk has lost the newest writes. */
  LOST_WRITES(1),

  /** Records that are no JSON, as large as can be, or of another age are written to the topics. */
  POISON(1),

  /**
   * Another account of the machine tries files and ports without a password, and holds connections.
   */
  OTHER_ACCOUNT(1),

  /** Kafka starts again empty, once what it held is in the warehouse. */
  LOST_BROKER(0),

  /** Kafka starts again empty at any moment: what was on its way is lost, and rows differ by it. */
  LOST_RECORDS(0);

  /** All kinds that lose no records, but for those that this machine or account cannot do. */
  static final Set<FaultKind> WITHOUT_LOSS = withoutLoss();

  private final int weight;

  FaultKind(int weight) {
    this.weight = weight;
  }

  private static Set<FaultKind> withoutLoss() {
    Set<FaultKind> kinds = EnumSet.complementOf(EnumSet.of(LOST_RECORDS));
    if (!DataDisk.isPossible()) {
      kinds.remove(FULL_DISK);
    }
    if (!DataDisk.isSlowPossible()) {
      kinds.remove(SLOW_DISK);
    }
    return Collections.unmodifiableSet(kinds);
  }

  /** Returns the relative frequency of the kind. */
  int weight() {
    return weight;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static FaultKind of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}

package wagewire.lab.faults;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

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

  /** For some seconds workers join and leave their groups all the time. */
  STORM(1),

  /** Somebody else's transaction writes to a topic and is neither committed nor aborted. */
  OPEN_TRANSACTION(1),

  /** Kafka starts again empty, once what it held is in the warehouse. */
  LOST_BROKER(0),

  /** Kafka starts again empty at any moment: what was on its way is lost, and rows differ by it. */
  LOST_RECORDS(0);

  /** All kinds that lose no records. */
  static final Set<FaultKind> WITHOUT_LOSS = EnumSet.complementOf(EnumSet.of(LOST_RECORDS));

  private final int weight;

  FaultKind(int weight) {
    this.weight = weight;
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

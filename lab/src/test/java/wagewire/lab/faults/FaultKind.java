package wagewire.lab.faults;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import wagewire.lab.faults.machine.DataDisk;

/** A kind of fault; a process that dies is restarted at once. */
enum FaultKind {
  KILL(8, "SIGKILL of any process, of the release too"),

  RESTART(2, "SIGTERM of any process"),

  PAUSE(3, "SIGSTOP of any process, of PostgreSQL with all its processes, for 0.5 to 5 seconds"),

  LONG_PAUSE(
      1, "the same for 13 to 20 seconds: longer than sessions of groups, transactions and leases"),

  CUT(
      3,
      "between a service and a server connections break, and new ones are refused for up to 8"
          + " seconds"),

  SILENCE(
      2, "connections stay, and nothing goes through them for up to 15 seconds, then all of it"),

  ONE_WAY(
      2,
      "for up to 8 seconds requests arrive and answers are lost, or the other way round; then the"
          + " connections break"),

  WRONG_CLOCK(
      2,
      "a process is started again with a clock 2 hours, 2 or 400 days ahead or behind, and after 4"
          + " to 12 seconds with the right one (not PostgreSQL)"),

  SLOW_DISK(
      1, "the disk of Kafka and PostgreSQL takes 30 to 200 writes a second for 4 to 12 seconds"),

  FULL_DISK(1, "the disk of Kafka and PostgreSQL has no byte left for 2 to 8 seconds"),

  LOST_WRITES(
      0,
      "Kafka is killed and finds its files as they were up to 4 seconds before, once the warehouse"
          + " has what was published since"),

  STORM(
      1,
      "for 8 to 14 seconds a worker of each kind joins its group and leaves it about every second;"
          + " then all are killed"),

  OPEN_TRANSACTION(
      1, "another client's transaction writes whole listings and is neither committed nor aborted"),

  POISON(
      1,
      "another client writes 600 bytes that are no record, 8 MiB of them, and a board of the year 1"
          + " or 9999"),

  OTHER_ACCOUNT(
      1,
      "another account tries the data directory's files, PostgreSQL and Kafka without the password,"
          + " and holds 60 connections for 3 to 8 seconds"),

  LOST_BROKER(0, "Kafka starts again empty, once the warehouse has what was published"),

  BOARD_NETWORK(
      0,
      "between ingest and all boards connections break, are silent or drip, or answers end within"
          + " or never, for up to 6 seconds"),

  LOST_COMMITS(0, "PostgreSQL is killed and finds its files as they were up to 4 seconds before"),

  LOST_RECORDS(0, "Kafka starts again empty at any moment");

  /** Kinds after which rows may differ, by what was not observed. */
  static final Set<FaultKind> WITH_LOSS =
      Collections.unmodifiableSet(
          EnumSet.of(BOARD_NETWORK, LOST_WRITES, LOST_COMMITS, LOST_RECORDS));

  /** All kinds that lose no records, but for those that this machine or account cannot do. */
  static final Set<FaultKind> WITHOUT_LOSS = withoutLoss();

  private final int weight;
  private final String what;

  FaultKind(int weight, String what) {
    this.weight = weight;
    this.what = what;
  }

  private static Set<FaultKind> withoutLoss() {
    Set<FaultKind> kinds = EnumSet.complementOf(EnumSet.copyOf(WITH_LOSS));
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

  /** Returns what happens, as the page on reliability says it. */
  String what() {
    return what;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static FaultKind of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}

package wagewire.local.postgres;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** Turns the output of PostgreSQL's failed programs into one line for a person. */
final class PostgresFailure {

  private record Known(String text, ErrorCode code, String what, String toDo) {}

  private static final List<Known> KNOWN =
      List.of(
          new Known(
              "unshare",
              ErrorCode.DATABASE_UNREACHABLE,
              "PostgreSQL refuses to run as root, and this system permits no user namespaces",
              "Run as an ordinary user, or name a PostgreSQL server with --database"),
          new Known(
              "could not look up effective user ID",
              ErrorCode.DATABASE_UNREACHABLE,
              "PostgreSQL does not run for a user without an entry in /etc/passwd",
              "Add the user, or name a PostgreSQL server with --database"),
          new Known(
              "No space left on device",
              ErrorCode.DISK_FULL,
              "the disk is full",
              "Make room, or name a directory on another disk with --data"),
          new Known(
              "Address already in use",
              ErrorCode.PORT_IN_USE,
              "another program took PostgreSQL's port",
              "Try again"),
          new Known(
              "database files are incompatible with server",
              ErrorCode.NEWER_DATA_DIRECTORY,
              "the data directory belongs to another version of PostgreSQL",
              "Use the Wagewire that wrote it, or name another directory with --data"),
          new Known(
              "has wrong ownership",
              ErrorCode.UNREADABLE_INPUT,
              "another account owns PostgreSQL's folder data",
              "Run as that account, or name another directory with --data"),
          new Known(
              "has invalid permissions",
              ErrorCode.UNREADABLE_INPUT,
              "other accounts may reach PostgreSQL's folder data, and this file system does not let"
                  + " that be changed",
              "Run chmod 700 on it, or name a directory on another disk with --data"));

  private PostgresFailure() {}

  /**
   * Returns the error for a program that failed.
   *
   * @param said its output and, of a server, the log of the failed start
   * @param log where a person finds all of it
   */
  static WagewireException of(String program, String said, Path log) {
    for (Known known : KNOWN) {
      if (said.contains(known.text())) {
        return new WagewireException(known.code(), known.what(), log.toString(), known.toDo());
      }
    }
    return new WagewireException(
        ErrorCode.DATABASE_UNREACHABLE,
        "PostgreSQL's %s failed: %s".formatted(program, mainLine(said)),
        log.toString(),
        "The file says more; a PostgreSQL server can be named with --database instead");
  }

  private static String mainLine(String said) {
    List<String> lines = said.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    Optional<String> last = lines.stream().reduce((_, line) -> line);
    return lines.stream()
        .filter(line -> line.contains("FATAL") || line.contains("PANIC") || line.contains("error"))
        .findFirst()
        .or(() -> last)
        .orElse("it printed nothing");
  }
}

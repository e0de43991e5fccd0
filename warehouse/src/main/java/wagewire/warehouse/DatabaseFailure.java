package wagewire.warehouse;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.RootCause;
import wagewire.model.error.WagewireException;

/**
 * Failure of PostgreSQL among the causes of an exception.
 *
 * @param state SQLSTATE; empty where there is none
 * @param pooled false where the pool had no connection to give
 * @param line what PostgreSQL or its driver says, in one line
 */
public record DatabaseFailure(String state, boolean pooled, String line) {

  /** Sessions that the server ended, and connections that were cut. */
  private static final Set<String> CLOSED =
      Set.of("08003", "08006", "57P01", "57P02", "57P04", "57P05", "25P03", "25P04");

  /** Classes of a server or a network that is not there for this statement. */
  private static final Set<String> AWAY = Set.of("", "08", "53", "57", "58");

  /** Finds the failure; empty where PostgreSQL has no part in the exception. */
  public static Optional<DatabaseFailure> of(Throwable exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        String state = sql.getSQLState();
        return Optional.of(
            new DatabaseFailure(
                state == null ? "" : state,
                !(sql instanceof SQLTransientConnectionException),
                RootCause.of(sql)));
      }
    }
    return Optional.empty();
  }

  /** Returns true where a connection of the pool was closed, so that another one may do. */
  public boolean isClosed() {
    return pooled && CLOSED.contains(state);
  }

  /** Returns true where the statement is not to blame. */
  public boolean isAway() {
    return !pooled
        || CLOSED.contains(state)
        || AWAY.contains(state.substring(0, Math.min(2, state.length())));
  }

  /** Returns the error DATABASE_UNREACHABLE for a command that cannot go on without PostgreSQL. */
  public WagewireException unreachable(Throwable cause) {
    return new WagewireException(
        ErrorCode.DATABASE_UNREACHABLE,
        (isClosed() ? "the session of PostgreSQL was ended: " : "PostgreSQL failed: ") + line,
        state.isEmpty() ? "no state" : "state " + state,
        "Check that the server runs, and run the command again; no acknowledged data is lost.",
        cause);
  }
}

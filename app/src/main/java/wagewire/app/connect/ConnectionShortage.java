package wagewire.app.connect;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.local.data.LoopbackPorts;
import wagewire.local.data.PortConnections;
import wagewire.local.postgres.DatabaseAddress;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.RootCause;
import wagewire.model.error.WagewireException;

/** Recognises and explains a PostgreSQL that has no connection left. */
final class ConnectionShortage {

  private static final String TOO_MANY = "53300";
  private static final String CUT = "08";

  private ConnectionShortage() {}

  /** Returns whether all connections are taken, or a login was cut before its end. */
  static boolean isIn(Throwable failure) {
    String state = null;
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        state = sql.getSQLState();
      }
      boolean cut =
          cause instanceof EOFException
              || (cause instanceof SocketException reset
                  && String.valueOf(reset.getMessage()).contains("reset"));
      if (TOO_MANY.equals(state) || (cut && state != null && state.startsWith(CUT))) {
        return true;
      }
    }
    return false;
  }

  /** Returns the error for a login that was refused until patience ended. */
  static WagewireException of(DatabaseAddress address, Throwable failure) {
    String url = address.as("", "").jdbcUrl();
    int port = loopbackPort(url);
    SortedMap<Long, Integer> users = PortConnections.byUser(port);
    if (users.isEmpty()) {
      return new WagewireException(
          ErrorCode.DATABASE_UNREACHABLE,
          "all connections of PostgreSQL are taken: " + RootCause.of(failure),
          url,
          "End programs that are connected to it, or raise its max_connections.",
          failure);
    }
    return new WagewireException(
        ErrorCode.DATABASE_UNREACHABLE,
        "all connections of PostgreSQL are taken: " + held(users),
        url,
        "Have their programs ended (as root, ss -tnp dport = :%d names them), and run this command again."
            .formatted(port),
        failure);
  }

  private static String held(SortedMap<Long, Integer> users) {
    long own = ownUser();
    int others =
        users.entrySet().stream()
            .filter(user -> user.getKey() != own)
            .mapToInt(user -> user.getValue())
            .sum();
    String each =
        users.entrySet().stream()
            .map(user -> "%d by user id %d".formatted(user.getValue(), user.getKey()))
            .collect(Collectors.joining(", "));
    return "%d of them are held by other accounts of this machine (%s)".formatted(others, each);
  }

  private static long ownUser() {
    try {
      return ((Number) Files.getAttribute(Path.of("/proc/self"), "unix:uid")).longValue();
    } catch (IOException _) {
      return -1;
    }
  }

  /** Returns the port of a server on this machine's loopback address; 0 for another server. */
  private static int loopbackPort(String url) {
    try {
      URI server = URI.create(url.substring(url.indexOf(':') + 1));
      boolean here =
          LoopbackPorts.HOST.equals(server.getHost()) || "localhost".equals(server.getHost());
      return here ? Math.max(server.getPort(), 0) : 0;
    } catch (IllegalArgumentException _) {
      return 0;
    }
  }
}

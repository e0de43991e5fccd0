package wagewire.app.command.service;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wagewire.app.connect.ServerWatch;
import wagewire.app.connect.Servers;
import wagewire.local.process.ShutdownOrder;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** Runs one service in the foreground; SIGTERM and Ctrl-C end it before its servers. */
public final class ForegroundService {

  private ForegroundService() {}

  /**
   * Runs the service until it ends. Returns 0 after a signal; throws its failure otherwise, and
   * SERVERS_STOPPED when the command that ran its servers has ended.
   */
  public static <S extends Runnable & AutoCloseable> int run(
      Servers servers, S service, Supplier<@Nullable Throwable> failure) {
    AtomicBoolean signalled = new AtomicBoolean();
    AutoCloseable stop =
        () -> {
          signalled.set(true);
          service.close();
        };
    ShutdownOrder.register(stop);
    WagewireException departure;
    try (ServerWatch watch = ServerWatch.start(servers, service)) {
      service.run();
      departure = watch.departure();
    }
    if (!signalled.get()) {
      ShutdownOrder.forget(stop);
      if (departure != null) {
        throw departure;
      }
    }
    Throwable ended = failure.get();
    if (ended == null) {
      return 0;
    }
    servers.requireAlive();
    throw reported(ended, service.getClass().getSimpleName());
  }

  /**
   * Returns the first failure with a code among a failure and its causes, else an internal error.
   */
  static WagewireException reported(Throwable ended, String service) {
    for (Throwable cause = ended; cause != null; cause = cause.getCause()) {
      if (cause instanceof WagewireException known) {
        return known;
      }
    }
    return new WagewireException(
        ErrorCode.INTERNAL_ERROR,
        "the service stopped: " + ended.getMessage(),
        service,
        "Start it again; what was acknowledged is kept.",
        ended);
  }
}

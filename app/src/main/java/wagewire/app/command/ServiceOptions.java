package wagewire.app.command;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import wagewire.app.connect.Servers;

/** What every command that runs until it is stopped has. */
final class ServiceOptions {

  @Option(
      names = "--heartbeat",
      paramLabel = "FILE",
      defaultValue = "${env:WAGEWIRE_HEARTBEAT}",
      description =
          "Written every ten seconds while the service, Kafka and PostgreSQL are well; also"
              + " WAGEWIRE_HEARTBEAT.")
  private @Nullable Path heartbeat;

  /** {@link Service#run} with the heartbeat that was asked for. */
  <S extends Runnable & AutoCloseable> int run(
      Servers servers, S service, BooleanSupplier well, Supplier<@Nullable Throwable> failure) {
    if (heartbeat == null) {
      return Service.run(servers, service, failure);
    }
    try (Heartbeat _ = Heartbeat.start(heartbeat, servers, well)) {
      return Service.run(servers, service, failure);
    }
  }
}

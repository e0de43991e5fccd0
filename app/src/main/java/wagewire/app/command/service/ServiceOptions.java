package wagewire.app.command.service;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import wagewire.app.command.Arguments;
import wagewire.app.connect.Servers;
import wagewire.app.metrics.Metrics;
import wagewire.app.metrics.MetricsServer;
import wagewire.app.metrics.StageMetrics;

/** Options of every command that runs until it is stopped. */
final class ServiceOptions {

  @Option(
      names = "--heartbeat",
      paramLabel = "FILE",
      description =
          "Written every ten seconds while the service, Kafka and PostgreSQL are healthy; also"
              + " WAGEWIRE_HEARTBEAT.")
  private @Nullable Path heartbeat;

  @Option(
      names = "--metrics-port",
      paramLabel = "P",
      description =
          "Serve metrics and health on this port, to this machine alone; 0 for a free one.")
  private @Nullable Integer metricsPort;

  private @Nullable Metrics metrics;

  /** Returns the metrics of this process; created at the first call. */
  Metrics metrics() {
    if (metrics == null) {
      metrics = new Metrics();
    }
    return metrics;
  }

  /** Runs {@link ForegroundService#run} with the requested heartbeat and metrics. */
  <S extends Runnable & AutoCloseable> int run(
      CommandLine command,
      Servers servers,
      S service,
      BooleanSupplier healthy,
      Supplier<@Nullable Throwable> failure) {
    if (metricsPort == null) {
      return beat(servers, service, healthy, failure);
    }
    Arguments.port(command, metricsPort);
    StageMetrics.lag(metrics(), servers);
    try (MetricsServer server = MetricsServer.start(metricsPort, metrics(), healthy)) {
      command.getErr().printf("metrics: http://127.0.0.1:%d/metrics%n", server.port());
      command.getErr().flush();
      return beat(servers, service, healthy, failure);
    }
  }

  private <S extends Runnable & AutoCloseable> int beat(
      Servers servers, S service, BooleanSupplier healthy, Supplier<@Nullable Throwable> failure) {
    if (heartbeat == null) {
      return ForegroundService.run(servers, service, failure);
    }
    try (Heartbeat _ = Heartbeat.start(heartbeat, servers, healthy)) {
      return ForegroundService.run(servers, service, failure);
    }
  }
}

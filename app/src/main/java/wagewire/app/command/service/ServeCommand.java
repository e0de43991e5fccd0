package wagewire.app.command.service;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import wagewire.app.command.Terminal;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.ServedWarehouse;
import wagewire.app.connect.Servers;
import wagewire.app.metrics.Metrics;
import wagewire.reporting.serve.HttpService;

/** {@code serve}: serves figures and health over HTTP. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description =
        "Serves HTTP until it is stopped: pages for browsers, figures as JSON, CSV and"
            + " charts below /api/v1, and /health.",
    footer = {
      "",
      "Other machines are answered only with a token, which every request must then show, or with"
          + " --behind-proxy."
    })
public final class ServeCommand implements Callable<Integer> {

  @Mixin private CommonOptions options;
  @Mixin private AccessOptions accessOptions;

  @Override
  public Integer call() {
    HttpEndpoint listening = accessOptions.listening(options.commandLine(), options.settings());
    try (Servers servers = Servers.database(options)) {
      try (ServedWarehouse served = servers.serve(servers.migratedFigures());
          Metrics metrics = new Metrics();
          HttpService service = listening.start(served, metrics)) {
        Terminal.print(options.command(), listening.address(service));
        return ForegroundService.run(servers, service, () -> null);
      }
    }
  }
}

package wagewire.app.command;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.app.metrics.Metrics;
import wagewire.reporting.serve.Access;
import wagewire.reporting.serve.HttpService;
import wagewire.reporting.warehouse.Warehouse;

/** {@code serve}: figures and health over HTTP. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description =
        "Answers over HTTP until it is stopped: pages for browsers, figures as JSON, CSV and charts"
            + " below /api/v1, and /health.",
    footer = {
      "",
      "Others than this machine are answered only with a token, which everybody must then show, or"
          + " behind a server that decides who may read."
    })
public final class ServeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;
  @Mixin private AccessOptions accessOptions;

  @Option(names = "--port", description = "Where to listen; 0 for a free one (${DEFAULT-VALUE}).")
  private int port = 8490;

  @Option(
      names = {"--host", "--listen"},
      paramLabel = "ADDRESS",
      description = "Answer others than this machine, too: an address of it, or 0.0.0.0.")
  private String host = "127.0.0.1";

  @Override
  public Integer call() {
    InetAddress address = Arguments.address(spec.commandLine(), host);
    Arguments.port(spec.commandLine(), port);
    Access access = accessOptions.access(spec.commandLine(), options.settings(), address);
    try (Servers servers = Servers.database(options)) {
      Warehouse warehouse = Warehouse.open(servers.dataSource());
      try (Metrics metrics = new Metrics();
          HttpService service =
              HttpService.start(
                  warehouse, address, port, Served.settings(warehouse, access, metrics))) {
        PrintWriter output = spec.commandLine().getOut();
        output.printf("http://%s:%d%n", address.getHostAddress(), service.port());
        output.flush();
        return Service.run(servers, service, () -> null);
      }
    }
  }
}

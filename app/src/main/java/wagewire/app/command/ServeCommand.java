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
      "Example:  ./wagewire serve &",
      "          curl 'http://127.0.0.1:8490/api/v1/growth?role=marketing-operations'"
    })
public final class ServeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;

  @Option(names = "--port", description = "Where to listen; 0 for a free one (${DEFAULT-VALUE}).")
  private int port = 8490;

  @Option(
      names = "--listen",
      paramLabel = "ADDRESS",
      description = "Answer others than this machine, too: an address of it, or 0.0.0.0.")
  private String listen = "127.0.0.1";

  @Override
  public Integer call() {
    InetAddress address = Arguments.address(spec.commandLine(), listen);
    Arguments.port(spec.commandLine(), port);
    try (Servers servers = Servers.database(options)) {
      Warehouse warehouse = Warehouse.open(servers.dataSource());
      try (HttpService service = HttpService.start(warehouse, address, port)) {
        PrintWriter errors = spec.commandLine().getErr();
        if (!address.isLoopbackAddress()) {
          errors.println(
              "warning: everybody who reaches "
                  + address.getHostAddress()
                  + " may read; there is no access control yet.");
          errors.flush();
        }
        PrintWriter output = spec.commandLine().getOut();
        output.printf("http://%s:%d%n", address.getHostAddress(), service.port());
        output.flush();
        return Service.run(servers, service, () -> null);
      }
    }
  }
}

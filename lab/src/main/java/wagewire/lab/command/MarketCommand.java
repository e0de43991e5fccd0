package wagewire.lab.command;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import wagewire.app.command.Arguments;
import wagewire.app.command.BuiltInWords;
import wagewire.app.command.Terminal;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.lab.market.server.MarketServer;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.local.process.ShutdownOrder;

/** Command {@code market}: serves the simulated market alone, to try out a deployment. */
@Command(
    name = "market",
    mixinStandardHelpOptions = true,
    description =
        "Serves the demo's simulated job market over HTTP until it is stopped. All employers are"
            + " invented. Simulated time moves on by a week on request, as by ./wagewire ingest"
            + " --market ADDRESS.")
public final class MarketCommand implements Callable<Integer>, BuiltInWords {

  @Spec private CommandSpec spec;
  @Mixin private SimulationOptions market;

  @Option(
      names = "--listen",
      paramLabel = "ADDRESS",
      description = "Address to listen on (default: ${DEFAULT-VALUE}).")
  private String listen = "127.0.0.1";

  @Option(
      names = "--port",
      description = "Port to listen on, 0 for a free one (default: ${DEFAULT-VALUE}).")
  private int port = 8491;

  @Option(
      names = "--employers",
      description = "Number of employers, each with a board (default: ${DEFAULT-VALUE}).")
  private int employers = 220;

  @Option(
      names = "--keep-answers",
      description = "Answer repeated requests from memory, to benchmark the client only.")
  private boolean keepAnswers;

  @Override
  public Integer call() throws InterruptedException {
    InetAddress address = Arguments.address(spec.commandLine(), listen);
    Arguments.port(spec.commandLine(), port);
    SimulatedMarket simulated = SimulatedMarket.create(settings());
    try (MarketServer server =
        MarketServer.start(simulated, new InetSocketAddress(address, port))) {
      ShutdownOrder.register(server);
      if (keepAnswers) {
        server.keepAnswers();
      }
      Terminal.print(spec, "http://%s:%d".formatted(address.getHostAddress(), server.port()));
      new CountDownLatch(1).await();
      return 0;
    }
  }

  private MarketSettings settings() {
    try {
      return market.settings().withEmployers(employers);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}

package wagewire.lab.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import wagewire.app.command.Arguments;
import wagewire.app.command.BuiltInWords;
import wagewire.app.command.PrintingOptions;
import wagewire.app.command.Terminal;
import wagewire.app.command.service.ForegroundService;
import wagewire.app.command.service.HttpEndpoint;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.ServedWarehouse;
import wagewire.app.connect.Servers;
import wagewire.app.metrics.Metrics;
import wagewire.app.metrics.StageMetrics;
import wagewire.lab.demo.Demo;
import wagewire.lab.demo.DemoResult;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.Spread;
import wagewire.lab.market.settings.Unkindness;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.json.Json;
import wagewire.model.text.NearestName;
import wagewire.reporting.serve.AccessPolicy;
import wagewire.reporting.serve.HttpService;
import wagewire.reporting.serve.HttpSettings;
import wagewire.warehouse.Warehouse;

/** Command {@code demo}: runs a simulated market through the whole pipeline. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Simulates a job market, serves it over HTTP on loopback, collects it week by"
            + " week through the whole pipeline, prints the brief's data section and compares its"
            + " figures with the true values from the market's books. Then serves the figures over"
            + " HTTP until Ctrl-C. All output is marked simulated.")
public final class DemoCommand implements Callable<Integer>, BuiltInWords {

  private static final int USUAL_PORT = 8490;

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;
  @Mixin private SimulationOptions market;

  @Option(
      names = "--without",
      split = ",",
      paramLabel = "UNKINDNESS",
      description =
          "Unkindnesses of the market to switch off, such as empty-answers, or all; or spreads of"
              + " the real world, such as hiring-sprees.")
  private List<String> without = List.of();

  @Option(names = "--once", description = "Exit after printing instead of serving the figures.")
  private boolean once;

  @Option(
      names = "--port",
      paramLabel = "P",
      description = "Port of the HTTP service, 0 for a free one (default: 8490, or a free one).")
  private @Nullable Integer port;

  @Override
  public Integer call() throws IOException {
    if (market.weeks() < 1) {
      throw new ParameterException(
          spec.commandLine(), "--weeks must be at least 1, not " + market.weeks());
    }
    if (port != null) {
      Arguments.port(spec.commandLine(), port);
    }
    boolean named = options.dataDirectoryNamed();
    try (TemporaryFolder folder = TemporaryFolder.create("wagewire-demo")) {
      options.dataDirectoryUnlessNamed(folder.path());
      int code = run();
      if (named) {
        Terminal.note(
            spec,
            "Query the data: ./wagewire sql --data " + options.dataDirectory() + " \"select …\"");
      }
      return code;
    }
  }

  private int run() {
    MarketSettings all = market.settings();
    MarketSettings settings =
        all.without(switchedOff()).withSpreads(all.spreads().without(spreadsSwitchedOff()));
    try (Servers servers = Servers.throwAway(options)) {
      if (once) {
        print(simulate(servers, settings, null));
        return 0;
      }
      DemoState state = new DemoState(mondays());
      try (Metrics metrics = new Metrics();
          ServedWarehouse served = servers.serve(Warehouse.open(servers.dataSource()));
          HttpService service = serve(served, metrics, state)) {
        StageMetrics.lag(metrics, servers);
        print(simulate(servers, settings, state));
        Terminal.note(
            spec, "Open %s in a browser; Ctrl-C ends the demo. First:".formatted(address(service)));
        DemoState.FIRST.forEach(page -> Terminal.note(spec, page));
        return ForegroundService.run(servers, service, () -> null);
      }
    }
  }

  /**
   * Binds the port at the start, so that a port in use is reported before the market is collected.
   */
  private HttpService serve(ServedWarehouse served, Metrics metrics, DemoState state) {
    HttpService service = listen(served, metrics, state);
    Terminal.note(
        spec,
        "Open %s in a browser: it shows how far the demo is, then the figures."
            .formatted(address(service)));
    return service;
  }

  private HttpService listen(ServedWarehouse served, Metrics metrics, DemoState state) {
    InetAddress here = InetAddress.getLoopbackAddress();
    HttpSettings usual = HttpEndpoint.settings(served, AccessPolicy.OPEN, metrics);
    HttpSettings settings = usual.showing(state.over(usual.memory()));
    try {
      return HttpService.start(
          served.warehouse(), here, port == null ? USUAL_PORT : port, settings);
    } catch (WagewireException e) {
      if (port != null || e.code() != ErrorCode.PORT_IN_USE) {
        throw e;
      }
      return HttpService.start(served.warehouse(), here, 0, settings);
    }
  }

  private static String address(HttpService service) {
    return "http://127.0.0.1:" + service.port();
  }

  /**
   * @param state that is kept for pages; null where none are served
   */
  private DemoResult simulate(Servers servers, MarketSettings settings, @Nullable DemoState state) {
    try (DemoBar bar = bar()) {
      return new Demo(servers, settings, state == null ? bar : state.before(bar)).run();
    }
  }

  private DemoBar bar() {
    return new DemoBar(mondays(), PrintingOptions.bars(spec), spec.commandLine().getErr());
  }

  /** Returns on how many days the market is collected: before the first week and after each. */
  private int mondays() {
    return market.weeks() + 1;
  }

  private Set<Unkindness> switchedOff() {
    if (without.equals(List.of("all"))) {
      return Unkindness.ofMarket();
    }
    List<String> known =
        Stream.concat(
                Arrays.stream(Unkindness.values()).map(Unkindness::id),
                Arrays.stream(Spread.values()).map(Spread::id))
            .toList();
    Set<Unkindness> off = EnumSet.noneOf(Unkindness.class);
    for (String id : without) {
      if (Spread.find(id).isPresent()) {
        continue;
      }
      off.add(
          Unkindness.find(id)
              .orElseThrow(() ->
                  new ParameterException(
                      spec.commandLine(),
                      "--without '%s' is unknown; did you mean '%s'?"
                          .formatted(id, NearestName.of(id, known)))));
    }
    return off;
  }

  private Set<Spread> spreadsSwitchedOff() {
    return without.stream()
        .flatMap(id -> Spread.find(id).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private void print(DemoResult result) {
    PrintWriter output = spec.commandLine().getOut();
    if (options.json()) {
      output.println(Json.text(result));
      output.flush();
      return;
    }
    output.println(result.brief());
    output.println(result.table());
    output.printf("%s; %.0f s%n", result.collected(), result.seconds());
    output.flush();
  }
}

package wagewire.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.app.connect.TemporaryFolder;
import wagewire.app.demo.Demo;
import wagewire.app.demo.DemoCounts;
import wagewire.app.demo.DemoResult;
import wagewire.local.market.settings.MarketSettings;
import wagewire.local.market.settings.Unkindness;
import wagewire.model.json.Json;
import wagewire.model.text.NearestName;

/** {@code demo}: a simulated market through the whole pipeline. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Simulates a job market, serves it over HTTP on loopback, collects it week by"
            + " week through the whole pipeline, prints the brief's data section and holds its"
            + " figures against the market's own books. Everything it makes is marked simulated.")
public final class DemoCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;

  @Option(names = "--weeks", description = "Weeks to collect (default: ${DEFAULT-VALUE}).")
  private int weeks = 64;

  @Option(names = "--seed", description = "Another seed, another market (${DEFAULT-VALUE}).")
  private long seed = 7;

  @Option(
      names = "--without",
      split = ",",
      paramLabel = "UNKINDNESS",
      description = "Ways of the market that are switched off, such as empty-answers; or all.")
  private List<String> without = List.of();

  @Option(names = "--once", description = "End after printing instead of serving the dashboard.")
  private boolean once;

  @Override
  public Integer call() throws IOException {
    if (weeks < 1) {
      throw new ParameterException(spec.commandLine(), "--weeks wants 1 or more, not " + weeks);
    }
    boolean named = options.dataDirectoryNamed();
    try (TemporaryFolder folder = TemporaryFolder.create("wagewire-demo")) {
      options.dataDirectoryUnlessNamed(folder.path());
      print(run());
      if (!once) {
        note("The dashboard is not there yet, so the demo ends here, as with --once.");
      }
      if (named) {
        note("Look further: ./wagewire sql --data " + options.dataDirectory() + " \"select …\"");
      }
      return 0;
    }
  }

  private DemoResult run() {
    MarketSettings standard = MarketSettings.standard(seed).without(switchedOff());
    LocalDate end = standard.firstMonday().plusWeeks(standard.weeks());
    MarketSettings settings = standard.withWeeks(weeks).withFirstMonday(end.minusWeeks(weeks));
    try (Servers servers = Servers.throwAway(options);
        Bar bar = new Bar(weeks + 1)) {
      return new Demo(servers, settings, bar).run();
    }
  }

  private Set<Unkindness> switchedOff() {
    if (without.equals(List.of("all"))) {
      return EnumSet.allOf(Unkindness.class);
    }
    List<String> known = Arrays.stream(Unkindness.values()).map(Unkindness::id).toList();
    Set<Unkindness> off = EnumSet.noneOf(Unkindness.class);
    for (String id : without) {
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

  private void note(String line) {
    PrintWriter errors = spec.commandLine().getErr();
    errors.println(line);
    errors.flush();
  }

  /** A progress bar on the standard error. */
  private static final class Bar implements Demo.Watcher, AutoCloseable {

    private final ProgressBar bar;

    private Bar(int weeks) {
      this.bar =
          new ProgressBarBuilder()
              .setTaskName("collecting")
              .setInitialMax(weeks)
              .setUnit(" weeks", 1)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(Terminal.present() ? 250 : 20_000)
              .setMaxRenderedLength(100)
              .build();
    }

    @Override
    public void collected(LocalDate monday, DemoCounts counts) {
      bar.step();
      bar.setExtraMessage(" " + monday);
    }

    @Override
    public void step(String what) {
      bar.setExtraMessage(" " + what);
      bar.refresh();
    }

    @Override
    public void close() {
      bar.close();
    }
  }
}

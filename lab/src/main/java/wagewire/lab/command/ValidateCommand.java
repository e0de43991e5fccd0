package wagewire.lab.command;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import wagewire.app.command.BuiltInWords;
import wagewire.app.command.Terminal;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.lab.market.settings.NamedWorld;
import wagewire.lab.market.settings.Tracking;
import wagewire.lab.validate.MarketPool;
import wagewire.lab.validate.Validation;
import wagewire.lab.validate.ValidationFolder;
import wagewire.lab.validate.ValidationResult;
import wagewire.lab.validate.ValidationText;
import wagewire.lab.validate.halves.HalvesResult;
import wagewire.lab.validate.halves.HalvesText;
import wagewire.lab.validate.halves.HalvesValidation;
import wagewire.lab.validate.yield.YieldResult;
import wagewire.lab.validate.yield.YieldText;
import wagewire.lab.validate.yield.YieldValidation;
import wagewire.model.error.ErrorCode;
import wagewire.model.json.Json;
import wagewire.model.text.OutputFile;
import wagewire.reporting.brief.render.FigureCsv;
import wagewire.warehouse.Warehouse;

/** Command {@code validate}: measures how often published intervals contain the true value. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description =
        "Simulates many job markets, tracks a twentieth of the employers of each for 60 weeks, and"
            + " compares the latest figures with the true values of all its employers: how often"
            + " the 95 %% intervals contain the true value, by figure, number of employers and"
            + " status, how wide they are, and the mean error. Exits with 70 when the figures fail"
            + " a requirement. It needs no servers and deletes its data; a market takes about ten"
            + " seconds. For every eight markets it simulates one more, which takes longer, for pay"
            + " growth alone.")
public final class ValidateCommand implements Callable<Integer>, BuiltInWords {

  /** Limit of concurrent markets, as each takes several connections of one server. */
  private static final int MOST_THREADS = 8;

  @Spec private CommandSpec spec;

  @Option(
      names = "--markets",
      description = "Number of markets to simulate (default: ${DEFAULT-VALUE}).")
  private int markets = 20;

  @Option(
      names = "--seed",
      description = "Seed of the simulated markets (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = {"--threads", "--abreast"},
      description = "Number of concurrent markets (default: one per processor, ${DEFAULT-VALUE}).")
  private int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Also write validation.csv, validation.md, trials.csv (each figure with its true value)"
              + " and charts into this directory; with --yield, yield.md and wanted.csv"
              + " (each figure with its true value).")
  private @Nullable Path out;

  @Option(names = "--json", description = "Print JSON instead of text.")
  private boolean json;

  @Option(
      names = "--yield",
      description =
          "Measure instead how many of the figures that a brief wants are shown and right, in"
              + " markets of 100, 200 and 400 tracked employers. Exits with 70 when a requirement"
              + " is missed in 200 markets or more.")
  private boolean yield;

  @Option(
      names = "--world",
      paramLabel = "WORLD",
      converter = WorldName.class,
      description =
          "kind or real, for all markets (default: with --yield both; else how far employers differ"
              + " is drawn for each market, between the two).")
  private @Nullable NamedWorld world;

  @Option(
      names = "--tracked-by-outcome",
      description =
          "Track boards with a posting of marketing operations rather than others, to show the bias"
              + " of it.")
  private boolean byOutcome;

  @Option(
      names = "--halves",
      paramLabel = "FOLDER",
      description =
          "Measure instead how often random halves of real boards agree. The folder holds files of"
              + " JSON lines (.jsonl.gz) named by dates, with the columns board, title and"
              + " location.")
  private @Nullable Path halves;

  @Override
  public Integer call() throws IOException, SQLException {
    if (markets < 1) {
      throw new ParameterException(
          spec.commandLine(), "--markets must be at least 1, not " + markets);
    }
    if (threads < 1 || threads > MOST_THREADS) {
      throw new ParameterException(
          spec.commandLine(),
          "--threads must be from 1 to %d, not %d".formatted(MOST_THREADS, threads));
    }
    refuseCombinations();
    if (halves != null) {
      HalvesResult result = HalvesValidation.of(halves, seed);
      Terminal.print(spec, json ? Json.text(result) : HalvesText.of(result));
      return 0;
    }
    if (out != null) {
      // Before the work, which may take hours.
      OutputFile.createFolder(out);
    }
    return yield ? measureYield() : measureCoverage();
  }

  private void refuseCombinations() {
    if (halves != null && world != null) {
      throw new ParameterException(spec.commandLine(), "--halves and --world cannot be combined");
    }
    if (byOutcome && (yield || halves != null)) {
      throw new ParameterException(
          spec.commandLine(),
          "--tracked-by-outcome and %s cannot be combined"
              .formatted(yield ? "--yield" : "--halves"));
    }
    if (halves != null && (yield || out != null)) {
      throw new ParameterException(
          spec.commandLine(),
          "--halves and %s cannot be combined".formatted(yield ? "--yield" : "--out"));
    }
  }

  private int measureCoverage() throws IOException, SQLException {
    ValidationResult result =
        run(
            markets,
            pool ->
                new Validation(
                        pool, seed, world, byOutcome ? Tracking.BY_OUTCOME : Tracking.AT_RANDOM)
                    .run(markets));
    Path folder = out;
    if (folder != null) {
      ValidationFolder.write(folder, result);
    }
    Terminal.print(spec, json ? Json.text(result) : ValidationText.of(result));
    return result.passed() ? 0 : ErrorCode.INTERNAL_ERROR.exitCode();
  }

  private int measureYield() throws IOException, SQLException {
    List<NamedWorld> worlds = world == null ? List.of(NamedWorld.values()) : List.of(world);
    YieldResult result =
        run(
            YieldValidation.inAll(markets, worlds.size()),
            pool -> new YieldValidation(pool, seed, worlds).run(markets));
    Path folder = out;
    if (folder != null) {
      OutputFile.writeText(folder.resolve("yield.md"), YieldText.markdown(result));
      OutputFile.writeText(folder.resolve("wanted.csv"), FigureCsv.of(result.trials()));
    }
    Terminal.print(spec, json ? Json.text(result) : YieldText.of(result));
    return result.isAcceptable() ? 0 : ErrorCode.INTERNAL_ERROR.exitCode();
  }

  private <T> T run(int inAll, Function<MarketPool, T> validation)
      throws IOException, SQLException {
    try (TemporaryFolder folder = TemporaryFolder.create("wagewire-validate");
        Servers servers = Servers.throwAwayDatabase(new CommonOptions(folder.path(), null, null));
        ProgressBar bar = bar(inAll)) {
      List<HikariDataSource> databases = databases(servers, inAll);
      try {
        return validation.apply(
            new MarketPool(databases.stream().map(Warehouse::open).toList(), bar::stepTo));
      } finally {
        databases.forEach(HikariDataSource::close);
      }
    }
  }

  /** Creates one database for each market that is simulated at a time. */
  private List<HikariDataSource> databases(Servers servers, int inAll) throws SQLException {
    List<HikariDataSource> databases = new ArrayList<>();
    try (var connection = servers.dataSource().getConnection();
        var statement = connection.createStatement()) {
      for (int number = 0; number < Math.min(threads, inAll); number++) {
        String name = "market_" + number;
        statement.execute("create database " + name);
        databases.add(servers.beside(name));
      }
    }
    return databases;
  }

  private static ProgressBar bar(int inAll) {
    return new ProgressBarBuilder()
        .setTaskName("simulating")
        .setInitialMax(inAll)
        .setUnit(" markets", 1)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(Terminal.present() ? 250 : 20_000)
        .setMaxRenderedLength(100)
        .build();
  }
}

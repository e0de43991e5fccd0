package wagewire.app.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wagewire.app.collecting.CatalogueOptions;
import wagewire.app.collecting.Round;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.app.pipeline.Pipeline;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.fetch.FetchSettings;
import wagewire.reporting.measure.Refresher;
import wagewire.reporting.query.Figures;
import wagewire.reporting.tell.BriefWriter;
import wagewire.reporting.tell.MarkdownBrief;
import wagewire.reporting.warehouse.Warehouse;

/** {@code refresh}: one round for a scheduler. */
@Command(
    name = "refresh",
    mixinStandardHelpOptions = true,
    description = {
      "One round for a scheduler: collects the catalogue's boards, works out the figures,",
      "prints the brief. Ends with 75 when another refresh is running."
    })
public final class RefreshCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;
  @Mixin private CatalogueOptions catalogue;

  @Option(names = "--figures-only", description = "Work out figures without collecting.")
  private boolean figuresOnly;

  @Override
  public Integer call() {
    Clock clock = Clock.systemUTC();
    List<BoardEntry> boards = figuresOnly ? List.of() : catalogue.boards();
    FetchSettings fetching =
        figuresOnly ? null : IngestCommand.required(catalogue.fetching(boards));
    try (Servers servers = Servers.all(options)) {
      Warehouse warehouse = Warehouse.open(servers.dataSource());
      PrintWriter errors = spec.commandLine().getErr();
      int exitCode = 0;
      try (Pipeline pipeline = Pipeline.start(servers, warehouse, clock)) {
        if (fetching != null) {
          exitCode = pipeline.watch(() -> collect(servers, boards, fetching, clock));
        }
        pipeline.catchUp(records -> {});
      }
      Optional<String> vintage = new Refresher(warehouse, clock).refresh(step -> {});
      errors.println(
          vintage.map(name -> "released " + name).orElse("nothing new: no release was made"));
      errors.flush();
      Figures figures = new Figures(warehouse.sql());
      if (figures.newestWeek().isPresent()) {
        PrintWriter output = spec.commandLine().getOut();
        output.print(MarkdownBrief.of(new BriefWriter(figures).write(null)));
        output.flush();
      }
      return exitCode;
    }
  }

  private int collect(
      Servers servers, List<BoardEntry> boards, FetchSettings fetching, Clock clock) {
    PrintWriter errors = spec.commandLine().getErr();
    try (Round round = new Round(servers, fetching, clock)) {
      RoundCounts counts =
          RoundCounts.of(
              round.collect(
                  boards,
                  report -> {
                    if (!report.healthy()) {
                      errors.println(report.line());
                      errors.flush();
                    }
                  }));
      errors.println(counts.line());
      errors.flush();
      return counts.exitCode();
    }
  }
}

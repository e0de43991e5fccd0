package wagewire.app.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import wagewire.app.collecting.CatalogueOptions;
import wagewire.app.collecting.Round;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.collect.CollectReport;
import wagewire.ingest.fetch.FetchSettings;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.json.Json;

/** {@code ingest}: one round over the catalogue's boards. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = "Visits each board of the catalogue once and publishes what it shows.")
public final class IngestCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;
  @Mixin private CatalogueOptions catalogue;

  @Override
  public Integer call() {
    List<BoardEntry> boards = catalogue.boards();
    FetchSettings fetching = required(catalogue.fetching(boards));
    try (Servers servers = Servers.all(options);
        Round round = new Round(servers, fetching, Clock.systemUTC())) {
      PrintWriter errors = spec.commandLine().getErr();
      List<CollectReport> reports =
          round.collect(
              boards,
              report -> {
                errors.println(report.line());
                errors.flush();
              });
      PrintWriter output = spec.commandLine().getOut();
      output.println(
          options.json() ? Json.text(RoundCounts.of(reports)) : RoundCounts.of(reports).line());
      output.flush();
      return RoundCounts.of(reports).exitCode();
    }
  }

  static FetchSettings required(@org.jspecify.annotations.Nullable FetchSettings settings) {
    if (settings == null) {
      throw new WagewireException(
          ErrorCode.WRONG_USAGE,
          "live boards are asked only by somebody who can be reached",
          "--contact",
          "Give a web or mail address with --contact or WAGEWIRE_CONTACT.");
    }
    return settings;
  }
}

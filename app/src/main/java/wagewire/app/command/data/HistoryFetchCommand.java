package wagewire.app.command.data;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wagewire.app.command.Arguments;
import wagewire.app.command.ProgressDisplay;
import wagewire.app.command.Terminal;
import wagewire.app.command.catalog.ContactOptions;
import wagewire.ingest.fetch.HttpFetcher;
import wagewire.ingest.history.ArchivePace;
import wagewire.ingest.history.CopyFolder;
import wagewire.ingest.history.HistoryFetch;
import wagewire.ingest.history.HistoryPlan;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.json.Json;

/** {@code history fetch}: fetches the copies of a plan from a web archive. */
@Command(
    name = "fetch",
    mixinStandardHelpOptions = true,
    description =
        "Fetches the copies of a plan from a web archive that has the CDX server's index and the"
            + " replay of the Wayback Machine, one request at a time: the index once for each"
            + " board, then for each week the copy nearest to its Sunday. Writes a WARC file a"
            + " week, which import reads. Run again, it continues where it stopped.")
final class HistoryFetchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private ContactOptions contact;

  @Parameters(paramLabel = "PLAN", description = "The file that plan wrote.")
  private Path plan = Path.of("");

  @Option(
      names = "--archive",
      paramLabel = "ADDRESS",
      required = true,
      description = "The archive, such as https://web.archive.org.")
  private String archive = "";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Folder of the copies; what is in it is not fetched again.")
  private Path out = Path.of("");

  @Option(names = "--json", description = "Print JSON for machines instead of text for people.")
  private boolean json;

  @Override
  public Integer call() throws InterruptedException {
    URI address = Arguments.webAddress(spec.commandLine(), "--archive", archive);
    contact.require(List.of(address));
    HistoryPlan wanted = HistoryPlan.read(plan);
    HistoryFetch.Outcome outcome = fetch(wanted, address);
    Terminal.print(spec, json ? Json.text(outcome.counts()) : outcome.counts().line());
    if (outcome.stopped() != null) {
      throw new WagewireException(
          ErrorCode.SOURCE_UNREACHABLE,
          "fetching from the archive was stopped: " + outcome.stopped(),
          address.toString(),
          "Run the same command later; it continues with what is missing.");
    }
    return 0;
  }

  private HistoryFetch.Outcome fetch(HistoryPlan wanted, URI address) throws InterruptedException {
    try (CopyFolder folder = CopyFolder.open(out);
        HttpFetcher fetcher = contact.fetcher(ArchivePace::new);
        ProgressDisplay bar = ProgressDisplay.of(spec)) {
      bar.boards(wanted.lists().size());
      return new HistoryFetch(contact.within(fetcher), address, folder, new ProgressLines(bar))
          .run(wanted);
    }
  }

  /** Shows the progress of fetching. */
  private record ProgressLines(ProgressDisplay bar) implements HistoryFetch.Listener {

    @Override
    public void done() {
      bar.visited();
    }

    @Override
    public void failed(String line) {
      bar.say(Terminal.safe(line));
    }
  }
}

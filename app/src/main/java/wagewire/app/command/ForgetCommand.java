package wagewire.app.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.ingest.store.CrawlSchema;
import wagewire.ingest.store.CrawlStore;
import wagewire.model.board.BoardId;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.json.Json;
import wagewire.reporting.load.Forgetting;
import wagewire.reporting.measure.Refresher;
import wagewire.reporting.warehouse.Warehouse;

/** {@code forget}: removes a board or a listing and keeps it out. */
@Command(
    name = "forget",
    mixinStandardHelpOptions = true,
    description = {
      "Removes a board, or one posting of it, and keeps it out: it is collected, imported and"
          + " loaded",
      "no more, and the newest weeks are worked out without it. Kafka's log still holds its"
          + " records."
    })
public final class ForgetCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;

  @Option(
      names = "--board",
      required = true,
      paramLabel = "BOARD",
      description = "As in the tables: platform:token.")
  private String board = "";

  @Option(
      names = "--posting",
      paramLabel = "ID",
      description = "The board's own id of the posting (external_id); without it the whole board.")
  private @Nullable String posting;

  @Override
  public Integer call() {
    BoardId id = id();
    try (Servers servers = Servers.database(options)) {
      CrawlSchema.migrate(servers.dataSource());
      Warehouse warehouse = Warehouse.open(servers.dataSource());
      Clock clock = Clock.systemUTC();
      new CrawlStore(servers.dataSource()).forget(id, posting, clock.instant());
      int removed = new Forgetting(warehouse).forget(id, posting);
      tell(removed);
      new Refresher(warehouse, clock).refresh(_ -> {});
      return 0;
    }
  }

  private BoardId id() {
    try {
      return BoardId.parse(board);
    } catch (IllegalArgumentException e) {
      throw new WagewireException(
          ErrorCode.WRONG_USAGE,
          "'" + board + "' is no board",
          "--board",
          "A board is written platform:token, such as greenhouse:acme.",
          e);
    }
  }

  private void tell(int removed) {
    PrintWriter output = spec.commandLine().getOut();
    output.println(
        options.json()
            ? Json.text(Map.of("listings", removed))
            : "%d %s removed and kept out"
                .formatted(removed, removed == 1 ? "listing" : "listings"));
    output.flush();
  }
}

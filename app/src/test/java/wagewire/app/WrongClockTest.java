package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import wagewire.app.collecting.CollectionRound;
import wagewire.app.collecting.MarketFeed;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.app.pipeline.Pipeline;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.collect.QuietRule;
import wagewire.metrics.release.Refresher;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;
import wagewire.warehouse.Warehouse;

/**
 * Tests that {@code forget --again} leads back from a round that a clock made which was years
 * ahead. Its board counts as simulated, as Kafka's clock is right and other observations of the
 * future are refused.
 */
class WrongClockTest {

  /** A Sunday: the week is over with the visit, and a release is made. */
  private static final Clock AHEAD =
      Clock.fixed(Instant.parse("2033-01-02T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  @Tag("long")
  @Test
  void aBoardThatIsLetInAgainIsDueAtOnce() throws Exception {
    CommonOptions options = new CommonOptions();
    CommandLine.populateCommand(options, "--data", folder.resolve("data").toString());
    try (Servers servers = Servers.throwAway(options);
        LoopbackBoard board = LoopbackBoard.start()) {
      Path catalogue = board.catalogue(folder);
      assertThat(released(servers, catalogue)).isEqualTo("2032-W53");
      assertThat(run("status").output()).contains("2032-W53", "set the clock");
      assertThatRun(run("forget", "--board", "greenhouse:only", "--again")).endsWith(0);
      CommandRun round = run("refresh", "--catalogue", catalogue.toString());
      assertThatRun(round).endsWith(0);
      assertThat(round.errors()).contains("1 of 1 board read; 1 listing published");
    }
  }

  /** Makes a round and a release with the wrong clock. */
  private static String released(Servers servers, Path catalogue) throws Exception {
    String address = Files.readAllLines(catalogue).get(1).split(",")[2];
    Source source = new Source("greenhouse", "only", SourceKind.OWN, "Acme", null, true);
    Warehouse warehouse = Warehouse.open(servers.dataSource());
    try (Pipeline pipeline = Pipeline.start(servers, warehouse, AHEAD);
        CollectionRound round =
            new CollectionRound(servers, MarketFeed.fetching(), QuietRule.STANDARD, AHEAD)) {
      round.collect(
          List.of(new BoardEntry(source, URI.create(address))), _ -> {}, _ -> {}, _ -> {});
      pipeline.catchUp(_ -> {});
    }
    return new Refresher(warehouse, AHEAD).refresh(_ -> {}).orElseThrow();
  }

  private CommandRun run(String command, String... rest) {
    List<String> arguments =
        new ArrayList<>(List.of(command, "--data", folder.resolve("data").toString()));
    arguments.addAll(List.of(rest));
    return CommandRun.of(arguments.toArray(String[]::new));
  }
}

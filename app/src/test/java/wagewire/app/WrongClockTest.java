package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
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
 * Tests that {@code undo} leads back from a round that a clock made which was years ahead. Its
 * board counts as simulated, as Kafka's clock is right and other observations of the future are
 * refused.
 */
class WrongClockTest {

  /** A Sunday: the week is over with the visit, and a release is made. */
  private static final Clock AHEAD =
      Clock.fixed(Instant.parse("2033-01-02T12:00:00Z"), ZoneOffset.UTC);

  private static final String STATE =
      """
      select attempted_at is null and complete_at is null and full_at is null, volumes, held, failures
      from crawl.board where board = 'greenhouse:only'
      """;

  private static final String LEASE =
      """
      insert into crawl.lease (task_name, task_instance, execution_time, picked, version)
      values ('collect x', 'a.example', '2033-01-03', false, 1)
      """;

  @TempDir Path folder;

  @Tag("long")
  @Test
  void afterUndoThereAreNoFiguresAndTheBoardIsDueAtOnce() throws Exception {
    CommonOptions options = new CommonOptions();
    CommandLine.populateCommand(options, "--data", folder.resolve("data").toString());
    try (Servers servers = Servers.throwAway(options);
        LoopbackBoard board = LoopbackBoard.start()) {
      Path catalogue = board.catalogue(folder);
      assertThat(released(servers, catalogue)).isEqualTo("2032-W53");
      execute(servers, LEASE);
      assertThat(run("status").output()).contains("2032-W53", "set the clock");
      assertThat(row(servers, STATE)).startsWith("false|[");

      assertThatRun(run("undo", "--since", "2032-12-01", "--board", "greenhouse:onlie"))
          .endsWith(64)
          .saysInOneLine("'greenhouse:onlie'", "Did you mean 'greenhouse:only'?");
      CommandRun undone = run("undo", "--since", "2032-12-01");
      assertThat(undone.output()).contains("1 snapshot of 1 board taken back");
      assertThat(row(servers, STATE)).isEqualTo("true|null|null|0");
      assertThat(row(servers, "select execution_time <= now() from crawl.lease")).isEqualTo("true");
      assertThat(run("status").output())
          .contains("./wagewire refresh --figures-only")
          .doesNotContain("undo");

      CommandRun figures = run("refresh", "--figures-only");
      assertThatRun(figures).endsWith(0);
      assertThat(figures.errors()).contains("2032-W53 is taken back");
      assertThat(figures.output()).doesNotContain("2033");
      assertThat(run("status").output())
          .contains("there is no release yet")
          .doesNotContain("undo", "2032-W53");
      for (String command : List.of("growth", "brief")) {
        assertThatRun(run(command)).endsWith(75).saysInOneLine("there are no figures yet");
      }

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

  private static void execute(Servers servers, String sql) throws SQLException {
    try (var connection = servers.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String row(Servers servers, String sql) throws SQLException {
    try (var connection = servers.dataSource().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      List<String> cells = new ArrayList<>();
      for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
        cells.add(String.valueOf(rows.getObject(column)));
      }
      return String.join("|", cells);
    }
  }
}

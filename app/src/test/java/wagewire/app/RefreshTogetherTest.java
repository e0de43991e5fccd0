package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import wagewire.local.LocalServers;
import wagewire.local.LocalServers.Need;
import wagewire.local.data.Durability;
import wagewire.metrics.release.Refresher;
import wagewire.warehouse.AdvisoryLock;
import wagewire.warehouse.Warehouse;

/** Tests two refreshes at once on one PostgreSQL, and one after another that was killed. */
class RefreshTogetherTest {

  /**
   * Outcomes of a run in which all went well: on Sundays, the first collecting completes a week.
   */
  private static final String[] WELL = {"nothing-new", "released"};

  @TempDir Path folder;

  @Tag("long")
  @Test
  void theSecondEndsAtOnceWith75AndTheFirstGoesOn() throws Exception {
    try (LoopbackBoard board = LoopbackBoard.waiting();
        ChildCommand first = ChildCommand.start(refresh(board))) {
      assertThat(board.isAsked()).isTrue();

      CommandRun second = CommandRun.of(refresh(board));

      assertThatRun(second).endsWith(75);
      assertThat(second.errors()).startsWith("wagewire: another refresh is running");
      board.answer();
      assertThatRun(first.end()).endsWith(0);
      JsonNode runs = runs();
      assertThat(runs).hasSize(1);
      assertThat(runs.get(0).get("outcome").asString()).isIn((Object[]) WELL);
      assertThat(runs.get(0).get("counts").get("healthy").asInt()).isEqualTo(1);
    }
  }

  /** Covers releases that {@code run} and imports make. */
  @Test
  void whileAReleaseIsMadeNoBoardIsAsked() throws Exception {
    Path data = folder.resolve("data");
    try (LocalServers servers = LocalServers.start(data, Need.POSTGRES_AND_KAFKA, Durability.FAST);
        LoopbackBoard board = LoopbackBoard.start()) {
      Refresher refresher =
          new Refresher(Warehouse.open(servers.postgres().dataSource()), Clock.systemUTC());
      List<CommandRun> meanwhile = new ArrayList<>();
      String[] refresh = refresh(board);

      refresher.refresh(step -> meanwhile.add(CommandRun.of(refresh)));

      assertThat(meanwhile).isNotEmpty();
      assertThatRun(meanwhile.getFirst()).endsWith(75).saysInOneLine("another refresh is running");
      assertThat(board.isAskedAlready()).isFalse();
      assertThatRun(CommandRun.of(refresh)).endsWith(0);
      assertThat(board.isAskedAlready()).isTrue();
    }
  }

  @Test
  void whileAlertsAreSentAnotherRefreshMayRun() throws Exception {
    Path data = folder.resolve("data");
    List<Boolean> locked = new ArrayList<>();
    HttpServer receiver =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    try (LocalServers servers =
        LocalServers.start(data, Need.POSTGRES_AND_KAFKA, Durability.FAST)) {
      Warehouse warehouse = Warehouse.open(servers.postgres().dataSource());
      warehouse
          .sql()
          .execute(
              "insert into metrics.failed_check (check_id, failed_at, week, found)"
                  + " values ('boards', '2026-11-23T06:00:00Z', '2026-11-16', 'board lever:x')");
      receiver.createContext(
          "/",
          exchange -> {
            locked.add(AdvisoryLock.isTaken(warehouse, "wagewire.round"));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
          });
      receiver.start();
      String url = "http://127.0.0.1:%d/".formatted(receiver.getAddress().getPort());

      CommandRun run =
          CommandRun.of("refresh", "--figures-only", "--data", data(), "--alert-url", url);

      assertThatRun(run).endsWith(0);
      assertThat(locked).containsExactly(false);
    } finally {
      receiver.stop(0);
    }
  }

  @Tag("long")
  @Test
  void aKilledRefreshIsLostAndTheNextOneDoesItsWork() throws Exception {
    try (LoopbackBoard board = LoopbackBoard.waiting()) {
      try (ChildCommand killed = ChildCommand.start(refresh(board))) {
        assertThat(board.isAsked()).isTrue();
        killed.signal("KILL");
        assertThatRun(killed.end()).endsWith(128 + 9);
      }
      board.answer();

      assertThatRun(CommandRun.of(refresh(board))).endsWith(0);

      JsonNode runs = runs();
      assertThat(runs).hasSize(2);
      String next = runs.get(0).get("outcome").asString();
      assertThat(next).isIn((Object[]) WELL);
      assertThat(runs.get(1).get("outcome").asString()).isEqualTo("lost");
      assertThat(CommandRun.of("status", "--data", data()).output())
          .contains("refresh: lost\n", "refresh: " + next);
    }
  }

  private JsonNode runs() {
    return CommandRun.of("status", "--json", "--data", data()).json().get("runs");
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private String[] refresh(LoopbackBoard board) throws Exception {
    String catalogue = board.catalogue(folder).toString();
    return new String[] {"refresh", "--data", data(), "--catalogue", catalogue};
  }
}

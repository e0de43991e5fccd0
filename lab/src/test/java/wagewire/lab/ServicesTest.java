package wagewire.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import wagewire.app.ChildCommand;
import wagewire.app.CommandRun;
import wagewire.app.OwnersFile;
import wagewire.app.SharedServers;
import wagewire.local.process.Polling;
import wagewire.model.json.Json;

/** Services as processes of their own, over HTTP. */
@Tag("long")
@Execution(ExecutionMode.CONCURRENT)
class ServicesTest {

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Duration DRAINED = Duration.ofSeconds(30);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final int ENDED_BY_TERM = 128 + 15;

  @TempDir Path folder;

  @Test
  void serveTellsWhatGrowthTellsUntilItIsTold() throws Exception {
    try (ChildCommand child =
        ChildCommand.start("serve", "--port", "0", "--data", SmallDemo.data())) {
      String address = String.valueOf(child.line());
      assertThat(address).startsWith("http://127.0.0.1:");
      assertThat(get(address + "/health").statusCode()).isEqualTo(200);
      HttpResponse<String> growth = get(address + "/api/v1/growth?role=marketing-ops");
      CommandRun command = CommandRun.of("growth", "--json", "--data", SmallDemo.data());
      assertThat(Json.tree(growth.body())).isNotEmpty().isEqualTo(command.json());
      child.signal("TERM");
      assertThatRun(child.end()).endsWith(ENDED_BY_TERM);
    }
  }

  @Tag("longer")
  @Test
  void theDemoServesItsFiguresUntilItIsTold() throws Exception {
    String port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      port = Integer.toString(free.getLocalPort());
    }
    String address = "http://127.0.0.1:" + port;
    try (ChildCommand child = ChildCommand.start("demo", "--weeks", "2", "--port", port)) {
      assertThat(child.line()).startsWith("# Data section");
      assertThat(get(address + "/health").body()).contains("\"release\":\"2026-W47\"");
      child.signal("TERM");
      CommandRun run = child.end();
      assertThatRun(run).endsWith(ENDED_BY_TERM);
      assertThat(run.errorLines()).anyMatch(line -> line.contains(address));
    }
  }

  @Test
  void aPortThatIsTakenEndsServeAndMarketWith75() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      String port = Integer.toString(taken.getLocalPort());
      assertThatRun(CommandRun.of("serve", "--port", port, "--data", SharedServers.data()))
          .endsWith(75)
          .saysInOneLine("the address cannot be listened at", port);
      assertThatRun(CommandRun.of("market", "--port", port))
          .endsWith(75)
          .saysInOneLine("cannot be served", port);
    }
  }

  @Test
  void serveOnAnAddressOfOthersWantsTheTokenAndSaysFirstThatItEnds() throws Exception {
    String token = "a-token-of-this-test";
    Path file = OwnersFile.write(folder.resolve("token"), token + "\n");
    try (ChildCommand child =
        ChildCommand.start(
            "serve",
            "--port",
            "0",
            "--host",
            "0.0.0.0",
            "--token-file",
            file.toString(),
            "--data",
            SmallDemo.data())) {
      String address = String.valueOf(child.line()).replace("0.0.0.0", "127.0.0.1");
      assertThat(get(address + "/api/v1/growth").statusCode()).isEqualTo(401);
      assertThat(get(address + "/api/v1/growth", token).statusCode()).isEqualTo(200);
      assertThat(get(address + "/metrics").statusCode()).isEqualTo(401);
      assertThat(get(address + "/metrics", token).body())
          .contains("wagewire_release_age_seconds ", "route=\"/api/v1/growth\",status=\"200\"");
      assertThat(Polling.until(LIMIT, () -> isReady(address))).isTrue();
      long told = System.nanoTime();
      child.signal("TERM");
      assertThat(Polling.until(LIMIT, () -> saysThatItEnds(address))).isTrue();
      CommandRun run = child.end();
      assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(DRAINED);
      assertThatRun(run).endsWith(ENDED_BY_TERM);
      assertThat(run.errors()).isEmpty();
    }
  }

  private static boolean isReady(String address) {
    try {
      return get(address + "/ready").statusCode() == 200;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean saysThatItEnds(String address) {
    try {
      HttpResponse<String> answer = get(address + "/ready");
      return answer.statusCode() == 503 && answer.body().contains("\"ending\":true");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Tag("long")
  @Test
  void aServiceTellsItsMetricsWhereItIsAsked() throws Exception {
    try (ChildCommand child =
        ChildCommand.start(
            "load", "--metrics-port", "0", "--data", folder.resolve("data").toString())) {
      assertThat(Polling.until(LIMIT, () -> child.errorsSoFar().contains("/metrics\n"))).isTrue();
      String address = child.errorsSoFar().strip().replace("metrics: ", "");
      assertThat(get(address).body())
          .contains("wagewire_load_records_total 0.0", "wagewire_lag_records{stage=\"load\"} 0.0");
      assertThat(get(address.replace("/metrics", "/ready")).statusCode()).isEqualTo(200);
      assertThat(get(address.replace("/metrics", "/alive")).body()).isEqualTo("alive\n");
      assertThat(get(address + "/more").statusCode()).isEqualTo(404);
      child.signal("TERM");
      assertThatRun(child.end()).endsWith(ENDED_BY_TERM);
    }
  }

  @Tag("longer")
  @Test
  void aMarketElsewhereIsCollectedToItsEndAndFiguresFollowItsTime() throws Exception {
    try (ChildCommand market =
        ChildCommand.start("market", "--port", "0", "--employers", "12", "--weeks", "4")) {
      String address = String.valueOf(market.line());
      String data = folder.toString();
      assertThat(get(address + "/market/time").body()).isEqualTo("2026-10-26T06:00:00Z\n");
      CommandRun ingest = CommandRun.of("ingest", "--once", "--market", address, "--data", data);
      assertThatRun(ingest).endsWith(0);
      assertThat(ingest.lines()).hasSize(5).allMatch(line -> line.contains("boards read"));
      assertThat(ingest.errorLines().getLast())
          .isEqualTo("the market's weeks are over; the last one began on 2026-11-23T06:00:00Z");
      CommandRun refresh =
          CommandRun.of("refresh", "--figures-only", "--market", address, "--data", data);
      assertThatRun(refresh).endsWith(0);
      assertThat(refresh.errors()).isEqualTo("released 2026-W47\n");
      assertThat(refresh.output()).contains("Simulated market");
      CommandRun released =
          CommandRun.of(
              "sql", "--data", data, "select released_at, simulated from metrics.release");
      assertThat(released.lines().getLast()).startsWith("2026-11-23").endsWith(",t");
      market.signal("TERM");
      assertThatRun(market.end()).endsWith(ENDED_BY_TERM);
    }
  }

  @Test
  void aMarketThatIsNotThereIsOutOfReach() {
    assertThatRun(
            CommandRun.of(
                "ingest",
                "--once",
                "--market",
                "http://127.0.0.1:1",
                "--data",
                SharedServers.data()))
        .endsWith(69)
        .saysInOneLine("the simulated market does not answer", "./wagewire market");
  }

  @Test
  void ingestGoesOnAfterAFailedRoundAndLeavesNothingRunning() throws Exception {
    Path beat = folder.resolve("heartbeat");
    try (ChildCommand child =
        ChildCommand.start(
            "ingest",
            "--every",
            "1s",
            "--market",
            "http://127.0.0.1:1",
            "--heartbeat",
            beat.toString(),
            "--data",
            folder.resolve("data").toString())) {
      assertThat(Polling.until(LIMIT, () -> child.errorsSoFar().lines().count() > 1)).isTrue();
      assertThat(child.isRunning()).isTrue();
      child.signal("TERM");
      CommandRun run = child.end();
      assertThatRun(run).endsWith(ENDED_BY_TERM);
      assertThat(run.errorLines())
          .allMatch(line -> line.startsWith("wagewire: the simulated market does not answer"))
          .allMatch(line -> line.endsWith("tried again in 5s"));
    }
  }

  @Tag("long")
  @Test
  void ingestVisitsWhatIsDueAndSaysHowManyBoardsItRead() throws Exception {
    try (ChildCommand market =
        ChildCommand.start("market", "--port", "0", "--employers", "12", "--weeks", "4")) {
      HttpResponse<String> boards = get(market.line() + "/market/catalogue.csv");
      Path catalogue = Files.writeString(folder.resolve("boards.csv"), boards.body());
      try (ChildCommand ingest =
          ChildCommand.start(
              "ingest",
              "--catalogue",
              catalogue.toString(),
              "--data",
              folder.resolve("data").toString())) {
        long due = boards.body().lines().count() - 1;
        assertThat(ingest.line()).contains(" of " + due + " boards read; ");
        assertThat(ingest.isRunning()).isTrue();
        ingest.signal("TERM");
        assertThatRun(ingest.end()).endsWith(ENDED_BY_TERM);
        assertThat(ingest.errorsSoFar()).doesNotContain("Exception", "wagewire:");
      }
    }
  }

  @Test
  void aServiceThatIsWellSaysSoInItsHeartbeat() throws Exception {
    Path beat = folder.resolve("heartbeat");
    try (ChildCommand child =
        ChildCommand.start(
            "load", "--heartbeat", beat.toString(), "--data", folder.resolve("data").toString())) {
      assertThat(Polling.until(LIMIT, () -> Files.exists(beat))).isTrue();
      child.signal("TERM");
      assertThatRun(child.end()).endsWith(ENDED_BY_TERM);
    }
  }

  private static HttpResponse<String> get(String address) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(address)));
  }

  private static HttpResponse<String> get(String address, String token) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
  }
}

package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests what rounds, {@code status} and {@code catalog check} say of boards that are quiet. */
class QuietRoundsTest {

  private static final byte[] JOBS =
      """
      {"jobs": [{"id": 1, "title": "Accountant", "absolute_url": "https://a.example/1"}]}
      """
          .getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private HttpServer server;
  private String catalogue;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          boolean jobs = exchange.getRequestURI().getPath().contains("/hushed/");
          exchange.sendResponseHeaders(jobs ? 200 : 404, jobs ? JOBS.length : -1);
          if (jobs) {
            exchange.getResponseBody().write(JOBS);
          }
          exchange.close();
        });
    server.start();
    catalogue =
        Files.writeString(
                folder.resolve("boards.csv"),
                """
                platform,token,base_url,details
                greenhouse,hushed,http://127.0.0.1:%d,go-to-market
                """
                    .formatted(server.getAddress().getPort()))
            .toString();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aQuietBoardIsCountedAndLeftOutUnlessThatIsSwitchedOff() {
    assertThat(round().errors()).contains("hushed: ok").doesNotContain("quiet");
    SharedServers.execute(
        "update crawl.board set watched_since = attempted_at - interval '91 days'"
            + " where board = 'greenhouse:hushed'");
    String quiet =
        "1 board is quiet (nothing of go-to-market for 13 weeks) and read every 4 weeks; 1 of"
            + " them not due";

    CommandRun second = round();
    assertThatRun(second).endsWith(0);
    assertThat(second.errorLines()).contains(quiet);
    assertThat(second.output()).contains("0 of 0 boards read");
    assertThat(SharedServers.run("status").lines()).contains("quiet       " + quiet);
    assertThat(SharedServers.run("status", "--json").json().at("/quiet/not_due").asInt()).isOne();

    CommandRun all = round("--quiet-weeks", "0");
    assertThat(all.output()).contains("1 of 1 board read");
    assertThat(all.errors()).doesNotContain("quiet");
    assertThat(SharedServers.run("status", "--quiet-weeks", "0").output()).doesNotContain("quiet");
  }

  private CommandRun round(String... options) {
    List<String> arguments = new ArrayList<>(List.of("--once", "--catalogue", catalogue));
    arguments.addAll(List.of(options));
    return SharedServers.run("ingest", arguments.toArray(String[]::new));
  }
}

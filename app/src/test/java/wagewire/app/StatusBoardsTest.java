package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Tests the boards that rounds and {@code status} report as unhealthy; their servers are on
 * loopback.
 */
class StatusBoardsTest {

  @TempDir Path folder;

  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          byte[] bytes =
              answers.entrySet().stream()
                  .filter(board -> path.contains("/" + board.getKey() + "/"))
                  .map(Map.Entry::getValue)
                  .findFirst()
                  .orElse("")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(
              bytes.length == 0 ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aBoardFarAboveItsUsualIsSaidAndListedAndTheGravestOfTheOthersComeFirst() throws Exception {
    answers.put("swelling", jobs(2));
    collect("swelling");
    answers.put("swelling", jobs(30));
    answers.put("zz-emptied", "{\"jobs\": []}");
    answers.put("aa-strange", "{\"offers\": []}");
    for (int i = 0; i < 20; i++) {
      answers.put("broken%02d".formatted(i), "{");
    }
    CommandRun round = collect(answers.keySet().stream().sorted().toArray(String[]::new));

    String note = "greenhouse:swelling: ok: 30 listings, far more than the usual 2";
    assertThat(round.errorLines()).contains(note);
    List<String> status = CommandRun.of("status", "--data", SharedServers.data()).lines();
    assertThat(status.indexOf("  " + note))
        .isGreaterThan(status.indexOf("notes       of boards that are healthy"));
    List<String> ailing =
        status.stream()
            .dropWhile(line -> !line.startsWith("boards"))
            .skip(1)
            .takeWhile(line -> line.startsWith("  "))
            .toList();
    assertThat(ailing).hasSize(21).last().asString().matches("  and \\d+ more");
    assertThat(ailing)
        .anyMatch(line -> line.startsWith("  greenhouse:zz-emptied: empty: no listings on"));
    JsonNode json = CommandRun.of("status", "--json", "--data", SharedServers.data()).json();
    assertThat(json.get("ailing").get(0).get("status").asString()).isEqualTo("held");
    assertThat(json.get("more_ailing").asInt()).isPositive();
    assertThat(json.get("noted").valueStream().map(one -> one.get("board").asString()))
        .contains("greenhouse:swelling");
  }

  private CommandRun collect(String... boards) throws IOException {
    String base = "http://127.0.0.1:" + server.getAddress().getPort();
    StringBuilder catalogue = new StringBuilder("platform,token,base_url\n");
    for (String board : boards) {
      catalogue.append("greenhouse,%s,%s\n".formatted(board, base));
    }
    Path file = Files.writeString(folder.resolve("boards.csv"), catalogue);
    return CommandRun.of("refresh", "--data", SharedServers.data(), "--catalogue", file.toString());
  }

  private static String jobs(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(id ->
            "{\"id\": %d, \"title\": \"CRM Manager %d\", \"absolute_url\": \"https://a.example/%d\"}"
                .formatted(id, id, id))
        .collect(Collectors.joining(", ", "{\"jobs\": [", "]}"));
  }
}

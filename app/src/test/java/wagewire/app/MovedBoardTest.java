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
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Tests collecting of a board that moved; its server is on loopback. */
class MovedBoardTest {

  private static final String OFFERS =
      """
      {"offers": [{"id": 1, "slug": "crm-specialist", "title": "CRM Specialist", "status": "published",
        "careers_url": "https://movers.example/o/crm-specialist", "description": "<p>x</p>"}]}
      """;
  private static final String CAREERS =
      "<script src='https://recruiteecdn.com/widget.js'></script>";
  private static final String LINE = "recruitee,127.0.0.1,Movers,greenhouse:movers,";

  @TempDir Path folder;

  private final Map<String, String> pages = new HashMap<>();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          byte[] bytes = String.valueOf(pages.get(path)).getBytes(StandardCharsets.UTF_8);
          boolean moved = path.startsWith("/v1/boards/");
          if (moved) {
            exchange
                .getResponseHeaders()
                .set("Location", "http://localhost:" + server.getAddress().getPort() + "/careers");
          }
          int status = pages.containsKey(path) ? 200 : 404;
          exchange.sendResponseHeaders(moved ? 302 : status, bytes.length);
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
  void aBoardThatMovedIsFoundNamedAndCollectedAsItsSuccessor() throws IOException {
    String base = "http://127.0.0.1:" + server.getAddress().getPort();
    pages.put("/", "<a href='/careers'>Work with us</a>");
    pages.put("/careers", CAREERS);
    pages.put("/api/offers/", OFFERS);
    String file = catalogue("greenhouse,movers,Movers,,%s,%s/\n".formatted(base, base));

    CommandRun first =
        CommandRun.of("ingest", "--once", "--data", SharedServers.data(), "--catalogue", file);
    assertThat(first.errorLines())
        .anyMatch(line -> line.contains("greenhouse:movers: moved"))
        .anyMatch(line -> line.contains("was succeeded by recruitee:127.0.0.1 (website"));
    assertThat(CommandRun.of("status", "--data", SharedServers.data()).lines())
        .anyMatch(line -> line.startsWith("  " + LINE + base + "/  (website: " + base));
    JsonNode status = CommandRun.of("status", "--json", "--data", SharedServers.data()).json();
    assertThat(status.at("/successors/0/successor").asString()).isEqualTo("recruitee:127.0.0.1");
    assertThat(status.at("/boards").isInt()).isTrue();
    assertThat(status.at("/outcomes/moved").asInt()).isPositive();
    assertThat(check(file)).contains(LINE + base);

    CommandRun second =
        CommandRun.of("refresh", "--data", SharedServers.data(), "--catalogue", file, "--json");
    assertThat(second.errors()).contains("1 of 2 boards read; 1 listing published");
    assertThat(
            CommandRun.of(
                    "sql",
                    "--data",
                    SharedServers.data(),
                    "select predecessor from postings.board where board = 'recruitee:127.0.0.1'")
                .output())
        .contains("greenhouse:movers");

    String named =
        catalogue("greenhouse,movers,Movers,,%s,%s/\n%s%s/\n".formatted(base, base, LINE, base));
    assertThat(check(named)).doesNotContain(LINE);
  }

  @Test
  void whoCannotBeReachedAsksNoServersElsewhere() throws IOException {
    String base = "http://127.0.0.1:" + server.getAddress().getPort();
    pages.put("/", "<a href='https://jobs.lever.co/movers2'>Work with us</a>");
    String file = catalogue("greenhouse,movers2,Movers,,%s,%s/\n".formatted(base, base));

    CommandRun run =
        CommandRun.of("ingest", "--once", "--data", SharedServers.data(), "--catalogue", file);

    assertThat(run.errors()).contains("greenhouse:movers2: moved").doesNotContain("successor");
    assertThatRun(
            CommandRun.of(
                "ingest",
                "--once",
                "--data",
                SharedServers.data(),
                "--catalogue",
                catalogue(
                    "greenhouse,movers2,Movers,,%s,https://movers.example/\n".formatted(base))))
        .endsWith(64)
        .saysInOneLine("--contact");
  }

  private String check(String file) {
    return CommandRun.of("catalog", "check", "--catalogue", file, "--data", SharedServers.data())
        .output();
  }

  private String catalogue(String lines) throws IOException {
    return Files.writeString(
            folder.resolve("boards.csv"),
            "platform,token,employer,predecessor,base_url,website\n" + lines)
        .toString();
  }
}

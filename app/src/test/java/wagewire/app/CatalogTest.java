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

/** Tests the {@code catalog} commands against a server on loopback. */
class CatalogTest {

  private static final String BOARD =
      """
      {"jobs": [{"id": 1, "title": "Analyst", "updated_at": "2026-03-01T06:00:00Z",
        "location": {"name": "Austin, TX"}, "content": "<p>x</p>",
        "absolute_url": "https://acme.example/1"}], "meta": {"total": 1}}
      """;

  @TempDir Path folder;

  private final Map<String, String> pages = new HashMap<>();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String page = pages.get(exchange.getRequestURI().getPath());
          byte[] bytes = String.valueOf(page).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(page == null ? 404 : 200, bytes.length);
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
  void theStarterIsInOrder() {
    CommandRun run = CommandRun.of("catalog", "check");

    assertThatRun(run).succeeds();
    assertThat(run.lines().getFirst()).startsWith("the catalogue 'starter': ");
    assertThat(run.output()).containsPattern("greenhouse +own +[0-9]+").doesNotContain("problem");
  }

  @Test
  void theFrameIsReadByItsName() {
    CommandRun run = CommandRun.of("catalog", "check", "--catalogue", "frame");

    assertThatRun(run).succeeds();
    assertThat(run.lines().getFirst()).startsWith("the catalogue 'frame': 65,185 boards of ");
    assertThat(run.lines())
        .contains(
            "65,185 chosen on 2026-08-12 by: live",
            "a round takes at least 2 h 37 min: 9,466 boards at recruiting.paylocity.com",
            "a round takes at least 1 h 59 min: 7,193 boards at boards-api.greenhouse.io");
    assertThat(run.lines()).filteredOn(line -> line.startsWith("hint, ")).hasSize(20);
    assertThat(run.lines().getLast()).matches("and 1,\\d{3} more \\(--json has all\\)");
  }

  @Test
  void whatComesWithTheProgramIsNotChanged() {
    assertThatRun(CommandRun.of("catalog", "add", "lever", "acme", "--catalogue", "frame"))
        .endsWith(64)
        .saysInOneLine("starter and frame come with the program");
  }

  @Test
  void boardsAreListedWithTheColumnsOfTheFile() throws IOException {
    String text = "platform,token,employer,note\nlever,acme,\"Acme, Inc.\",\nashby,globex,,mine\n";
    String file = write("# boards\n" + text).toString();

    CommandRun run = CommandRun.of("catalog", "list", "--catalogue", file);

    assertThatRun(run).succeeds();
    assertThat(run.output()).isEqualTo(text);
    JsonNode json = CommandRun.of("catalog", "list", "--json", "--catalogue", file).json();
    assertThat(json.at("/0/employer").asString()).isEqualTo("Acme, Inc.");
    assertThat(json.at("/1/note").asString()).isEqualTo("mine");
    assertThat(CommandRun.of("catalog", "list").lines()).hasSize(849);
  }

  @Test
  void everyProblemIsToldWithItsLine() throws IOException {
    Path file = write("platform,token\nlever,acme\ngreenhose,acme\nlever,\nlever,acme\n");

    CommandRun run = CommandRun.of("catalog", "check", "--catalogue", file.toString());

    assertThatRun(run).endsWith(65);
    assertThat(run.output())
        .contains("problem, line 3: unknown platform 'greenhose'")
        .contains("problem, line 4: the line has no token")
        .contains("problem, line 5: board 'lever:acme' is already on line 2");
    JsonNode json =
        CommandRun.of("catalog", "check", "--json", "--catalogue", file.toString()).json();
    assertThat(json.at("/report/problems").size()).isEqualTo(3);
    assertThat(json.at("/report/problems/0/line").asInt()).isEqualTo(3);
  }

  @Test
  void boardsAreAskedOnceAndSayHowTheyAre() throws IOException {
    pages.put("/v1/boards/acme/jobs", BOARD);
    String base = ",http://127.0.0.1:" + server.getAddress().getPort();
    Path file =
        write(
            "platform,token,employer,base_url\ngreenhouse,acme,Acme"
                + base
                + "\ngreenhouse,globex,Globex"
                + base
                + "\n");

    CommandRun run =
        CommandRun.of("catalog", "check", "--fetch", "--verbose", "--catalogue", file.toString());

    assertThatRun(run).succeeds();
    assertThat(run.lines())
        .contains("greenhouse:acme: ok: 1 listing", "greenhouse:globex: gone: HTTP 404")
        .contains("gone 1", "ok 1");
  }

  @Test
  void boardsElsewhereAreAskedOnlyInSomebodysName() throws IOException {
    Path file = write("platform,token,employer\nlever,acme,Acme\n");

    assertThatRun(CommandRun.of("catalog", "check", "--fetch", "--catalogue", file.toString()))
        .endsWith(64)
        .saysInOneLine("--contact");
    assertThatRun(
            CommandRun.of("catalog", "add", "https://acme.example", "--catalogue", file.toString()))
        .endsWith(64)
        .saysInOneLine("--contact");
    assertThatRun(CommandRun.of("ingest", "--once", "--catalogue", file.toString()))
        .endsWith(64)
        .saysInOneLine("--contact");
  }

  @Test
  void aBoardIsPutInByItsAddressAndRefusedTheSecondTime() throws IOException {
    Path file = write("# mine\nplatform,token,employer,note\nlever,initech,Initech\n");
    String[] add = {
      "catalog",
      "add",
      "https://jobs.lever.co/globex/1",
      "--employer",
      "Globex",
      "--catalogue",
      file.toString()
    };

    assertThatRun(CommandRun.of(add)).succeeds();
    assertThat(file)
        .hasContent(
            "# mine\nplatform,token,employer,note\n"
                + "lever,globex,Globex,unverified\nlever,initech,Initech\n");
    assertThatRun(CommandRun.of(add)).endsWith(65).saysInOneLine("lever:globex", "already");
  }

  @Test
  void whatCannotBeABoardIsRefused() {
    String file = folder.resolve("boards.csv").toString();

    assertThatRun(CommandRun.of("catalog", "add", "acme.example", "--catalogue", file))
        .endsWith(65)
        .saysInOneLine("acme.example", "careers page");
    assertThatRun(CommandRun.of("catalog", "add", "workday", "acme", "--catalogue", file))
        .endsWith(65)
        .saysInOneLine("tenant/wdN/site");
    assertThatRun(CommandRun.of("catalog", "add", "levre", "acme", "--catalogue", file))
        .endsWith(65)
        .saysInOneLine("'lever'");
    assertThatRun(CommandRun.of("catalog", "add", "lever", "acme"))
        .endsWith(64)
        .saysInOneLine("--catalogue");
    assertThat(Path.of(file)).doesNotExist();
  }

  @Test
  void aCareersPageLeadsToItsBoard() {
    pages.put("/", "<a href='/our/careers'>Work here</a>");
    pages.put("/our/careers", "<iframe src='https://jobs.ashbyhq.com/acme/embed'></iframe>");
    String company = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    String file = folder.resolve("own.csv").toString();

    CommandRun run = CommandRun.of("catalog", "add", company, "--catalogue", file);

    assertThatRun(run).endsWith(0);
    assertThat(run.errorLines()).contains("ashby:acme: frame at " + company + "our/careers");
    assertThat(CommandRun.of("catalog", "list", "--catalogue", file).lines())
        .anyMatch(line -> line.startsWith("ashby,acme,"));
  }

  @Test
  void aPageThatLeadsToSeveralBoardsNamesThem() {
    pages.put(
        "/",
        "<a href='https://jobs.ashbyhq.com/acme'>x</a><a href='https://jobs.lever.co/acme'>y</a>");
    String page = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    String file = folder.resolve("own.csv").toString();

    CommandRun run = CommandRun.of("catalog", "add", page, "--catalogue", file);

    assertThatRun(run).endsWith(65);
    assertThat(run.errorLines().getLast()).contains("Name the one to add: ashby:acme, lever:acme");
    assertThat(Path.of(file)).doesNotExist();
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("boards.csv"), text);
  }
}

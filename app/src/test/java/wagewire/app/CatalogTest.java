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
  void whatComesWithTheProgramIsNotChanged() throws IOException {
    Path list = write("https://jobs.lever.co/acme\n");

    CommandRun run = CommandRun.of("catalog", "import", list.toString(), "--catalogue", "frame");

    assertThatRun(run).endsWith(64).saysInOneLine("starter and frame come with the program");
  }

  @Test
  void boardsOfListsWithOneNameAreNamedApart() throws IOException {
    Path list =
        write(
            """
            platform,token,name
            lever,pinnacle,Pinnacle
            ashby,heypinnacle,"Pinnacle, Inc."
            lever,globex,Globex
            """);

    CommandRun run = CommandRun.of("catalog", "import", list.toString());

    assertThatRun(run).endsWith(0);
    assertThat(run.output())
        .contains("lever,pinnacle,Pinnacle [pinnacle at lever]")
        .contains("ashby,heypinnacle,\"Pinnacle, Inc. [heypinnacle at ashby]\"")
        .contains("lever,globex,Globex\n");
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
    assertThatRun(CommandRun.of("catalog", "discover", "acme.example"))
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

    assertThatRun(CommandRun.of("catalog", "add", "https://acme.example", "--catalogue", file))
        .endsWith(65)
        .saysInOneLine("acme.example", "catalog discover");
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
  void listsArePutInAndWhatIsNotRecognisedIsListed() throws IOException {
    Path list = folder.resolve("list.csv");
    Files.writeString(
        list, "name,url\nAcme,https://jobs.lever.co/acme\nGlobex,https://globex.example\n");
    Path file = write("platform,token,employer\n");

    CommandRun run =
        CommandRun.of("catalog", "import", list.toString(), "--catalogue", file.toString());

    assertThatRun(run).endsWith(0);
    assertThat(file).hasContent("platform,token,employer\nlever,acme,Acme\n");
    assertThat(run.output()).contains("1 added", "2 rows: 1 different board, 1 not recognised");
    assertThat(run.errorLines()).anyMatch(line -> line.contains("line 3: Globex"));
    assertThat(CommandRun.of("catalog", "import", list.toString()).output())
        .isEqualTo("platform,token,employer\nlever,acme,Acme\n");
  }

  @Test
  void aCompanysPagesLeadToItsBoard() {
    pages.put("/", "<a href='/our/careers'>Work here</a>");
    pages.put("/our/careers", "<iframe src='https://jobs.ashbyhq.com/acme/embed'></iframe>");
    String company = "http://127.0.0.1:" + server.getAddress().getPort() + "/";

    CommandRun run = CommandRun.of("catalog", "discover", company);

    assertThatRun(run).succeeds();
    assertThat(run.output()).contains("ashby:acme: certain (frame at " + company + "our/careers)");
    JsonNode json = CommandRun.of("catalog", "discover", "--json", company).json();
    assertThat(json.at("/boards/0/finding/board").asString()).isEqualTo("ashby:acme");
    assertThat(json.at("/boards/0/confidence").asString()).isEqualTo("certain");
  }

  @Test
  void anIndexOfACrawlIsReadFromAFileOrAnAddress() throws IOException {
    String lines =
        "co,lever,jobs)/acme 20260801000000 {\"url\": \"https://jobs.lever.co/acme/1\"}\n"
            + "co,lever,jobs)/acme 20260801000000 {\"url\": \"https://jobs.lever.co/acme/2\"}\n";
    Path index = Files.writeString(folder.resolve("index.cdxj"), lines);
    pages.put("/index", lines);
    Path file = write("platform,token\n");

    assertThat(CommandRun.of("catalog", "discover", "--common-crawl", index.toString()).output())
        .isEqualTo("platform,token,lines\nlever,acme,2\n");
    String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/index";
    assertThatRun(
            CommandRun.of(
                "catalog",
                "discover",
                "--common-crawl",
                address,
                "--add",
                "--catalogue",
                file.toString()))
        .endsWith(0);
    assertThat(file).hasContent("platform,token\nlever,acme\n");
    assertThatRun(CommandRun.of("catalog", "discover", "--common-crawl", address + "/none"))
        .endsWith(69);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("boards.csv"), text);
  }
}

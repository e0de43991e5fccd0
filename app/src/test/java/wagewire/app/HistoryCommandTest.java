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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests {@code history} from the plan to the warehouse, against a web archive on loopback. */
class HistoryCommandTest {

  private static final String LIST =
      "https://boards-api.greenhouse.io/v1/boards/archived-year/jobs?content=true";

  @TempDir Path folder;

  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private volatile int status = 200;
  private HttpServer archive;

  @BeforeEach
  void serve() throws IOException {
    Map<String, String> copies =
        Map.of(
            "/web/20250803100000id_/" + LIST, jobs(1, 2),
            "/web/20250810100000id_/" + LIST, jobs(2));
    String index =
        """
        [["urlkey","timestamp","original","mimetype","statuscode","digest","length"],
         ["k","20250728100000","%1$s","application/json","200","A","9"],
         ["k","20250803100000","%1$s","application/json","200","B","9"],
         ["k","20250810100000","%1$s","application/json","200","C","9"]]
        """
            .formatted(LIST);
    archive = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    archive.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().toString();
          asked.add(path);
          String text = path.startsWith("/cdx/search/cdx?") ? index : copies.get(path);
          byte[] bytes = String.valueOf(text).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(text == null ? 404 : status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    archive.start();
  }

  private static String jobs(int... ids) {
    List<String> jobs = new ArrayList<>();
    for (int id : ids) {
      jobs.add(
          "{\"id\": %d, \"title\": \"CRM Manager\", \"absolute_url\": \"https://acme.example/1\"}"
              .formatted(id));
    }
    return "{\"jobs\": [%s]}".formatted(String.join(",", jobs));
  }

  @AfterEach
  void stop() {
    archive.stop(0);
  }

  @Test
  void aPlanIsATableOfBoardsAndWeeksAndTellsWhatItLeavesOut() throws IOException {
    Path boards =
        write(
            "boards.csv",
            """
            platform,token,selected_on,selected_by
            greenhouse,acme,2026-08-12,live
            workday,acme/wd1/External,2026-08-12,live
            smartrecruiters,acme,2026-08-12,live
            """);
    Path older = write("older.csv", "platform,token\nlever,dead\ngreenhouse,acme\n");

    CommandRun run =
        CommandRun.of(
            "history",
            "plan",
            "--catalogue",
            boards.toString(),
            "--catalogue",
            older.toString(),
            "--from",
            "2025-07-30",
            "--to",
            "2025-08-04");

    assertThatRun(run).endsWith(0);
    assertThat(run.lines())
        .containsExactly(
            "board,week,address",
            "greenhouse:acme,2025-W31,"
                + "https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true",
            "greenhouse:acme,2025-W32,"
                + "https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true",
            "lever:dead,2025-W31,https://api.lever.co/v0/postings/dead?mode=json",
            "lever:dead,2025-W32,https://api.lever.co/v0/postings/dead?mode=json");
    assertThat(run.errorLines())
        .containsExactly(
            "2 boards, 2 weeks; left out: 1 board whose list is posted, 1 that no single answer"
                + " shows whole",
            "1 of them were chosen because they answered on 2026-08-12: before that day they are"
                + " survivors, which growth does not compare");
  }

  @Test
  void whatAnArchiveHoldsIsInTheWarehouseAfterPlanFetchAndImport() throws IOException {
    Path boards = write("boards.csv", "platform,token\ngreenhouse,archived-year\n");
    String plan = folder.resolve("plan.csv").toString();
    assertThatRun(
            CommandRun.of(
                "history",
                "plan",
                "--catalogue",
                boards.toString(),
                "--from",
                "2025-07-28",
                "--to",
                "2025-08-17",
                "--out",
                plan))
        .endsWith(0);

    CommandRun fetched = fetch(plan);
    assertThatRun(fetched).succeeds();
    assertThat(fetched.output())
        .isEqualTo("1 board, 3 weeks wanted: 2 copies found, 2 fetched, 0 already there\n");
    int requests = asked.size();
    assertThat(fetch(plan, "--json").output().strip())
        .isEqualTo(
            "{\"boards\":1,\"weeks\":3,\"found\":2,\"fetched\":0,\"present\":2,\"unavailable\":0,"
                + "\"failed\":0}");
    assertThat(asked).hasSize(requests);

    assertThatRun(
            CommandRun.of(
                "import",
                "--data",
                SharedServers.data(),
                "--platform",
                "warc",
                "--complete",
                folder.resolve("copies/2025-W31.warc.gz").toString(),
                folder.resolve("copies/2025-W32.warc.gz").toString()))
        .endsWith(0);
    String statement =
        "select external_id, first_seen, last_seen from postings.listing"
            + " where board = 'greenhouse:archived-year' order by 1";
    assertThat(CommandRun.of("sql", "--data", SharedServers.data(), statement).lines())
        .containsExactly(
            "external_id,first_seen,last_seen",
            "1,2025-08-03,2025-08-03",
            "2,2025-08-03,2025-08-10");
  }

  @Test
  void anArchiveThatRefusesEndsTheRunWith69AndItsCountsAreTold() throws IOException {
    status = 429;
    Path plan =
        write(
            "plan.csv",
            "board,week,address\ngreenhouse:archived-year,2025-W31,%s\n".formatted(LIST));

    CommandRun run = fetch(plan.toString());

    assertThatRun(run).endsWith(69);
    assertThat(run.output()).contains("1 board, 1 week wanted: 0 copies found", "1 board failed");
    assertThat(run.errorLines().getLast())
        .startsWith("wagewire: fetching from the archive was stopped: HTTP 429");
  }

  private CommandRun fetch(String plan, String... more) {
    List<String> arguments = new ArrayList<>(List.of("history", "fetch", plan, "--archive"));
    arguments.add("http://127.0.0.1:" + archive.getAddress().getPort());
    arguments.addAll(List.of("--out", folder.resolve("copies").toString()));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}

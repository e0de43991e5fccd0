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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Tests {@code catalog check --fetch} with hundreds of boards of three platforms. Of each platform
 * one in ten is gone, one in ten another employer's where the platform states names, and one in ten
 * answers with an error.
 */
class CatalogFetchTest {

  private static final int OF_EACH = 100;

  @TempDir Path folder;

  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;
  private Path catalogue;
  private Path answers;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          int status = path.matches(".*acme\\d*3/.*|.*acme\\d*3") ? 404 : 200;
          status = path.matches(".*acme\\d*5/.*|.*acme\\d*5") ? 400 : status;
          byte[] bytes = page(path).getBytes(StandardCharsets.UTF_8);
          asked.add(path);
          exchange.sendResponseHeaders(path.equals("/robots.txt") ? 404 : status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    String base = "http://127.0.0.1:" + server.getAddress().getPort();
    catalogue = folder.resolve("boards.csv");
    answers = folder.resolve("answers.jsonl");
    Files.writeString(
        catalogue,
        List.of("greenhouse", "lever", "smartrecruiters").stream()
            .flatMap(platform ->
                IntStream.range(0, OF_EACH)
                    .mapToObj(number ->
                        "%s,acme%d,\"Acme %d, Inc.\",%s".formatted(platform, number, number, base)))
            .collect(Collectors.joining("\n", "platform,token,employer,base_url\n", "\n")));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void everyBoardIsAskedOnceAlsoWhenTheCheckWasStopped() throws IOException {
    CommandRun whole = check();
    assertThatRun(whole).succeeds();
    assertThat(whole.lines())
        .contains("ok 240", "gone 30", "failed 30", "20 of these boards name another owner")
        .contains("greenhouse:acme13: gone: HTTP 404", "lever:acme13: gone: HTTP 404")
        .contains(
            "hint, line 8: greenhouse:acme6: other name: the board says \"Globex\","
                + " the line says \"Acme 6, Inc.\"")
        .noneMatch(line -> line.startsWith("greenhouse:acme1:"));
    List<String> lines = Files.readAllLines(answers);
    assertThat(lines).hasSize(300);

    String torn = lines.get(120).substring(0, 40);
    Files.writeString(answers, String.join("\n", lines.subList(0, 120)) + "\n" + torn);
    long failed =
        lines.subList(0, 120).stream().filter(line -> line.contains("\"failed\"")).count();
    asked.clear();
    CommandRun rest = check();

    assertThat(rest.lines())
        .contains("ok 240", "gone 30", "failed 30", "20 of these boards name another owner")
        .containsAll(whole.lines().stream().filter(line -> line.startsWith("hint, ")).toList());
    assertThat(rest.errorLines())
        .contains("%d boards are not requested: answered before".formatted(120 - failed));
    assertThat(asked.stream().filter(path -> path.contains("acme")).distinct())
        .hasSize(180 + (int) failed);

    asked.clear();
    JsonNode json = check("--json").json();
    assertThat(json.at("/answers").size()).isEqualTo(300);
    assertThat(json.at("/owners").size()).isEqualTo(20);
    assertThat(asked.stream().filter(path -> path.contains("acme")).distinct()).hasSize(30);
  }

  @Test
  void boardsThatAreGoneForGoodArePutToRest() throws IOException {
    Instant week = Instant.now().minus(Duration.ofDays(8)).truncatedTo(ChronoUnit.SECONDS);
    Files.writeString(
        answers,
        IntStream.of(3, 13)
            .mapToObj(number ->
                """
                {"at":"%s","board":"lever:acme%d","outcome":"gone","note":"HTTP 404",\
                "gone":{"days":2,"since":"%s","on":"%s"}}
                """
                    .formatted(week, number, week, week.toString().substring(0, 10)))
            .collect(Collectors.joining()));

    CommandRun run = check("--mark-gone", catalogue.toString());

    assertThatRun(run).succeeds();
    assertThat(run.lines())
        .contains("gone 30, 2 of them for good", "lever:acme3: gone: HTTP 404, for good");
    assertThat(run.lines()).contains(catalogue + ": 2 lines changed");
    assertThat(Files.readAllLines(catalogue))
        .contains("platform,token,employer,base_url,gone_on")
        .filteredOn(line -> line.matches("lever,acme1?3,.*,\\d{4}-\\d\\d-\\d\\d"))
        .hasSize(2);
    asked.clear();
    Files.delete(answers);

    CommandRun later = check();

    assertThat(later.lines())
        .contains(
            "2 boards are marked as gone for good",
            "gone 28",
            "not requested 2: marked as gone for good");
    assertThat(later.errorLines()).contains("2 boards are not requested: marked as gone for good");
    assertThat(asked).noneMatch(path -> path.endsWith("/postings/acme13"));
  }

  @Test
  void answersThatAreKeptAreNamedAgainUnlessTheyAreFine() throws IOException {
    Files.writeString(
        catalogue,
        "platform,token,employer,gone_on\nlever,acme,Acme,\nlever,globex,Globex,\n"
            + "greenhouse,initech,Initech,\nashby,umbrella,Umbrella,%s\n"
                .formatted(LocalDate.now(ZoneOffset.UTC)));
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    String day = now.toString().substring(0, 10);
    Files.writeString(
        answers,
        Stream.of(
                "\"lever:acme\",\"outcome\":\"ok\"",
                "\"lever:globex\",\"outcome\":\"changed-shape\"",
                "\"greenhouse:initech\",\"company\":\"Hooli\",\"outcome\":\"gone\",\"gone\":"
                    + "{\"days\":3,\"since\":\"%s\",\"on\":\"%s\"}"
                        .formatted(now.minus(Duration.ofDays(9)), day))
            .map(
                board -> "{\"at\":\"%s\",\"note\":\"a note\",\"board\":%s}\n".formatted(now, board))
            .collect(Collectors.joining()));

    CommandRun run = check("--contact", "https://acme.example/about");

    assertThat(run.errorLines())
        .contains(
            "3 boards are not requested: answered before",
            "1 board is not requested: marked as gone for good");
    assertThat(run.lines())
        .endsWith(
            "lever:globex: changed-shape: a note (answer of %s)".formatted(day),
            "greenhouse:initech: gone: a note, for good (answer of %s)".formatted(day),
            "hint, line 4: greenhouse:initech: other name: the board says \"Hooli\","
                + " the line says \"Initech\"",
            "ok 1",
            "gone 1, 1 of them for good",
            "changed-shape 1",
            "not requested 1: marked as gone for good",
            "1 of these boards names another owner");
    assertThat(check("--contact", "https://acme.example/about", "--verbose").lines())
        .contains(
            "lever:acme: ok: a note (answer of %s)".formatted(day),
            "ashby:umbrella: not requested: marked as gone on %s".formatted(day));
  }

  @Test
  void marksNeedAnswersOfSeveralDays() {
    assertThatRun(
            CommandRun.of(
                "catalog",
                "check",
                "--fetch",
                "--catalogue",
                catalogue.toString(),
                "--mark-gone",
                catalogue.toString()))
        .endsWith(64)
        .saysInOneLine("--mark-gone", "--out");
  }

  private CommandRun check(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "catalog",
                "check",
                "--fetch",
                "--catalogue",
                catalogue.toString(),
                "--out",
                answers.toString()));
    words.addAll(List.of(more));
    return CommandRun.of(words.toArray(String[]::new));
  }

  private static String page(String path) {
    String number = path.replaceAll(".*acme(\\d+).*", "$1");
    String company = number.endsWith("6") ? "Globex" : "acme " + number;
    if (path.startsWith("/v0/")) {
      return """
      [{"id": "a", "text": "Analyst", "createdAt": 1772668800000,
        "hostedUrl": "https://jobs.example/a", "categories": {"location": "Austin"}}]
      """;
    }
    if (path.startsWith("/v1/boards")) {
      return """
      {"jobs": [{"id": 1, "title": "Analyst", "updated_at": "2026-03-01T06:00:00Z",
        "location": {"name": "Austin, TX"}, "content": "<p>x</p>", "company_name": "%s",
        "absolute_url": "https://acme.example/1"}], "meta": {"total": 1}}
      """
          .formatted(company);
    }
    return """
    {"offset": 0, "limit": 100, "totalFound": 1, "content": [{"id": "70001", "name": "Analyst",
      "company": {"name": "%s", "identifier": "Acme"}, "releasedDate": "2026-03-02T08:00:00.000Z",
      "location": {"city": "Austin", "country": "us"}}]}
    """
        .formatted(company);
  }
}

package wagewire.lab.market.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import wagewire.lab.market.board.MarketBoard;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.lab.market.books.TruthCell;
import wagewire.lab.market.settings.BoardSizes;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.Unkindness;
import wagewire.model.board.BoardId;
import wagewire.model.json.Json;

class MarketServerTest {

  private static final MarketSettings SETTINGS =
      MarketSettings.standard(8)
          .withEmployers(60)
          .withSizes(new BoardSizes(40, 1.2, 400))
          .withUnkindnesses(
              EnumSet.of(
                  Unkindness.QUIET_DAYS,
                  Unkindness.EDITS,
                  Unkindness.EVERGREEN_REPOSTS,
                  Unkindness.UNLISTED_LISTINGS));
  private static final SimulatedMarket MARKET = SimulatedMarket.create(SETTINGS);
  private static final LocalDate DAY = SETTINGS.firstMonday().plusDays(251);

  private static final MarketServer SERVER = MarketServer.start(MARKET);
  private static final BoardClient CLIENT = new BoardClient(SERVER);

  @BeforeAll
  static void moveToTheDay() {
    SERVER.moveTo(morning(DAY));
  }

  @AfterAll
  static void stop() {
    CLIENT.close();
    SERVER.close();
  }

  @Test
  void theBooksAgreeWithWhatTheBoardsShow() throws IOException {
    for (MarketBoard board : boards(MARKET)) {
      long stock =
          MARKET
              .books()
              .stock(
                  TruthCell.of(TruthCell.ALL),
                  DAY,
                  employer -> employer.token().equals(board.token()));
      assertThat(CLIENT.ids(board)).as(board.toString()).hasSize((int) stock);
    }
  }

  @Test
  void greenhouseWritesTheWholeBoard() throws IOException {
    MarketBoard board = largest("greenhouse");
    JsonNode page = Json.tree(CLIENT.get(board, "").body());
    JsonNode job = page.path("jobs").get(0);

    assertThat(page.path("meta").path("total").asInt()).isEqualTo(page.path("jobs").size());
    assertThat(job.path("content").asString()).startsWith("&lt;h3&gt;").doesNotContain("<");
    assertThat(job.path("company_name").asString()).isEqualTo(board.employer());
    assertThat(job.path("location").path("name").asString()).isNotBlank();
    assertThat(Instant.parse(job.path("first_published").asString()))
        .isBeforeOrEqualTo(Instant.parse(job.path("updated_at").asString()));
    assertThat(Instant.parse(job.path("updated_at").asString())).isBefore(morning(DAY));
    assertThat(job.path("pay_input_ranges").isArray()).isTrue();
  }

  @Test
  void greenhouseStatesPayInCents() throws IOException {
    Set<Long> cents = new HashSet<>();
    for (MarketBoard board : boards(MARKET)) {
      if (board.platform().equals("greenhouse")) {
        JsonNode jobs = Json.tree(CLIENT.get(board, "").body()).path("jobs");
        jobs.forEach(job ->
            job.path("pay_input_ranges")
                .forEach(range -> cents.add(range.path("min_cents").asLong())));
      }
    }
    assertThat(cents).isNotEmpty().anyMatch(amount -> amount > 4_000_000);
  }

  @Test
  void leversPagesHoldEachPostingOnce() throws IOException {
    MarketBoard board = largest("lever");
    Set<String> ids = CLIENT.ids(board);
    assertThat(ids).hasSizeGreaterThan(100);
    JsonNode first = Json.tree(CLIENT.get(board, "&skip=0&limit=100").body());
    assertThat(first.isArray()).isTrue();
    assertThat(first.size()).isEqualTo(100);
    assertThat(Json.tree(CLIENT.get(board, "&skip=100000&limit=100").body()).size()).isZero();
    assertThat(first.get(0).path("lists").size()).isEqualTo(4);
    assertThat(first.get(0).path("createdAt").asLong()).isLessThan(morning(DAY).toEpochMilli());
  }

  @Test
  void ashbyMarksWhatIsNotListed() throws IOException {
    int unlisted = 0;
    for (MarketBoard board : boards(MARKET)) {
      if (board.platform().equals("ashby")) {
        JsonNode page = Json.tree(CLIENT.get(board, "").body());
        assertThat(page.path("apiVersion").asString()).isEqualTo("1");
        for (JsonNode job : page.path("jobs")) {
          unlisted += job.path("isListed").asBoolean() ? 0 : 1;
          assertThat(job.has("compensation")).isTrue();
        }
      }
    }
    assertThat(unlisted).isPositive();
  }

  @Test
  void anUnchangedBoardAnswersNotModified() throws IOException {
    for (String platform : new String[] {"greenhouse", "ashby"}) {
      MarketBoard board = largest(platform);
      String tag = CLIENT.get(board, "").headers().firstValue("ETag").orElseThrow();
      HttpResponse<byte[]> again = CLIENT.get(board, "", "If-None-Match", tag);
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(CLIENT.get(board, "", "If-None-Match", "W/\"other\"").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void theTagChangesWithThePage() throws IOException {
    MarketBoard board = largest("greenhouse");
    String tag = CLIENT.get(board, "").headers().firstValue("ETag").orElseThrow();
    SERVER.moveTo(morning(DAY.plusWeeks(1)));
    HttpResponse<byte[]> later = CLIENT.get(board, "", "If-None-Match", tag);
    SERVER.moveTo(morning(DAY));
    assertThat(later.statusCode()).isEqualTo(200);
    assertThat(CLIENT.get(board, "").headers().firstValue("ETag")).hasValue(tag);
  }

  @Test
  void unknownBoardsAndPathsAreNotFound() throws IOException {
    for (String path :
        new String[] {
          "/greenhouse/v1/boards/nobody/jobs",
          "/greenhouse/",
          "/lever/v0/postings/nobody",
          "/ashby/posting-api/job-board/nobody",
          "/elsewhere"
        }) {
      assertThat(CLIENT.getPath(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void robotsMayComeIn() throws IOException {
    HttpResponse<byte[]> robots = CLIENT.getPath("/robots.txt");
    assertThat(robots.statusCode()).isEqualTo(200);
    assertThat(new String(robots.body(), StandardCharsets.UTF_8)).contains("Allow: /");
  }

  @Test
  void anUnknownPlatformHasNoAddress() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SERVER.address(new BoardId("paper", "any")));
  }

  @Test
  void someFetchesFailInEachWay() {
    SimulatedMarket market =
        SimulatedMarket.create(
            SETTINGS
                .withSizes(new BoardSizes(1, 0, 1))
                .withUnkindnesses(Set.of(Unkindness.FAILING_FETCHES)));
    MarketBoard board = boards(market).getFirst();
    Set<String> outcomes = new HashSet<>();
    try (MarketServer server = MarketServer.start(market);
        BoardClient client = new BoardClient(server)) {
      for (int day = 0; day < 700 && outcomes.size() < 4; day++) {
        server.moveTo(morning(SETTINGS.firstMonday().plusDays(day)));
        outcomes.add(client.outcome(board));
      }
    }
    assertThat(outcomes).containsExactlyInAnyOrder("200", "500", "503", "closed");
  }

  /** On the platforms whose answers the client reads. */
  private static List<MarketBoard> boards(SimulatedMarket market) {
    return market.boards().stream()
        .filter(board -> Set.of("greenhouse", "lever", "ashby").contains(board.platform()))
        .toList();
  }

  private static MarketBoard largest(String platform) {
    return boards(MARKET).stream()
        .filter(board -> board.platform().equals(platform))
        .max(
            Comparator.comparingLong(board ->
                MARKET
                    .books()
                    .stock(
                        TruthCell.of(TruthCell.ALL),
                        DAY,
                        employer -> employer.token().equals(board.token()))))
        .orElseThrow();
  }

  private static Instant morning(LocalDate day) {
    return day.atTime(6, 0).toInstant(ZoneOffset.UTC);
  }
}

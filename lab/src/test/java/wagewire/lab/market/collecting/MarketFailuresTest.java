package wagewire.lab.market.collecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.publish.CollectReport;
import wagewire.lab.market.server.Failure;
import wagewire.lab.market.server.MarketServer;
import wagewire.lab.market.settings.Unkindness;
import wagewire.model.board.BoardId;
import wagewire.model.board.Source;
import wagewire.model.table.ResourceTable;

/** What the real collector makes of each way in which a board of the market misleads. */
@Tag("long")
class MarketFailuresTest {

  /** Enough that the rarest failure of a platform is among them. */
  private static final int TOKENS = 12_000;

  private static final Set<Unkindness> OF_TRANSPORT =
      EnumSet.of(
          Unkindness.FAILING_FETCHES,
          Unkindness.THROTTLING,
          Unkindness.FALSE_ABSENCES,
          Unkindness.EMPTY_ANSWERS,
          Unkindness.TRUNCATED_ANSWERS);
  private static final AnyBoards BOARDS = new AnyBoards(OF_TRANSPORT);
  private static final Instant NOW = BOARDS.morning(40);
  private static final MarketServer SERVER = BOARDS.serve();
  private static final CollectingBench BENCH =
      new CollectingBench(Clock.fixed(NOW, ZoneOffset.UTC));
  private static final Map<String, String> CASES =
      ResourceTable.lines(MarketFailuresTest.class, "failures.tsv").stream()
          .collect(
              Collectors.toMap(
                  row -> row[0] + row[1], row -> String.join(" ", row[2], row[3], row[4])));

  @BeforeAll
  static void moveToTheDay() {
    SERVER.moveTo(NOW);
  }

  @AfterAll
  static void stop() {
    BENCH.close();
    SERVER.close();
  }

  @ParameterizedTest
  @EnumSource
  void theCollectorJudgesAFailureAsTheTableHasIt(Failure failure) {
    List<BoardEntry> boards =
        MarketServer.platforms().stream()
            .filter(platform -> due(failure, platform) != null)
            .map(platform -> failing(platform, failure))
            .toList();
    Map<String, String> judged = new TreeMap<>();
    Map<String, @Nullable String> due = new TreeMap<>();

    for (CollectReport report : BENCH.collect(boards)) {
      String platform = report.board().platform();
      judged.put(platform, judgement(report));
      due.put(platform, due(failure, platform));
    }

    assertThat(judged).isNotEmpty().isEqualTo(due);
  }

  private static BoardEntry failing(String platform, Failure failure) {
    for (int number = 0; number < TOKENS; number++) {
      BoardId board = new BoardId(platform, "board" + number);
      if (SERVER.failure(board).equals(Optional.of(failure))) {
        Source source =
            new Source(platform, board.token(), AnyBoards.kind(platform), null, null, true);
        return new BoardEntry(source, SERVER.address(board));
      }
    }
    throw new AssertionError("No board of " + platform + " fails by " + failure);
  }

  private static String judgement(CollectReport report) {
    int size = BOARDS.page(report.board(), NOW).orElseThrow().listings().size();
    return String.join(
        " ",
        report.outcome().id(),
        Objects.requireNonNull(report.status(), String.valueOf(report.note())).id(),
        share(report.published(), size));
  }

  private static String share(int published, int size) {
    if (published == 0) {
      return "none";
    }
    return published < size ? "some" : "all";
  }

  /** Null where boards of the platform cannot fail so. */
  private static @Nullable String due(Failure failure, String platform) {
    String own = CASES.get(failure + platform);
    return own == null ? CASES.get(failure + "*") : own;
  }
}

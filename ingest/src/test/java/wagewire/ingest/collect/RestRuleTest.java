package wagewire.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.collect.RevisitPolicy.DueBoards;
import wagewire.ingest.publish.CollectReport;
import wagewire.ingest.store.BoardHealth;
import wagewire.ingest.testing.CannedAnswer;
import wagewire.ingest.testing.CollectFixture;
import wagewire.ingest.testing.Payloads;
import wagewire.model.board.BoardId;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.SnapshotStatus;

final class RestRuleTest {

  private static final Instant VISITED = Instant.parse("2026-06-01T06:00:00Z");
  private static final LocalDate MARKED = LocalDate.of(2026, 5, 1);

  @ParameterizedTest(name = "{0}, {1}, gone for {2} days, marked {3}: rests for {4} days")
  @CsvSource({
    "GONE, GONE, 7, false, 6",
    "GONE, GONE, 27, false, 6",
    "GONE, GONE, 28, false, 91",
    "GONE, GONE, 400, false, 91",
    "GONE, GONE, 7, true, 91"
  })
  void aBoardRestsLongerOnceItIsGoneForFourWeeksOrMarked(
      SnapshotStatus status, FetchOutcome outcome, int days, boolean marked, int rest) {
    BoardHealth health = health(status, outcome, days);

    assertThat(RestRule.until(entry(marked ? MARKED : null), health))
        .isEqualTo(VISITED.plus(Duration.ofDays(rest)));
  }

  @ParameterizedTest(name = "{0}, {1}, marked {2}")
  @CsvSource({
    "FAILED, GONE, false",
    "FAILED, GONE, true",
    "FAILED, FAILED, true",
    "FAILED, MOVED, true",
    "COMPLETE, OK, true",
    "UNCHANGED, UNCHANGED, false"
  })
  void aBoardThatIsNotGoneByItsOwnVisitsDoesNotRest(
      SnapshotStatus status, FetchOutcome outcome, boolean marked) {
    BoardHealth health = health(status, outcome, 40);

    assertThat(RestRule.until(entry(marked ? MARKED : null), health)).isEqualTo(Instant.EPOCH);
    assertThat(RestRule.rests(health)).isFalse();
  }

  @Test
  void aBoardThatTheCatalogueMarksWaitsThirteenWeeksForItsFirstVisit() {
    assertThat(RestRule.until(entry(MARKED), null)).isEqualTo("2026-07-31T00:00:00Z");
    assertThat(RestRule.until(entry(null), null)).isEqualTo(Instant.EPOCH);
  }

  @Test
  void aBoardThatIsGoneIsReportedOnceAndVisitedRarelyUntilItAnswers() {
    try (CollectFixture workshop = new CollectFixture()) {
      BoardEntry board = workshop.board("greenhouse");
      workshop.server.always(CollectFixture.path(board), CannedAnswer.status(404));
      List<Integer> visits = new ArrayList<>();
      List<Integer> reported = new ArrayList<>();
      Instant start = workshop.clock.instant();
      for (int day = 0; day < 216; day++) {
        Instant now = start.plus(Duration.ofDays(day));
        workshop.clock.advance(Duration.between(workshop.clock.instant(), now));
        if (day == 200) {
          workshop.server.always(
              CollectFixture.path(board), CannedAnswer.json(Payloads.greenhouse("1 Analyst")));
        }
        DueBoards parts = DueBoards.of(List.of(board), workshop.store, QuietRule.STANDARD, now);
        assertThat(Stream.of(parts.due(), parts.waiting(), parts.resting()).flatMap(List::stream))
            .containsExactly(board);
        if (parts.due().isEmpty()) {
          assertThat(parts.resting()).hasSize(1);
          assertThat(parts.lines())
              .containsExactly(
                  "1 board is gone and not due: visited weekly at first, then every 13 weeks");
          continue;
        }
        CollectReport report = workshop.collect(board);
        visits.add(day);
        if (report.notable()) {
          reported.add(day);
        }
      }
      List<Integer> firstWeek = IntStream.rangeClosed(0, 7).boxed().toList();

      assertThat(visits)
          .startsWith(firstWeek.toArray(Integer[]::new))
          .endsWith(7, 13, 19, 25, 31, 122, 213, 214, 215);
      assertThat(reported).isEqualTo(firstWeek);
    }
  }

  private static BoardHealth health(SnapshotStatus status, FetchOutcome outcome, int days) {
    return new BoardHealth(
        BoardId.parse("lever:acme"),
        VISITED,
        outcome,
        status,
        3,
        null,
        null,
        VISITED.minus(Duration.ofDays(days)),
        null);
  }

  private static BoardEntry entry(@Nullable LocalDate goneOn) {
    BoardEntry entry =
        new BoardEntry(new Source("lever", "acme", SourceKind.OWN, "Acme", null, false), null);
    return new BoardEntry(entry.source(), null, null, entry.details(), goneOn);
  }
}

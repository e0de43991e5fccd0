package wagewire.reporting.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class HealthReportTest {

  @Test
  void heldBoardsComeFirstThenOtherShapesThenThoseThatAreGoneThenTheOthersByName() {
    List<String> boards =
        Stream.of(
                board("lever:a", "failed", "failed"),
                board("lever:b", "gone", "gone"),
                board("lever:c", "failed", "gone"),
                board("lever:d", "failed", "changed-shape"),
                board("lever:e", "partial", "partial"),
                board("lever:f", "held", "ok"),
                board("lever:g", "held", "empty"))
            .sorted(HealthReport.UnhealthyBoard.GRAVEST_FIRST)
            .map(HealthReport.UnhealthyBoard::board)
            .toList();

    assertThat(boards)
        .containsExactly(
            "lever:f", "lever:g", "lever:d", "lever:b", "lever:c", "lever:a", "lever:e");
  }

  @Test
  void theTextSaysHowManyBoardsItLeavesOutAndWhichOfThoseThatAreWellHaveANote() {
    HealthReport health =
        new HealthReport(
            LocalDate.of(2026, 3, 2),
            null,
            null,
            1_240,
            5,
            0,
            List.of(),
            List.of(board("lever:f", "held", "ok"), board("lever:g", "failed", "gone")),
            0,
            0,
            Map.of(),
            0,
            1_234,
            List.of(
                new HealthReport.UnhealthyBoard(
                    "lever:w", "complete", "ok", "90 listings, far more")),
            2,
            List.of("the release of the week of 2026-02-23: boards (board lever:x)"),
            List.of("week of 16 Feb 2026: boards that held 14 % of the postings are not watched"),
            Map.of());

    assertThat(health.text(List.of()))
        .contains(
            """
            held back   the release of the week of 2026-02-23: boards (board lever:x)
            break       week of 16 Feb 2026: boards that held 14 % of the postings are not watched
            boards      5 of 1,240 healthy
              lever:f: ok
              lever:g: gone, not confirmed yet (failing)
              and 1,234 more
            notes       of boards that are healthy
              lever:w: ok: 90 listings, far more
              and 2 more
            """);
  }

  @Test
  void oneBoardThatAilsAmongOthersIsNoTroubleUnlessAllAreWanted() {
    assertThat(fresh(3, 2).troubles(10, 0.8)).isEmpty();
    assertThat(fresh(3, 2).troubles(10, 1)).hasSize(1);
    assertThat(fresh(1, 0).troubles(10, 0.8))
        .containsExactly("0 of 1 board is healthy, fewer than a share of 0.8");
    assertThat(fresh(10, 8).troubles(10, 0.8)).isEmpty();
    assertThat(fresh(10, 7).troubles(10, 0.8)).hasSize(1);
    assertThat(fresh(0, 0).troubles(10, 0.8)).isEmpty();
  }

  @Test
  void theTextSaysWhyItIsNotGood() {
    HealthReport old = fresh(10, 7);
    assertThat(old.text(old.troubles(1, 0.8)))
        .startsWith(
            """
            not good
            because     the newest release's week ended more than 1 day ago, on 22 Feb 2026
            because     7 of 10 boards are healthy, fewer than a share of 0.8
            """);
  }

  @Test
  void aReleaseOfAWeekThatIsNotOverIsNeverGood() {
    HealthReport early = on(LocalDate.of(2026, 2, 21), 3, 3);
    assertThat(early.isFresh(10)).isFalse();
    assertThat(early.troubles(10, 0.8))
        .singleElement()
        .asString()
        .contains("ends in the future, on 22 Feb 2026", "restore a backup");
    assertThat(on(LocalDate.of(2026, 2, 22), 3, 3).troubles(10, 0.8)).isEmpty();
  }

  private static HealthReport fresh(int boards, int healthy) {
    return on(LocalDate.of(2026, 3, 2), boards, healthy);
  }

  private static HealthReport on(LocalDate today, int boards, int healthy) {
    return new HealthReport(
        today,
        "2026-W08",
        LocalDate.of(2026, 2, 22),
        boards,
        healthy,
        0,
        List.of(),
        List.of(),
        0,
        0,
        Map.of(),
        0,
        0,
        List.of(),
        0,
        List.of(),
        List.of(),
        Map.of());
  }

  private static HealthReport.UnhealthyBoard board(String board, String status, String outcome) {
    return new HealthReport.UnhealthyBoard(board, status, outcome, null);
  }
}

package wagewire.reporting.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class HealthTest {

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
            .sorted(Health.Ailing.GRAVEST_FIRST)
            .map(Health.Ailing::board)
            .toList();

    assertThat(boards)
        .containsExactly(
            "lever:f", "lever:g", "lever:d", "lever:b", "lever:c", "lever:a", "lever:e");
  }

  @Test
  void theTextSaysHowManyBoardsItLeavesOutAndWhichOfThoseThatAreWellHaveANote() {
    Health health =
        new Health(
            LocalDate.of(2026, 3, 2),
            null,
            null,
            1_240,
            5,
            List.of(),
            List.of(board("lever:f", "held", "ok")),
            0,
            0,
            Map.of(),
            0,
            1_234,
            List.of(new Health.Ailing("lever:w", "complete", "ok", "90 listings, far more")),
            2,
            List.of("the release of the week of 2026-02-23: boards (board lever:x)"),
            List.of("week of 16 Feb 2026: boards that held 14 % of the postings are not watched"));

    assertThat(health.text(false))
        .contains(
            """
            held back   the release of the week of 2026-02-23: boards (board lever:x)
            break       week of 16 Feb 2026: boards that held 14 % of the postings are not watched
            boards      5 of 1,240 well
              lever:f: ok
              and 1,234 more
            notes       of boards that are well
              lever:w: ok: 90 listings, far more
              and 2 more
            """);
  }

  private static Health.Ailing board(String board, String status, String outcome) {
    return new Health.Ailing(board, status, outcome, null);
  }
}

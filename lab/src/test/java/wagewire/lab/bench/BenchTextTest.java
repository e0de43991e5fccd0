package wagewire.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchTextTest {

  private static final StageResult INGEST =
      new StageResult(
          "ingest",
          2_000,
          4,
          Map.of(
              MeasuredPart.BOARDS,
              new ResourceUsage(1, 50),
              MeasuredPart.INGEST,
              new ResourceUsage(3, 300)));
  private static final StageResult LOAD =
      new StageResult("load", 2_000, 1, Map.of(MeasuredPart.LOAD, new ResourceUsage(2, 200)));
  private static final StageResult TOGETHER =
      new StageResult(
          "together", 2_000, 5, Map.of(MeasuredPart.POSTGRES, new ResourceUsage(1.5, 60)));
  private static final BenchResult RESULT =
      new BenchResult(
          70,
          2_000,
          2,
          1,
          List.of(INGEST, LOAD),
          TOGETHER,
          new BytesPerPosting(1_900, 30_000, 800, 1_050, 5, 4_200));

  @Test
  void theSlowestStageAloneIsTheMeasureOfAllTogether() {
    assertThat(RESULT.slowest()).isEqualTo(INGEST);
    assertThat(RESULT.togetherInSlowest()).isCloseTo(400.0 / 500.0, within(1e-12));
  }

  @Test
  void theBoardsServersAreNotAmongTheCostOfAPosting() {
    assertThat(INGEST.cpuSecondsPerMillion()).isCloseTo(1_500, within(1e-9));
  }

  @Test
  void tellsEachStageInARowAndWhatAPostingTakes() {
    assertThat(BenchText.of(RESULT))
        .contains("2,000 postings, new and changed, of 70 simulated boards")
        .contains("| load alone | 1.0 | 2,000 | 1,000 | load 1,000 | load 200 |")
        .contains("| all together | 5.0 | 400 | 750 | postgres 750 | postgres 60 |")
        .contains("All together at 0.80 of the rate of ingest alone, the slowest.")
        .contains("| PostgreSQL | 4,200 |");
  }
}

package wagewire.lab.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FaultTablesTest {

  @Test
  void runsAndKindsAreCounted() {
    FaultTables.Run same =
        new FaultTables.Run(
            4,
            counts(Map.of("kill load", 2, "kill kafka", 1, "cut load|kafka", 1)),
            61.4,
            List.of(),
            "");
    FaultTables.Run other =
        new FaultTables.Run(5, counts(Map.of("kill load", 1)), 70, List.of("a row is missing"), "");
    assertThat(FaultTables.of(List.of(same, other)))
        .contains(
            "| 4 | 4: kill 3, cut 1 | 61 | the same |",
            "| 5 | 1: kill 1 | 70 | **differ** |",
            "| kill | %s | 4 | 1 of 2 | load 3, kafka 1 |".formatted(FaultKind.KILL.what()),
            "| cut | %s | 1 | 1 of 1 | load to kafka 1 |".formatted(FaultKind.CUT.what()))
        .noneMatch(line -> line.startsWith("| storm"));
  }

  @Test
  void whatIsMissingIsToldWhereItMay() {
    FaultTables.Run run =
        new FaultTables.Run(
            1, counts(Map.of("board-network half", 1)), 60, List.of(), "2 of 3 listings");
    assertThat(FaultTables.of(List.of(run)))
        .contains("| 1 | 1: board-network 1 | 60 | 2 of 3 listings |");
  }

  private static FaultCounts counts(Map<String, Integer> faults) {
    return new FaultCounts(faults, Map.of());
  }
}

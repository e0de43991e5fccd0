package wagewire.lab.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostileTableTest {

  @Test
  void readersAreOneRowAndOthersTheirOwn() {
    assertThat(
            HostileTable.of(
                List.of(
                    cost("reader lever", 1_000, 5, 40),
                    cost("reader workday", 3_000, 7, 20),
                    cost("normaliser", 10, 0, 1))))
        .endsWith(
            "| readers of 2 platforms | 4,000 | 1.0 | 12 | 4 | 0.50 | 40 | 2 |",
            "| normaliser | 10 | 1.0 | 0 | 2 | 0.50 | 1 | 2 |");
  }

  private static SurfaceCost cost(String surface, long inputs, long published, long slowest) {
    return new SurfaceCost(
        surface,
        inputs,
        inputs * 1024,
        published,
        2,
        Duration.ofNanos(inputs * 500_000),
        Duration.ofMillis(slowest),
        2 * 1024 * 1024);
  }
}

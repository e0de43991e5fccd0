package wagewire.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellTotalTest {

  private static final double[] ONE = {1};

  @Test
  void aUnitCountsOnceForEachEmployer() {
    CellTotal total = new CellTotal(1);
    total.add("acme", "lever:acme", ONE, 1);
    total.add("acme", "lever:acme", ONE, 1);
    total.add("acme", "lever:other", ONE, 1);
    total.add("globex", "lever:other", ONE, 1);
    assertThat(total.boards()).isEqualTo(3);
    assertThat(total.employers()).isEqualTo(2);
    assertThat(total.largest()).isEqualTo(3);
  }
}

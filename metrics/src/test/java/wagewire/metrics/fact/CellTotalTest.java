package wagewire.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTotalTest {

  private static final double[] ONE = {1};

  @ParameterizedTest
  @CsvSource({"true, false", "false, true"})
  void aUnitIsObservedByAnyOfItsRowsInWhicheverOrderTheyCome(boolean first, boolean second) {
    CellTotal total = new CellTotal(1);
    total.add("acme", "lever:acme", first, ONE, 1);
    total.add("acme", "lever:acme", second, ONE, 1);
    total.add("acme", "lever:acme", true, ONE, 1);
    total.add("acme", "lever:other", false, ONE, 1);
    assertThat(total.boards()).isEqualTo(2);
    assertThat(total.boardsObserved()).isEqualTo(1);
  }
}

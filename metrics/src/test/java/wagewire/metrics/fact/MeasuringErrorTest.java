package wagewire.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeasuringErrorTest {

  @Test
  void sqlNamesTheAmountAndTheErrorsOfRolesAndGroups() {
    String sql = MeasuringError.expand("select :measuring_error(active) from cell");
    assertThat(sql)
        .startsWith("select 1.959964 * sqrt(")
        .contains("* active", "* unobserved", "end)::double precision * active) ^ 2")
        .doesNotContain(":measuring")
        .contains("then " + MeasuringError.ofGroup().random())
        .contains("else " + MeasuringError.ofRole().random());
  }
}

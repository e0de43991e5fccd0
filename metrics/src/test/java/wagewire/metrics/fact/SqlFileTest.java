package wagewire.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import wagewire.warehouse.testing.TestWarehouse;

class SqlFileTest {

  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final SqlFile FILE = SqlFile.of("metrics/fact/conditions");

  @Test
  void conditionsThatAreNotWantedNeedNoValues() throws SQLException {
    try (Connection connection = WAREHOUSE.warehouse().connection()) {
      assertThat(FILE.withConditions(Set.of()).first(connection, Map.of())).hasValue("rows 3");
      assertThat(
              FILE.withConditions(Set.of("least", "other")).first(connection, Map.of("least", "b")))
          .hasValue("rows 2");
      Map<String, String> both = Map.of("least", "b", "word", "c");
      assertThat(FILE.withConditions(both.keySet()).first(connection, both)).hasValue("rows 0");
    }
  }

  @Test
  void aConditionThatIsWantedNeedsItsValue() throws SQLException {
    try (Connection connection = WAREHOUSE.warehouse().connection()) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> FILE.withConditions(Set.of("least")).first(connection, Map.of("word", "a")))
          .withMessageContaining("needs a value for :least");
    }
  }
}

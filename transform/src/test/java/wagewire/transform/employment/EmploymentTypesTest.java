package wagewire.transform.employment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

class EmploymentTypesTest {

  @TestFactory
  Stream<DynamicTest> eachSpellingHasItsType() {
    List<ResourceRow> rows = ResourceTable.rows(EmploymentTypesTest.class, "fields.tsv", 2);
    assertThat(rows).isNotEmpty();
    return rows.stream()
        .map(row ->
            DynamicTest.dynamicTest(
                row.get(0),
                () ->
                    assertThat(EmploymentTypes.read(row.get(0)))
                        .isEqualTo(row.get(1).equals("-") ? null : row.get(1))));
  }

  @Test
  void nothingStatedIsNothing() {
    assertThat(EmploymentTypes.read(null)).isNull();
    assertThat(EmploymentTypes.read(" ")).isNull();
  }
}

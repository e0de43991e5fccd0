package wagewire.transform.employer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;
import wagewire.transform.employer.EmployerResolver.EmployerReading;

class EmployerResolverTest {

  private static final EmployerResolver RESOLVER = EmployerResolver.load();

  @TestFactory
  Stream<DynamicTest> eachNameHasItsEmployer() {
    List<ResourceRow> rows =
        ResourceTable.rows(
            EmployerResolverTest.class, "/wagewire/lab/evaluate/labels/employers.tsv", 6);
    assertThat(rows).hasSizeGreaterThan(200);
    return rows.stream()
        .map(row ->
            dynamicTest(
                String.join(" | ", row.cells().subList(0, 3)),
                () ->
                    assertThat(
                            RESOLVER.resolve(
                                present(row.get(0)), present(row.get(1)), present(row.get(2))))
                        .isEqualTo(
                            new EmployerReading(
                                stated(row.get(3)),
                                stated(row.get(4)),
                                row.get(5).equals("yes")))));
  }

  @Property
  void theNameShownHasTheSameIdAsTheNameWritten(@ForAll String company) {
    EmployerReading reading = RESOLVER.resolve(null, company, null);
    assertThat(RESOLVER.resolve(null, reading.name(), null)).isEqualTo(reading);
  }

  private static @Nullable String present(String cell) {
    return cell.isEmpty() ? null : cell.replace("\\n", "\n");
  }

  private static @Nullable String stated(String cell) {
    return cell.equals("-") ? null : cell;
  }
}

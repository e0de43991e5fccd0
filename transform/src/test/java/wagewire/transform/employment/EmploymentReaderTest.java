package wagewire.transform.employment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import wagewire.model.posting.Seniority;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;
import wagewire.transform.text.WordRuns;
import wagewire.transform.title.TitleClassifier;

class EmploymentReaderTest {

  private static final TitleClassifier TITLES = TitleClassifier.load();

  @TestFactory
  Stream<DynamicTest> eachListingHasItsTypeAndSource() {
    List<ResourceRow> rows = ResourceTable.rows(EmploymentReaderTest.class, "cases.tsv", 5);
    assertThat(rows).isNotEmpty();
    return rows.stream()
        .map(row ->
            DynamicTest.dynamicTest(
                String.join(" | ", row.cells()),
                () -> {
                  EmploymentReading read = read(row.get(0), row.get(1), row.get(2));
                  assertThat(read.type()).isEqualTo(row.get(3).equals("-") ? null : row.get(3));
                  assertThat(read.source().name().toLowerCase(Locale.ROOT)).isEqualTo(row.get(4));
                }));
  }

  @Test
  void theWordsThatDecidedAreKept() {
    assertThat(read("", "Marketing Manager", "Hello.\nJob type: Contract\nBye.").words())
        .isEqualTo("Job type: Contract");
    assertThat(read("", "Marketing Manager", "Hello. This is a part-time role.").words())
        .isEqualTo("This is a part-time role");
  }

  @Test
  void textsOfAnyLengthAreRead() {
    assertThat(read("", "x".repeat(5_000) + " (Contract)", ": ".repeat(5_000)).type()).isNull();
  }

  private static EmploymentReading read(String field, String title, String description) {
    @Nullable String stated = field.isEmpty() ? null : field;
    Seniority seniority = TITLES.read(title, null, null).seniority();
    return EmploymentReader.read(
        stated, title, seniority, WordRuns.of(description.replace("\\n", "\n")));
  }
}

package wagewire.transform.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;
import wagewire.transform.text.WordRuns;

class ToolCasesTest {

  private static final ToolFinder FINDER = ToolFinder.load();

  @TestFactory
  Stream<DynamicTest> eachPassageNamesTheToolsThatAreWritten() {
    return cases().stream()
        .map(row ->
            DynamicTest.dynamicTest(
                row.get(0),
                () ->
                    assertThat(
                            String.join(
                                " ",
                                FINDER.find(
                                    "",
                                    WordRuns.of(row.get(0).replace("\\n", "\n")),
                                    OwnProducts.of(row.get(2)))))
                        .isEqualTo(row.get(1))));
  }

  @Test
  void thereAreAtLeastTwoHundredPassages() {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(200);
  }

  private static List<ResourceRow> cases() {
    return ResourceTable.rows(ToolCasesTest.class, "/wagewire/lab/evaluate/labels/tools.tsv", 3);
  }
}

package wagewire.transform.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;
import wagewire.transform.text.WordRuns;

class DescriptionModeTest {

  private static final PlaceReader READER = PlaceReader.load();

  @TestFactory
  Stream<DynamicTest> aDescriptionTellsHowTheJobIsDone() {
    List<ResourceRow> rows = ResourceTable.rows(DescriptionModeTest.class, "descriptions.tsv", 2);
    return rows.stream()
        .map(row ->
            dynamicTest(
                row.get(0),
                () ->
                    assertThat(READER.modeOfDescription(WordRuns.of(row.get(0))).id())
                        .isEqualTo(row.get(1))));
  }
}

package wagewire.transform.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import wagewire.transform.phrase.VocabularyTable;
import wagewire.transform.text.WordRuns;

class DescriptionModeTest {

  private static final PlaceReader READER = PlaceReader.load();

  @TestFactory
  Stream<DynamicTest> aDescriptionTellsHowTheJobIsDone() {
    List<List<String>> rows =
        VocabularyTable.rows(DescriptionModeTest.class, "descriptions.tsv", 2);
    return rows.stream()
        .map(row ->
            dynamicTest(
                row.getFirst(),
                () ->
                    assertThat(READER.modeOfDescription(WordRuns.of(row.getFirst())).id())
                        .isEqualTo(row.getLast())));
  }
}

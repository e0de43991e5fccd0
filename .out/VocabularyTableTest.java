package wagewire.transform.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTableTest {

  @Test
  void linesAreFilledUpAndCommentsPassedOver() {
    assertThat(VocabularyTable.rows(VocabularyTableTest.class, "table.tsv", 3))
        .containsExactly(List.of("a", "b", "c"), List.of("d", "", ""));
  }

  @Test
  void aLineWithTooManyCellsIsNamed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> VocabularyTable.rows(VocabularyTableTest.class, "table.tsv", 2))
        .withMessageContaining("table.tsv")
        .withMessageContaining("a\tb\tc");
  }

  @Test
  void linesUnderAHeaderAreAsWideAsIt() {
    assertThat(VocabularyTable.underHeader(VocabularyTableTest.class, "headed.tsv"))
        .containsExactly(List.of("a", "", "c"));
    assertThatIllegalStateException()
        .isThrownBy(() -> VocabularyTable.underHeader(VocabularyTableTest.class, "table.tsv"))
        .withMessageContaining("table.tsv")
        .withMessageContaining("'d");
  }

  @Test
  void aMissingTableIsNamed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> VocabularyTable.rows(VocabularyTableTest.class, "none.tsv", 2))
        .withMessageContaining("none.tsv");
  }
}

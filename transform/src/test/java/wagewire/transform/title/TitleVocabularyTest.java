package wagewire.transform.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.model.table.ResourceTable;

class TitleVocabularyTest {

  private final TitleWords words = new TitleWords();

  @ParameterizedTest
  @ValueSource(strings = {"role-words.tsv", "level-words.tsv", "noise.tsv", "places.tsv"})
  void eachPhraseIsWrittenAsTitlesAreCutSoThatItCanBeFound(String table) {
    List<String> phrases =
        ResourceTable.rows(TitleClassifier.class, table, 2).stream()
            .map(row -> row.get(0))
            .toList();
    assertThat(phrases).filteredOn(phrase -> !phrase.equals(asCut(phrase))).isEmpty();
  }

  /** A break at the end is kept: such a phrase is found where a part of the title ends. */
  private String asCut(String phrase) {
    String end = phrase.endsWith(" " + TitleWords.BREAK) ? " " + TitleWords.BREAK : "";
    return String.join(" ", words.of(phrase)) + end;
  }

  @ParameterizedTest
  @ValueSource(strings = {"role", "level"})
  void eachFormStandsForAWordOfItsVocabulary(String vocabulary) {
    List<String> words =
        ResourceTable.rows(TitleClassifier.class, vocabulary + "-words.tsv", 2).stream()
            .map(row -> row.get(0))
            .toList();
    assertThat(ResourceTable.rows(TitleClassifier.class, vocabulary + "-forms.tsv", 3))
        .filteredOn(row -> !row.get(1).equals("inflects"))
        .extracting(row -> row.get(2))
        .isSubsetOf(words);
  }

  @Test
  void eachConceptThatARuleNeedsIsSaidBySomeWord() {
    List<String> said =
        Stream.concat(
                ResourceTable.rows(TitleClassifier.class, "role-words.tsv", 2).stream()
                    .flatMap(row -> Stream.of(row.get(1).split(" "))),
                Stream.of(
                    "bare-title", "department-of-marketing", "marketing-duties", "of-another"))
            .toList();
    assertThat(ResourceTable.rows(TitleClassifier.class, "role-rules.tsv", 4))
        .flatExtracting(row -> List.of((row.get(1) + " " + row.get(2)).trim().split("[ |]+")))
        .filteredOn(concept -> !concept.isEmpty())
        .isSubsetOf(said);
  }
}

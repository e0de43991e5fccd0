package wagewire.metrics.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ToolPairsTest {

  @Test
  void aPairIsKeptFromTenPostingsOn() {
    List<List<String>> postings = new ArrayList<>(Collections.nCopies(9, List.of("excel", "sql")));
    postings.addAll(Collections.nCopies(20, List.of("excel")));
    postings.addAll(Collections.nCopies(20, List.of("sql")));
    assertThat(ToolPairs.mostFrequent(postings)).isEmpty();
    postings.add(List.of("excel", "looker", "sql"));
    assertThat(ToolPairs.mostFrequent(postings))
        .containsOnlyKeys("excel+sql")
        .containsEntry("excel+sql", List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 49));
  }

  @Test
  void idsStandInTheOrderOfTheirCharacters() {
    List<List<String>> postings = Collections.nCopies(10, List.of("c-sharp", "c1", "ca"));
    assertThat(ToolPairs.mostFrequent(postings))
        .containsOnlyKeys("c-sharp+c1", "c-sharp+ca", "c1+ca");
  }

  @Test
  void theMostFrequentPairsAreKeptWhateverTheOrderOfPostings() {
    List<String> tools = IntStream.range(10, 26).mapToObj(number -> "tool" + number).toList();
    List<List<String>> postings = new ArrayList<>(Collections.nCopies(10, tools));
    postings.addAll(Collections.nCopies(5, List.of("tool24", "tool25")));
    List<String> most = List.copyOf(ToolPairs.mostFrequent(postings).keySet());
    assertThat(most).hasSize(ToolPairs.LIMIT).startsWith("tool24+tool25", "tool10+tool11");
    Collections.shuffle(postings, new Random(3));
    assertThat(ToolPairs.mostFrequent(postings).keySet()).containsExactlyElementsOf(most);
  }
}

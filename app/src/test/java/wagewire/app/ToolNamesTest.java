package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import wagewire.metrics.sentence.Labels;
import wagewire.model.table.ResourceTable;
import wagewire.transform.normalise.Normaliser;

/** Tests that sentences call a tool what the vocabulary calls it. */
class ToolNamesTest {

  private static final Map<String, String> VOCABULARY =
      ResourceTable.lines(Normaliser.class, "/wagewire/transform/tool/tools.tsv").stream()
          .collect(Collectors.toMap(row -> row[0], row -> row[1]));

  @Test
  void aToolHasOneName() {
    assertThat(VOCABULARY).hasSizeGreaterThan(1_000);
    assertThat(VOCABULARY).allSatisfy((id, name) -> assertThat(Labels.tool(id)).isEqualTo(name));
  }

  @Test
  void everyNameThatSentencesHaveIsATools() {
    List<String> named =
        ResourceTable.lines(Labels.class, "/wagewire/metrics/sentence/tools.tsv").stream()
            .map(row -> row[0])
            .filter(id -> !id.equals("tool"))
            .toList();
    assertThat(named).isNotEmpty().isSubsetOf(VOCABULARY.keySet());
  }
}

package wagewire.reporting.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import wagewire.model.json.Json;

/** The example of docs/assistant.md: its text and its data are of one figure. */
class AssistantExampleTest {

  private static final String DATA = "```json\n{\"figure_id\"";

  @Test
  void theSentenceHasTheNumbersOfTheData() throws Exception {
    String page = Files.readString(Path.of("..", "docs", "assistant.md"));
    int begin = page.indexOf(DATA);
    String data = page.substring(page.indexOf('{', begin), page.indexOf("\n```", begin));
    JsonNode figure = Json.tree(data);
    assertThat(page.substring(0, begin))
        .contains(
            "was $%s a year (95 %% interval $%s–$%s; %d postings, any currency, at %d employers,"
                .formatted(
                    thousands(figure, "value"),
                    thousands(figure, "ci_low"),
                    thousands(figure, "ci_high"),
                    figure.get("postings").asInt(),
                    figure.get("employers").asInt()))
        .contains("\n  " + figure.get("citation").asString() + "\n");
    assertThat(figure.get("citation").asString())
        .startsWith("figure " + figure.get("figure_id").asString() + ", ");
  }

  private static String thousands(JsonNode figure, String name) {
    return Math.round(figure.get(name).asDouble() / 1_000) + "k";
  }
}

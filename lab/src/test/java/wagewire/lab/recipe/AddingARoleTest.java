package wagewire.lab.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.app.CommandRun;

class AddingARoleTest {

  private static final String ROLE = "podcast-marketing";
  private static final String POSTINGS =
      """
      id,title,company
      1,Senior Podcast Marketing Manager,Acme
      """;

  @TempDir Path folder;

  @Test
  void aLineInEachOfFourTablesIsEnoughForTitlesToHaveTheRole() throws Exception {
    Path postings = Files.writeString(folder.resolve("postings.csv"), POSTINGS);
    ChangedProgram program =
        new ChangedProgram(Files.createDirectory(folder.resolve("changed")))
            .line("model", "wagewire/model/posting/roles.tsv", ROLE, "marketing")
            .line(
                "transform",
                "wagewire/transform/title/role-words.tsv",
                "podcast marketing",
                ROLE + " marketing-word")
            .line(
                "transform",
                "wagewire/transform/title/occupations.tsv",
                ROLE,
                "13-1161",
                "Market Research Analysts and Marketing Specialists")
            .line(
                "metrics",
                "wagewire/metrics/sentence/labels.tsv",
                "role",
                ROLE,
                "podcast marketing",
                "podcast marketing postings");
    CommandRun run = program.run("normalize", postings.toString());
    assertThatRun(run).succeeds();
    assertThat(run.json().get("role").asString()).isEqualTo(ROLE);
    assertThat(run.json().get("family").asString()).isEqualTo("marketing");
    assertThat(program.files()).isEqualTo(4);
  }
}

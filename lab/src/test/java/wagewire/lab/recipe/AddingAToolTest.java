package wagewire.lab.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.app.CommandRun;

class AddingAToolTest {

  private static final String POSTINGS =
      """
      id,title,company,description
      1,Marketing Operations Manager,Acme,You run HubSpot and Quillbeam every day.
      """;

  @TempDir Path folder;

  @Test
  void oneLineInTheTableOfToolsIsEnoughForDescriptionsToNameIt() throws Exception {
    Path postings = Files.writeString(folder.resolve("postings.csv"), POSTINGS);
    ChangedProgram program =
        new ChangedProgram(Files.createDirectory(folder.resolve("changed")))
            .line(
                "transform",
                "wagewire/transform/tool/tools.tsv",
                "quillbeam",
                "Quillbeam",
                "quillbeam",
                "email");
    CommandRun run = program.run("normalize", postings.toString());
    assertThat(run.json().get("tools").toString()).contains("\"hubspot\"", "\"quillbeam\"");
    assertThat(program.files()).isEqualTo(1);
  }
}

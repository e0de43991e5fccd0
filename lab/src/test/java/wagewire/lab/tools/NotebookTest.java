package wagewire.lab.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import wagewire.app.ChildCommand;
import wagewire.app.CommandRun;
import wagewire.lab.SmallDemo;
import wagewire.model.json.Json;

/** Each notebook runs from its first cell to its last. */
@Tag("long")
class NotebookTest {

  private static final String FOLDER = "docs/notebooks";

  @TempDir Path folder;

  static java.util.List<Path> notebooks() {
    return ToolFiles.in(FOLDER, ".ipynb");
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void itRunsAndDrawsAChart(Path notebook) throws Exception {
    assumeThat(python("import pandas, matplotlib").exitCode())
        .as(
            "Python with pandas and matplotlib: Debian's packages python3-pandas and"
                + " python3-matplotlib")
        .isZero();
    Path facts = folder.resolve("facts.csv");
    assertThatRun(
            CommandRun.of("export", "facts", "--out", facts.toString(), "--data", SmallDemo.data()))
        .endsWith(0);
    Path chart = folder.resolve("chart.png");
    Path script = Files.writeString(folder.resolve("notebook.py"), code(notebook));
    try (ChildCommand serve =
        ChildCommand.start("serve", "--port", "0", "--data", SmallDemo.data())) {
      Map<String, String> environment = new HashMap<>();
      environment.put("WAGEWIRE_FACTS", facts.toString());
      environment.put("WAGEWIRE_API", address(serve));
      environment.put("WAGEWIRE_CHART", chart.toString());
      environment.put("MPLBACKEND", "Agg");
      environment.put("MPLCONFIGDIR", folder.toString());
      ToolRun run = ToolRun.of(folder, environment, PYTHON, script.toString());
      assertThat(run.exitCode()).as(run.output()).isZero();
      assertThat(run.output())
          .containsPattern("[1-9][0-9]* figures of 20\\d\\d-W\\d\\d are the same in both");
    }
    BufferedImage picture = ImageIO.read(chart.toFile());
    assertThat(picture.getWidth()).isGreaterThan(600);
    Files.copy(
        chart,
        Path.of("target", "notebook-chart.png"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void notebooksAreKeptWithoutWhatTheyPrinted() {
    assertThat(notebooks())
        .allSatisfy(notebook ->
            assertThat(
                    cells(notebook)
                        .valueStream()
                        .filter(cell -> cell.get("cell_type").asString().equals("code")))
                .isNotEmpty()
                .allSatisfy(cell -> {
                  assertThat(cell.get("outputs")).isEmpty();
                  assertThat(cell.get("execution_count").isNull()).isTrue();
                }));
  }

  private static final String PYTHON =
      Files.isExecutable(Path.of("/usr/bin/python3")) ? "/usr/bin/python3" : "python3";

  private ToolRun python(String statement) throws Exception {
    assumeThat(PYTHON.startsWith("/") || ToolFiles.isInstalled(PYTHON)).as("python3").isTrue();
    return ToolRun.of(folder, Map.of(), PYTHON, "-c", statement);
  }

  private static String address(ChildCommand serve) throws Exception {
    String line = String.valueOf(serve.line());
    return line.substring(line.indexOf("http://")).strip();
  }

  private static JsonNode cells(Path notebook) {
    return Json.tree(ToolFiles.text(ToolFiles.ROOT.relativize(notebook).toString())).get("cells");
  }

  private static String code(Path notebook) {
    return cells(notebook)
        .valueStream()
        .filter(cell -> cell.get("cell_type").asString().equals("code"))
        .map(cell ->
            cell.get("source").valueStream().map(JsonNode::asString).collect(Collectors.joining()))
        .collect(Collectors.joining("\n\n"));
  }
}

package wagewire.lab.tools;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The chart as Helm renders it, jobs that run before an upgrade included. */
final class HelmChart {

  static final String FOLDER = "deploy/helm/wagewire";

  private final Path copy;

  /**
   * @param folder an empty one, for a copy in which hooks are usual manifests: Helm leaves them out
   *     of what it renders
   */
  HelmChart(Path folder) throws IOException {
    Path chart = ToolFiles.ROOT.resolve(FOLDER);
    for (Path file : ToolFiles.in(FOLDER, "")) {
      Path target = folder.resolve(chart.relativize(file).toString());
      if (Files.isDirectory(file)) {
        Files.createDirectories(target);
      } else {
        Files.writeString(target, Files.readString(file).replaceAll("(?m)^ *helm.sh/hook.*\n", ""));
      }
    }
    this.copy = folder;
  }

  static LintResult lint() {
    return new Helm(ToolFiles.ROOT.resolve(FOLDER)).lint().strict().call();
  }

  /**
   * Renders the manifests.
   *
   * @param values by their path; texts, numbers and truth values
   * @throws IllegalStateException with Helm's message
   */
  List<JsonNode> render(Map<String, Object> values) {
    TemplateCommand command =
        new Helm(copy)
            .template()
            .withName("wagewire")
            .withNamespace("figures")
            .withKubeVersion("1.33.0");
    values.forEach(command::set);
    return ToolFiles.yaml(command.call());
  }
}

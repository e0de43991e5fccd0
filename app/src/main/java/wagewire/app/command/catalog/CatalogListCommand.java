package wagewire.app.command.catalog;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import wagewire.app.command.Terminal;
import wagewire.model.json.Json;
import wagewire.model.text.CsvText;

/** {@code catalog list}: prints the boards of a catalog. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Prints the boards of a catalog as CSV with the columns of its file.")
final class CatalogListCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private CatalogTarget target;

  @Override
  public Integer call() {
    List<Map<String, String>> boards = target.rows();
    if (target.json()) {
      Terminal.print(spec, Json.text(boards));
      return 0;
    }
    PrintWriter output = spec.commandLine().getOut();
    boards.stream()
        .limit(1)
        .forEach(board -> output.print(CsvText.line(board.keySet().toArray()) + "\n"));
    boards.forEach(board -> output.print(CsvText.line(board.values().toArray()) + "\n"));
    output.flush();
    return 0;
  }
}

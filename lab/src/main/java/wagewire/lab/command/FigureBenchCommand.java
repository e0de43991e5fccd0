package wagewire.lab.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import wagewire.app.command.BuiltInWords;
import wagewire.app.command.Terminal;
import wagewire.app.connect.EngineOption;
import wagewire.lab.bench.figures.FigureBench;
import wagewire.lab.bench.figures.FigureBenchRequest;
import wagewire.lab.bench.figures.FigureBenchResult;
import wagewire.model.json.Json;

/** Command {@code bench figures}: measures how long releases of a large warehouse take. */
@Command(
    name = "figures",
    mixinStandardHelpOptions = true,
    description =
        "Fills a warehouse with made postings and measures its releases: all weeks but two, one"
            + " week more by a process and a PostgreSQL that have just started, and the next week"
            + " by the same. Data is kept in a temporary directory, or in the new directory that"
            + " --data names. Linux only.")
public final class FigureBenchCommand implements Callable<Integer>, BuiltInWords {

  @Spec private CommandSpec spec;

  @Option(
      names = "--postings",
      description = "Number of postings in all weeks (default: ${DEFAULT-VALUE}).")
  private long postings = 1_000_000;

  @Option(
      names = "--weeks",
      description = "Number of weeks, at least 3 (default: ${DEFAULT-VALUE}).")
  private int weeks = 156;

  @Option(names = "--boards", description = "Number of boards (default: one for 200 postings).")
  private @Nullable Integer boards;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "New directory for the data, on the disk to measure; it is kept.")
  private @Nullable Path data;

  @Mixin private EngineOption engine;

  @Option(names = "--json", description = "Print JSON instead of text.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    FigureBenchRequest request = request();
    BenchCommand.inFolder(spec, data, folder -> measure(request, folder));
    return 0;
  }

  private FigureBenchRequest request() {
    int number = boards == null ? FigureBenchRequest.boards(postings) : boards;
    if (number < 1 || number > postings || weeks < FigureBenchRequest.FEWEST_WEEKS) {
      throw new ParameterException(
          spec.commandLine(),
          "--weeks must be at least %d, and --boards from 1 to the number of --postings"
              .formatted(FigureBenchRequest.FEWEST_WEEKS));
    }
    return new FigureBenchRequest(postings, weeks, number, engine.master());
  }

  private void measure(FigureBenchRequest request, Path folder) {
    FigureBenchResult result =
        new FigureBench(request, folder, line -> Terminal.note(spec, line)).run();
    Terminal.print(spec, json ? Json.text(result.json()) : result.text());
  }
}

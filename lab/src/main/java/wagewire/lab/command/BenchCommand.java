package wagewire.lab.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import wagewire.app.command.BuiltInWords;
import wagewire.app.command.Terminal;
import wagewire.lab.bench.Bench;
import wagewire.lab.bench.BenchRequest;
import wagewire.lab.bench.BenchResult;
import wagewire.lab.bench.BenchText;
import wagewire.model.json.Json;
import wagewire.model.text.OutputFile;

/** Command {@code bench}: measures how many postings per second this machine processes. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    subcommands = FigureBenchCommand.class,
    description =
        "Measures how many postings per second ingest, transform and load process on this machine,"
            + " each alone and all together, and the CPU time, memory, network and disk used per"
            + " posting. Boards are simulated; Kafka and PostgreSQL are real and keep their data in"
            + " a temporary directory, or in the new directory that --data names. Linux only.")
public final class BenchCommand implements Callable<Integer>, BuiltInWords {

  @Spec private CommandSpec spec;

  @Option(
      names = "--employers",
      description =
          "Number of employers, each with a board of about 18 postings (default:"
              + " ${DEFAULT-VALUE}).")
  private int employers = 1_000;

  @Option(
      names = "--seed",
      description = "Seed of the simulated market (default: ${DEFAULT-VALUE}).")
  private long seed = 7;

  @Option(
      names = "--workers",
      description =
          "Number of transform processes, and of load processes (default: ${DEFAULT-VALUE}).")
  private int workers = 1;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "New directory for the data, on the disk to measure; it is kept.")
  private @Nullable Path data;

  @Option(names = "--json", description = "Print JSON instead of text.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (employers < 1 || workers < 1) {
      throw new ParameterException(
          spec.commandLine(), "--employers and --workers must be at least 1");
    }
    inFolder(spec, data, this::measure);
    return 0;
  }

  /**
   * Measures in a temporary folder, or in the one that {@code --data} names, which is kept.
   *
   * @param data null without the option
   * @throws ParameterException when it exists
   */
  static void inFolder(CommandSpec spec, @Nullable Path data, Consumer<Path> measuring)
      throws IOException {
    if (data == null) {
      try (TemporaryFolder folder = TemporaryFolder.create("wagewire-bench")) {
        measuring.accept(folder.path());
      }
      return;
    }
    if (Files.exists(data)) {
      throw new ParameterException(
          spec.commandLine(),
          "--data %s exists; name a directory that does not exist".formatted(data));
    }
    OutputFile.createFolder(data);
    measuring.accept(data);
  }

  private void measure(Path folder) {
    Class<?> main = spec.root().userObject().getClass();
    BenchResult result =
        new Bench(
                new BenchRequest(employers, seed, workers),
                main,
                folder,
                line -> Terminal.note(spec, line))
            .run();
    Terminal.print(spec, json ? Json.text(result) : BenchText.of(result));
  }
}

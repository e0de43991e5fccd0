package wagewire.app.command.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.model.source.YesNoUnknown;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.trace.Trace;
import wagewire.reporting.trace.Tracer;
import wagewire.warehouse.Warehouse;

/** {@code figure}: recalculates a printed figure and prints the data that it is based on. */
@Command(
    name = "figure",
    mixinStandardHelpOptions = true,
    description =
        "Recalculates a printed figure from what its release kept, and shows its sums by"
            + " employer and its postings. Ends with 70 when the result differs, unless another"
            + " method or forgotten postings explain it.")
public final class FigureCommand implements Callable<Integer> {

  private static final int INTERNAL_ERROR = 70;

  @Mixin private CommonOptions options;

  @Parameters(
      paramLabel = "ID",
      description =
          "The figure's id, as growth, pay and tools print it, and the files of brief --out list"
              + " it.")
  private @Nullable String id;

  @Option(
      names = "--postings",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many postings to show (default: ${DEFAULT-VALUE}).")
  private int postings;

  @Override
  public Integer call() {
    if (postings < 0) {
      throw new ParameterException(options.commandLine(), "--postings must be 0 or more");
    }
    try (Servers servers = Servers.existing(options)) {
      Warehouse warehouse = servers.openFigures();
      Tracer tracer = new Tracer(warehouse, Set.of(YesNoUnknown.YES, YesNoUnknown.UNKNOWN));
      Trace trace = tracer.trace(String.valueOf(id), postings);
      List<String> lines = new ArrayList<>(FigurePrinter.opening(new Figures(warehouse.sql())));
      lines.add(TraceText.of(trace));
      options.print(trace, String.join("\n", lines));
      return trace.outcome() == Trace.Outcome.DIFFERENT ? INTERNAL_ERROR : 0;
    }
  }
}

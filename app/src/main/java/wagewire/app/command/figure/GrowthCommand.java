package wagewire.app.command.figure;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.figure.GrowthFigures;
import wagewire.reporting.figure.GrowthWindowBreaks;
import wagewire.reporting.figure.NaiveGrowthParts;

/** {@code growth}: prints the growth of postings of a role as a sentence. */
@Command(
    name = "growth",
    mixinStandardHelpOptions = true,
    description =
        "Prints how open postings of a role grew: sentence, interval, counts, caveats and"
            + " the figure's id.")
public final class GrowthCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;
  @Mixin private FigureOptions wanted;

  @Override
  public Integer call() {
    CommandLine command = spec.commandLine();
    FigureChoice choice = wanted.choice();
    try (Servers servers = Servers.existing(options)) {
      Figures figures = new Figures(servers.openToRead().sql());
      List<Figure> found = GrowthFigures.find(figures, choice);
      FigurePrinter.print(command.getOut(), found, options.json(), figures.simulated());
      if (!options.json()) {
        NaiveGrowthParts.sentence(found).ifPresent(command.getOut()::println);
        GrowthWindowBreaks.line(GrowthWindowBreaks.of(figures, found))
            .ifPresent(command.getOut()::println);
        command.getOut().flush();
      }
      return 0;
    }
  }
}

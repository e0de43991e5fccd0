package wagewire.app.command.figure;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private CommonOptions options;
  @Mixin private FigureOptions wanted;

  @Override
  public Integer call() {
    FigureChoice choice = wanted.choice();
    try (Servers servers = Servers.existing(options)) {
      Figures figures = new Figures(servers.openToRead().sql());
      List<Figure> found = GrowthFigures.find(figures, choice);
      FigurePrinter.print(
          options, figures, found, options.json() ? List.of() : remarks(figures, found));
      return 0;
    }
  }

  private static List<String> remarks(Figures figures, List<Figure> found) {
    return Stream.of(
            NaiveGrowthParts.sentence(found),
            GrowthWindowBreaks.line(GrowthWindowBreaks.of(figures, found)))
        .flatMap(Optional::stream)
        .toList();
  }
}

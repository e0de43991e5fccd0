package wagewire.app.command.figure;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.reporting.figure.CountFigures;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.figure.FigureText;
import wagewire.reporting.figure.Figures;

/** {@code counts}: prints how many postings of a role there are, and how long they stay open. */
@Command(
    name = "counts",
    mixinStandardHelpOptions = true,
    description =
        "Prints how many postings of a role are open, opened and closed in a week, at how many"
            + " employers and boards, how long they stay open, and the index of open postings.")
public final class CountsCommand implements Callable<Integer> {

  @Mixin private CommonOptions options;
  @Mixin private FigureOptions wanted;

  @Option(
      names = "--employment-type",
      paramLabel = "TYPE",
      description =
          "full-time, part-time, contract, temporary, internship or unknown: of whole roles.")
  private @Nullable String employmentType;

  @Option(
      names = "--metro",
      paramLabel = "CITY",
      description =
          "Metropolitan area of the United States, such as Austin, or its CBSA code: of whole"
              + " roles.")
  private @Nullable String metro;

  @Option(
      names = "--region",
      paramLabel = "PLACE",
      description = "State or other region, such as California or US-CA: of whole roles.")
  private @Nullable String region;

  @Override
  public Integer call() {
    FigureChoice choice =
        wanted.choice().ofEmploymentType(employmentType).ofMetro(metro).ofRegion(region);
    try (Servers servers = Servers.existing(options)) {
      Figures figures = new Figures(servers.openFigures().sql());
      List<Figure> found = CountFigures.find(figures, choice);
      FigurePrinter.print(options, figures, found, FigureText.NONE, List.of());
      return 0;
    }
  }
}

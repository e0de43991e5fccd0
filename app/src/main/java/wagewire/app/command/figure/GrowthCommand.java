package wagewire.app.command.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.reporting.figure.Claim;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.figure.FigureText;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.figure.GrowthFigures;
import wagewire.reporting.figure.GrowthWindowBreaks;

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

  @Option(
      names = "--against",
      paramLabel = "P",
      description =
          "Says what becomes of the claim that postings grew by P per cent or more: confirmed,"
              + " excluded, or neither. Below 0: that they did not fall by more.")
  private @Nullable String against;

  @Option(
      names = "--region",
      paramLabel = "PLACE",
      description = "State or other region, such as California or US-CA: of whole roles.")
  private @Nullable String region;

  @Override
  public Integer call() {
    FigureChoice choice = wanted.choice().ofRegion(region);
    Claim claim = against == null ? null : Claim.read("against", against);
    try (Servers servers = Servers.existing(options)) {
      Figures figures = new Figures(servers.openFigures().sql());
      List<Figure> found = GrowthFigures.find(figures, choice);
      String none = found.isEmpty() ? GrowthFigures.none(figures, choice) : "";
      if (claim != null) {
        print(figures, claim.judge(found), none);
        return 0;
      }
      FigurePrinter.print(
          options, figures, found, none, options.json() ? List.of() : remarks(figures, found));
      return 0;
    }
  }

  /** Prints the sentences of the claims, each with its figure; those that cannot be judged last. */
  private void print(Figures figures, List<Claim.Judged> claims, String none) {
    List<String> lines = new ArrayList<>(FigurePrinter.opening(figures));
    for (Claim.Judged judged : claims) {
      if (judged.claimSentence() != null) {
        lines.add(judged.claimSentence());
        lines.add(
            "  claim %s, %s"
                .formatted(
                    judged.claim() == null ? "not judged" : judged.claim(),
                    FigureText.citation(judged.figure())));
      }
    }
    if (claims.isEmpty()) {
      lines.add(none);
    }
    options.print(claims, String.join("\n", lines));
  }

  private static List<String> remarks(Figures figures, List<Figure> found) {
    return GrowthWindowBreaks.line(GrowthWindowBreaks.of(figures, found)).stream().toList();
  }
}

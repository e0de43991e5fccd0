package wagewire.app.command.figure;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.figure.FigureText;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.figure.PayFigures;

/** {@code pay}: prints the posted pay of a role. */
@Command(
    name = "pay",
    mixinStandardHelpOptions = true,
    description =
        "Prints what a role's postings of 13 weeks pay in the United States, or in --country:"
            + " percentiles with intervals, the share that states pay, and, of a whole role, how"
            + " pay grew in a year.")
public final class PayCommand implements Callable<Integer> {

  @Mixin private CommonOptions options;
  @Mixin private FigureOptions wanted;

  @Option(
      names = "--currency",
      paramLabel = "CCC",
      description =
          "Pay stated in this currency, such as EUR, of all countries unless one is named (default:"
              + " that of the country).")
  private @Nullable String currency;

  @Option(
      names = "--metro",
      paramLabel = "CITY",
      description =
          "Metropolitan area of the United States, such as Austin, or its CBSA code: of whole"
              + " roles, in the newest week.")
  private @Nullable String metro;

  @Override
  public Integer call() {
    FigureChoice choice = wanted.choice().ofMetro(metro);
    @Nullable String paidIn = PayFigures.currency(currency);
    try (Servers servers = Servers.existing(options)) {
      Figures figures = new Figures(servers.openFigures().sql());
      List<Figure> found =
          PayFigures.find(figures, PayFigures.requireSplit(figures, choice), paidIn);
      FigurePrinter.print(options, figures, found, FigureText.NONE, List.of());
      return 0;
    }
  }
}

package wagewire.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.query.Figure;
import wagewire.reporting.query.FigureChoice;
import wagewire.reporting.query.Figures;
import wagewire.reporting.warehouse.Warehouse;

/** {@code pay}: what postings of a role offer. */
@Command(
    name = "pay",
    mixinStandardHelpOptions = true,
    description =
        "What postings of 13 weeks offer: percentiles, intervals, how many state pay; and how pay"
            + " grew in a year.",
    footer = {"", "Example:  ./wagewire pay --role marketing-operations --seniority manager"})
public final class PayCommand implements Callable<Integer> {

  private static final List<String> METRICS =
      List.of(
          "pay_p50",
          "pay_p25",
          "pay_p75",
          "pay_p50_of_min",
          "pay_p50_of_max",
          "pay_disclosed_share");

  /** Of all currencies, in their own. */
  private static final List<String> GROWTHS =
      List.of("pay_growth_3m", "pay_growth", "pay_change_within", "pay_change_mix");

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;
  @Mixin private FigureOptions wanted;

  @Option(
      names = "--currency",
      paramLabel = "CCC",
      description = "Pay stated in this currency alone (default: all, in US dollars).")
  private String currency = "all";

  @Override
  public Integer call() {
    CommandLine command = spec.commandLine();
    FigureChoice choice = wanted.choice(command);
    try (Servers servers = Servers.database(options)) {
      Figures figures = new Figures(Warehouse.open(servers.dataSource()).sql());
      IsoWeek week = choice.weekIn(figures);
      List<Figure> found = new ArrayList<>();
      for (String metric : METRICS) {
        String of = metric.equals("pay_disclosed_share") ? "all" : currency;
        found.addAll(
            figures.find(
                choice.query(week, metric).with("horizon", "thirteen_week").with("currency", of)));
      }
      for (String metric : GROWTHS) {
        found.addAll(
            figures.find(
                choice
                    .monthQuery(week, metric)
                    .with("horizon", "year")
                    .with("currency", currency)));
      }
      FigurePrinter.print(command.getOut(), found, options.json(), figures.simulated());
      return 0;
    }
  }
}

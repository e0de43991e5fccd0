package wagewire.app.command.figure;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.figure.FigureText;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.figure.ToolFigures;

/** {@code tools}: prints the tools that postings of a role name. */
@Command(
    name = "tools",
    mixinStandardHelpOptions = true,
    description =
        "Prints the share of a role's postings (4 weeks, with a description) that name"
            + " each tool, its change over a year, pairs of tools, and pay premiums. Whole roles"
            + " only: --seniority and --country are errors.")
public final class ToolsCommand implements Callable<Integer> {

  @Mixin private CommonOptions options;
  @Mixin private FigureOptions wanted;

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "How many tools (default: ${DEFAULT-VALUE}).")
  private int top = 20;

  @Override
  public Integer call() {
    FigureChoice choice = ToolFigures.requireSplit(wanted.choice());
    try (Servers servers = Servers.existing(options)) {
      Figures figures = new Figures(servers.openFigures().sql());
      List<Figure> found = ToolFigures.find(figures, choice, top);
      String remark = ToolFigures.remark(found);
      List<String> remarks = remark.isEmpty() ? List.of() : List.of("", remark);
      FigurePrinter.print(options, figures, found, FigureText.NONE, remarks);
      return 0;
    }
  }
}

package wagewire.lab.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wagewire.lab.evaluate.Evaluation;
import wagewire.lab.evaluate.EvaluationReport;
import wagewire.transform.normalise.Normaliser;

/** Command {@code evaluate}: measures the normaliser on postings with known answers. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description =
        "Reads labelled postings and prints accuracy, or precision, recall and F1, with"
            + " 95 %% intervals, for each part that is labelled: without a folder in the sets"
            + " that come with the program, else in those of the folders. A labelled file is"
            + " tab-separated; its first line names columns of normalize (title, location, pay,"
            + " description …) and of answers: role, seniority, employer, pays, places,"
            + " work_mode, tools, language. Known sets of other projects are read too; files"
            + " without known labels are named.")
public final class EvaluateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Print JSON for machines instead of text for people.")
  private boolean json;

  @Option(
      names = "--mistakes",
      paramLabel = "N",
      description = "Kinds of mistakes to show for each part, and rows of each (${DEFAULT-VALUE}).")
  private int mistakes = 3;

  @Parameters(arity = "0..*", paramLabel = "FOLDER", description = "Folders of labelled files.")
  private List<Path> folders = List.of();

  @Override
  public Integer call() {
    EvaluationReport report = EvaluationReport.of(new Evaluation(Normaliser.load()), folders);
    PrintWriter output = spec.commandLine().getOut();
    output.print(json ? report.json() : report.text(mistakes));
    output.flush();
    PrintWriter errors = spec.commandLine().getErr();
    report.notMapped().forEach(line -> errors.println("wagewire: " + line));
    errors.flush();
    return 0;
  }
}

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
import wagewire.app.command.Terminal;
import wagewire.lab.evaluate.Evaluation;
import wagewire.lab.evaluate.EvaluationReport;
import wagewire.transform.normalise.Normaliser;

/** Command {@code evaluate}: measures the normaliser on postings with known answers. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description =
        "Evaluates the normaliser on labelled postings and prints accuracy, or precision, recall"
            + " and F1, with 95 %% intervals for each labelled field: of the built-in sets, or of"
            + " the sets in the folders given. A labelled file is tab-separated; its first line"
            + " names input columns of normalize (title, location, pay, description …) and answer"
            + " columns: role, seniority, employer, pays, places, work_mode, tools, language; or"
            + " text, kind and secret, for the removal of contact details. Some"
            + " data sets of other projects are supported too; files without known labels are"
            + " reported.")
public final class EvaluateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Print JSON instead of text.")
  private boolean json;

  @Option(
      names = "--mistakes",
      paramLabel = "N",
      description =
          "Kinds of mistakes shown per field, and rows per kind (default: ${DEFAULT-VALUE}).")
  private int mistakes = 3;

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description = "Labelled file to evaluate, instead of the built-in sets; several times.")
  private List<Path> labels = List.of();

  @Parameters(arity = "0..*", paramLabel = "FOLDER", description = "Folders of labelled files.")
  private List<Path> folders = List.of();

  @Override
  public Integer call() {
    EvaluationReport report =
        EvaluationReport.of(new Evaluation(Normaliser.load()), labels, folders);
    PrintWriter output = spec.commandLine().getOut();
    output.print(json ? report.json() : report.text(mistakes));
    output.flush();
    PrintWriter errors = spec.commandLine().getErr();
    report.notMapped().forEach(line -> Terminal.note(errors, "wagewire: " + line));
    return 0;
  }
}

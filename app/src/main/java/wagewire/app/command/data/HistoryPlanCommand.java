package wagewire.app.command.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import wagewire.app.command.Arguments;
import wagewire.app.command.Terminal;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.catalogue.BundledCatalogue;
import wagewire.ingest.catalogue.Catalogue;
import wagewire.ingest.history.HistoryPlan;
import wagewire.ingest.history.HistoryPlanner;
import wagewire.model.error.ErrorCode;
import wagewire.model.text.CountedNoun;
import wagewire.model.text.OutputFile;
import wagewire.model.time.IsoWeek;

/** {@code history plan}: writes the addresses to look up in web archives. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description =
        "Writes which addresses to look up in a public web archive: a row for each board of a"
            + " catalogue and each week, as CSV. Boards without a single answer that an archive"
            + " holds and that shows them whole are left out and counted. Requests nothing.")
final class HistoryPlanCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--catalogue",
      paramLabel = "starter|frame|FILE",
      description =
          "The list of boards (default: starter). Given twice, boards of both: a list of before"
              + " adds boards that are dead now.")
  private List<String> catalogues = List.of(BundledCatalogue.STARTER.id());

  @Option(
      names = "--from",
      paramLabel = "DAY",
      required = true,
      description = "A day of the first week.")
  private String from = "";

  @Option(
      names = "--to",
      paramLabel = "DAY",
      required = true,
      description = "A day of the last week.")
  private String to = "";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write to this file instead of standard output.")
  private @Nullable Path out;

  @Override
  public Integer call() {
    IsoWeek first = IsoWeek.of(Arguments.day(spec.commandLine(), "--from", from));
    IsoWeek last = IsoWeek.of(Arguments.day(spec.commandLine(), "--to", to));
    if (last.compareTo(first) < 0) {
      throw new ParameterException(
          spec.commandLine(), "--to must not be before --from, but %s is".formatted(to));
    }
    List<BoardEntry> boards = new ArrayList<>();
    catalogues.forEach(named -> boards.addAll(Catalogue.read(named)));
    HistoryPlanner planner = new HistoryPlanner(boards);
    write(planner, first, last);
    report(planner, last.weeksSince(first) + 1);
    return planner.boards() > 0 ? 0 : ErrorCode.NOTHING_READABLE.exitCode();
  }

  private void write(HistoryPlanner planner, IsoWeek first, IsoWeek last) {
    Path file = out;
    if (file == null) {
      PrintWriter output = spec.commandLine().getOut();
      write(planner, first, last, output);
      output.flush();
      return;
    }
    boolean _ =
        OutputFile.write(
            file,
            bytes -> {
              PrintWriter output = new PrintWriter(bytes, false, UTF_8);
              write(planner, first, last, output);
              if (output.checkError()) {
                throw new IOException("not all rows could be written");
              }
              return true;
            });
  }

  private static void write(
      HistoryPlanner planner, IsoWeek first, IsoWeek last, PrintWriter output) {
    output.print(HistoryPlan.HEADER + "\n");
    planner.wanted(first, last).forEach(wanted -> output.print(HistoryPlan.row(wanted) + "\n"));
  }

  private void report(HistoryPlanner planner, int weeks) {
    Terminal.note(
        spec,
        "%s, %s; left out: %s whose list is posted, %,d that no single answer shows whole"
            .formatted(
                CountedNoun.of(planner.boards(), "board"),
                CountedNoun.of(weeks, "week"),
                CountedNoun.of(planner.posted(), "board"),
                planner.others()));
    planner
        .survivors()
        .forEach((day, boards) ->
            Terminal.note(
                spec,
                ("%,d of them were chosen because they answered on %s: before that day they are"
                        + " survivors, which growth does not compare")
                    .formatted(boards, day)));
  }
}

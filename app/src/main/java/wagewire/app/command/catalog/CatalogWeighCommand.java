package wagewire.app.command.catalog;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.ingest.catalogue.BundledCatalogue;
import wagewire.ingest.catalogue.Catalogue;
import wagewire.ingest.catalogue.CatalogueCheck;
import wagewire.ingest.catalogue.ParsedCatalogue;
import wagewire.ingest.check.AnswerLedger;
import wagewire.ingest.check.FrameAnswers;
import wagewire.metrics.release.FrameRegister;
import wagewire.metrics.release.FrameRegister.SizedBoard;
import wagewire.metrics.release.FrameRegister.WeighedClass;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.text.CountedNoun;
import wagewire.warehouse.Warehouse;

/** {@code catalog weigh}: records the frame that growth is weighted to. */
@Command(
    name = "weigh",
    mixinStandardHelpOptions = true,
    description =
        "Records how many postings the employers of a catalogue have, by the answers that catalog"
            + " check --fetch --out kept. The next releases have growth weighted to them"
            + " (active_growth_frame): the employers tracked stand for all of their class of size."
            + " Prints the classes. Boards without a count are left out, gone ones are no part of"
            + " the frame.")
final class CatalogWeighCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Option(
      names = "--catalogue",
      paramLabel = "starter|frame|FILE",
      description = "The list of boards (default: ${DEFAULT-VALUE}).")
  private String catalogue = BundledCatalogue.STARTER.id();

  @Option(
      names = "--answers",
      required = true,
      paramLabel = "FILE",
      description = "The answers that catalog check --fetch --out kept.")
  private Path answers = Path.of("");

  /** Output of {@code --json}. */
  private record Printed(
      int boards,
      long employers,
      int gone,
      int unanswered,
      int others,
      List<WeighedClass> classes) {}

  @Override
  public Integer call() {
    FrameAnswers frame = read();
    List<SizedBoard> boards =
        frame.boards().stream()
            .map(board ->
                new SizedBoard(
                    board.entry().board().toString(),
                    board.entry().employerKey(),
                    board.postings(),
                    board.answer().at()))
            .toList();
    if (boards.isEmpty()) {
      throw new WagewireException(
          ErrorCode.NOTHING_READABLE,
          "none of the catalogue's boards has an answer with a count",
          answers.toString(),
          "Run catalog check --fetch --out FILE with the same --catalogue first.");
    }
    try (Servers servers = Servers.existing(common)) {
      FrameRegister register = new FrameRegister(Warehouse.open(servers.dataSource()));
      register.record(boards, Clock.systemUTC().instant());
      print(frame, boards, register.classes());
    }
    return 0;
  }

  private FrameAnswers read() {
    ParsedCatalogue parsed = Catalogue.examine(catalogue);
    int problems = CatalogueCheck.of(parsed).problems().size();
    if (problems > 0) {
      throw new WagewireException(
          ErrorCode.UNREADABLE_CATALOGUE,
          "the catalogue has " + CountedNoun.of(problems, "problem"),
          parsed.file(),
          "catalog check prints them.");
    }
    try (AnswerLedger ledger = AnswerLedger.ofCheck(answers)) {
      return FrameAnswers.of(parsed.entries(), ledger);
    }
  }

  private void print(FrameAnswers frame, List<SizedBoard> boards, List<WeighedClass> classes) {
    Printed printed =
        new Printed(
            boards.size(),
            boards.stream().map(SizedBoard::employer).distinct().count(),
            frame.gone(),
            frame.unanswered(),
            frame.others(),
            classes);
    common.print(printed, text(printed));
  }

  private static String text(Printed frame) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "frame: %s of %s"
            .formatted(
                CountedNoun.of(frame.boards, "board"),
                CountedNoun.of(frame.employers, "employer")));
    lines.add("left out, as they have no count: %,d".formatted(frame.unanswered));
    lines.add(
        "no part of it: %,d gone, %,d not employers' own".formatted(frame.gone, frame.others));
    lines.add(
        "%5s %12s %10s %8s %8s".formatted("class", "postings", "employers", "tracked", "weight"));
    for (int number = 0; number < frame.classes.size(); number++) {
      WeighedClass one = frame.classes.get(number);
      lines.add(
          "%5d %12s %,10d %,8d %8s"
              .formatted(
                  number + 1,
                  "to %,.0f".formatted(one.upTo()),
                  one.employers(),
                  one.tracked(),
                  one.weight() == null ? "-" : "%,.2f".formatted(one.weight())));
    }
    return String.join("\n", lines);
  }
}

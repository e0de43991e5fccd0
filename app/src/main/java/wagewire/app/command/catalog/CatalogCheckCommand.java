package wagewire.app.command.catalog;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wagewire.app.command.Terminal;
import wagewire.app.command.status.SuccessorText;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.catalogue.CatalogueCheck;
import wagewire.ingest.catalogue.CatalogueCheck.CatalogueReport;
import wagewire.ingest.catalogue.ParsedCatalogue;
import wagewire.ingest.collect.HostLoad;
import wagewire.ingest.discover.BoardProbe;
import wagewire.ingest.fetch.HttpFetcher;
import wagewire.ingest.successor.FoundSuccessor;
import wagewire.model.error.ErrorCode;
import wagewire.model.json.Json;

/** {@code catalog check}: reports errors in a catalogue and the boards that respond. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Checks a catalogue and prints every problem with its line, counts and hints."
            + " With --fetch it requests each board once and prints the outcome; nothing is"
            + " stored. With --data or --database it names boards that collecting found as"
            + " successors of the catalogue's boards. Ends with 65 when there are problems, with"
            + " 69 when no board answers.")
final class CatalogCheckCommand implements Callable<Integer> {

  private static final int BUSIEST_HOSTS = 5;

  /** Hosts of fewer boards take less than a quarter of an hour. */
  private static final int LEAST_BOARDS = 900;

  @Spec private CommandSpec spec;
  @Mixin private CatalogTarget target;
  @Mixin private ContactOptions contact;
  @Mixin private SuccessorOptions memory;

  @Option(names = "--fetch", description = "Ask each board for its first page.")
  private boolean fetch;

  /** Output of {@code --json}; {@code answers} only where boards were requested. */
  private record Printed(
      CatalogueReport report,
      List<HostLoad> busiestHosts,
      List<FoundSuccessor> successors,
      @Nullable List<BoardProbe.Result> answers) {}

  @Override
  public Integer call() {
    ParsedCatalogue reading = target.examine();
    CatalogueReport report = CatalogueCheck.of(reading);
    boolean wrong = !report.problems().isEmpty();
    List<BoardEntry> live = reading.entries().stream().filter(BoardEntry::live).toList();
    if (fetch && !wrong) {
      contact.require(BoardProbe.addresses(live));
    }
    List<HostLoad> hosts = HostLoad.longest(live, BUSIEST_HOSTS);
    List<FoundSuccessor> successors = memory.successors(reading.entries());
    if (!target.json()) {
      print(report, hosts);
      output().print(SuccessorText.of(successors));
      output().flush();
    }
    List<BoardProbe.Result> answers = fetch && !wrong ? probe(live) : null;
    if (target.json()) {
      Terminal.print(spec, Json.text(new Printed(report, hosts, successors, answers)));
    }
    if (wrong) {
      return ErrorCode.UNREADABLE_CATALOGUE.exitCode();
    }
    boolean silent = answers != null && answers.stream().noneMatch(BoardProbe.Result::exists);
    return silent ? ErrorCode.SOURCE_UNREACHABLE.exitCode() : 0;
  }

  private List<BoardProbe.Result> probe(List<BoardEntry> live) {
    try (HttpFetcher fetcher = contact.fetcher()) {
      List<BoardProbe.Result> answers =
          new BoardProbe(contact.within(fetcher)).probe(live, this::tell);
      if (!target.json()) {
        Map<String, Long> counts =
            answers.stream()
                .collect(
                    Collectors.groupingBy(
                        CatalogCheckCommand::outcome, TreeMap::new, Collectors.counting()));
        counts.forEach((outcome, boards) -> output().printf("%s %,d%n", outcome, boards));
        output().flush();
      }
      return answers;
    }
  }

  private void tell(BoardProbe.Result answer) {
    if (!target.json()) {
      Terminal.print(
          spec,
          "%s: %s: %s".formatted(answer.board(), outcome(answer), Terminal.safe(answer.note())));
    }
  }

  private static String outcome(BoardProbe.Result answer) {
    return answer.outcome() == null ? "not requested" : answer.outcome().id();
  }

  private void print(CatalogueReport report, List<HostLoad> hosts) {
    PrintWriter output = output();
    output.printf(
        "%s: %,d boards of %,d employers, %,d collected live, %,d kept until they can be%n",
        report.file(),
        report.boards(),
        report.employers(),
        report.collected(),
        report.boards() - report.collected());
    report
        .platforms()
        .forEach(count ->
            output.printf(
                "  %-16s %-10s %,6d%s%n",
                count.platform(),
                count.kind().id(),
                count.boards(),
                count.live() ? "" : "  not collected live yet"));
    report
        .selections()
        .forEach(count ->
            output.printf(
                "%,d chosen on %s by: %s%n",
                count.boards(), count.on(), Terminal.safe(count.by())));
    hosts.stream()
        .filter(host -> host.boards() >= LEAST_BOARDS)
        .forEach(host ->
            output.printf(
                "a round takes at least %d h %02d min: %,d boards at %s%n",
                host.atLeast().toHours(),
                host.atLeast().toMinutesPart(),
                host.boards(),
                host.host()));
    report
        .problems()
        .forEach(problem ->
            output.printf("problem, line %d: %s%n", problem.line(), Terminal.safe(problem.what())));
    report
        .hints()
        .forEach(
            hint -> output.printf("hint, line %d: %s%n", hint.line(), Terminal.safe(hint.what())));
    output.flush();
  }

  private PrintWriter output() {
    return spec.commandLine().getOut();
  }
}

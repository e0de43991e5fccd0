package wagewire.app.command.catalog;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import wagewire.app.command.Terminal;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.catalogue.CatalogueCheck;
import wagewire.ingest.catalogue.CatalogueCheck.CatalogueReport;
import wagewire.ingest.catalogue.ParsedCatalogue;
import wagewire.ingest.check.BoardAnswer;
import wagewire.ingest.collect.HostLoad;
import wagewire.ingest.collect.PlatformPacePolicy;
import wagewire.ingest.discover.BoardProbe;
import wagewire.ingest.fetch.HttpFetcher;
import wagewire.model.board.BoardId;
import wagewire.model.error.ErrorCode;
import wagewire.model.json.Json;
import wagewire.model.text.CountedNoun;

/** {@code catalog check}: reports errors in a catalogue and the boards that respond. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Checks a catalogue and prints every problem with its line, counts and hints. With --fetch"
            + " it requests each board once and prints those that are gone, do not answer or name"
            + " another owner; --out keeps the answers, so that a check that was stopped continues."
            + " Ends with 65 when there are"
            + " problems, with 69 when no board answers.")
final class CatalogCheckCommand implements Callable<Integer> {

  private static final int BUSIEST_HOSTS = 5;

  private static final int HINTS_SHOWN = 20;

  /** Hosts of fewer boards take less than a quarter of an hour. */
  private static final int LEAST_BOARDS = 900;

  @Spec private CommandSpec spec;
  @Mixin private CatalogTarget target;
  @Mixin private ContactOptions contact;
  @Mixin private CheckFetchOptions fetching;

  /** Output of {@code --json}; {@code answers} and {@code owners} only with {@code --fetch}. */
  private record Printed(
      CatalogueReport report,
      List<HostLoad> busiestHosts,
      @Nullable List<BoardAnswer> answers,
      @Nullable List<OwnerHint> owners) {}

  @Override
  public Integer call() {
    fetching.check(spec.commandLine());
    ParsedCatalogue reading = target.examine();
    CatalogueReport report = CatalogueCheck.of(reading);
    boolean wrong = !report.problems().isEmpty();
    List<BoardEntry> live = reading.entries().stream().filter(BoardEntry::live).toList();
    if (fetching.fetch() && !wrong) {
      contact.require(BoardProbe.addresses(live));
    }
    List<HostLoad> hosts = HostLoad.longest(live, BUSIEST_HOSTS);
    if (!target.json()) {
      print(report, hosts);
    }
    CheckedBoards checked = fetching.fetch() && !wrong ? fetch(reading, live) : null;
    if (target.json()) {
      Terminal.print(spec, Json.text(printed(report, hosts, checked)));
    }
    if (wrong) {
      return ErrorCode.UNREADABLE_CATALOGUE.exitCode();
    }
    boolean silent = checked != null && checked.answers().stream().noneMatch(BoardAnswer::exists);
    return silent ? ErrorCode.SOURCE_UNREACHABLE.exitCode() : 0;
  }

  private static Printed printed(
      CatalogueReport report, List<HostLoad> hosts, @Nullable CheckedBoards checked) {
    return new Printed(
        report,
        hosts,
        checked == null ? null : checked.answers(),
        checked == null ? null : checked.owners());
  }

  private CheckedBoards fetch(ParsedCatalogue reading, List<BoardEntry> live) {
    PlatformPacePolicy pace = contact.platformPace();
    try (HttpFetcher fetcher = contact.fetcher(_ -> pace)) {
      CheckedBoards checked =
          new CatalogueFetch(
                  reading,
                  fetching,
                  Clock.systemUTC(),
                  this::result,
                  line -> Terminal.note(spec, line))
              .run(contact.within(fetcher), pace, live);
      checked.lines().forEach(this::result);
      Path marked = fetching.markGone();
      if (marked != null) {
        Map<BoardId, Optional<LocalDate>> marks = checked.marks(reading.entries());
        target.writeGone(marked, marks);
        result("%s: %s changed".formatted(marked, CountedNoun.of(marks.size(), "line")));
      }
      return checked;
    }
  }

  private void result(String line) {
    if (!target.json()) {
      Terminal.print(spec, line);
    }
  }

  private void print(CatalogueReport report, List<HostLoad> hosts) {
    PrintWriter output = output();
    output.printf(
        "%s: %s of %s, %,d collected live, %,d kept until they can be%n",
        report.file(),
        CountedNoun.of(report.boards(), "board"),
        CountedNoun.of(report.employers(), "employer"),
        report.collected(),
        report.boards() - report.collected());
    if (report.gone() > 0) {
      output.printf("%s marked as gone for good%n", CountedNoun.are(report.gone(), "board"));
    }
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
    report.hints().stream()
        .limit(HINTS_SHOWN)
        .forEach(
            hint -> output.printf("hint, line %d: %s%n", hint.line(), Terminal.safe(hint.what())));
    int more = report.hints().size() - HINTS_SHOWN;
    if (more > 0) {
      output.printf("and %,d more (--json has all)%n", more);
    }
    output.flush();
  }

  private PrintWriter output() {
    return spec.commandLine().getOut();
  }
}

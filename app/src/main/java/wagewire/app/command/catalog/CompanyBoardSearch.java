package wagewire.app.command.catalog;

import java.io.PrintWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import wagewire.app.command.Terminal;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.catalogue.NewBoard;
import wagewire.ingest.discover.BoardAddressMatcher;
import wagewire.ingest.discover.BoardDiscovery;
import wagewire.ingest.discover.BoardDiscovery.Look;
import wagewire.ingest.discover.BoardDiscovery.Search;
import wagewire.ingest.discover.BoardProbe;
import wagewire.ingest.discover.DiscoveredBoard;
import wagewire.ingest.discover.DiscoveredBoard.LinkEvidence.Confidence;
import wagewire.ingest.fetch.Fetcher;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;
import wagewire.model.error.ErrorCode;
import wagewire.model.json.Json;
import wagewire.model.text.CountedNoun;

/** Finds and prints the boards of companies. */
final class CompanyBoardSearch {

  private final CommandSpec spec;
  private final CatalogTarget target;
  private final BoardDiscovery discovery;
  private final BoardProbe probe;

  CompanyBoardSearch(CommandSpec spec, CatalogTarget target, Fetcher fetching) {
    this.spec = spec;
    this.target = target;
    this.discovery = new BoardDiscovery(BoardAddressMatcher.load(), fetching);
    this.probe = new BoardProbe(fetching);
  }

  /** A board that was found, and its response. */
  private record Found(DiscoveredBoard finding, Confidence confidence, BoardProbe.Result answer) {}

  /** A company and its boards; a JSON object with {@code --json}. */
  private record Company(URI company, List<Look> looked, List<Found> boards) {}

  /** Searches and prints; returns the exit code, 65 when no board of any company was found. */
  int search(List<URI> companies, @Nullable String employer, boolean add)
      throws InterruptedException {
    List<NewBoard> sure = new ArrayList<>();
    int found = 0;
    for (URI company : companies) {
      Company result = search(company);
      found += result.boards().size();
      print(result);
      result.boards().stream()
          .filter(CompanyBoardSearch::isSure)
          .map(Found::finding)
          .map(finding -> new NewBoard(finding.board(), employer, null, finding.baseUrl(), company))
          .forEach(sure::add);
    }
    if (add && !sure.isEmpty()) {
      target.print(target.add(sure), target.json() ? spec.commandLine().getErr() : output());
    }
    return found > 0 ? 0 : ErrorCode.NOTHING_READABLE.exitCode();
  }

  private Company search(URI company) throws InterruptedException {
    Search search = discovery.search(company);
    List<Found> boards = new ArrayList<>();
    for (DiscoveredBoard finding : search.findings()) {
      boards.add(new Found(finding, finding.evidence().confidence(), probe.probe(entry(finding))));
    }
    return new Company(company, search.looked(), boards);
  }

  /**
   * Returns true when the evidence is better than possible and the board, if it can be requested,
   * exists.
   */
  private static boolean isSure(Found found) {
    return found.confidence() != Confidence.POSSIBLE
        && (found.answer().exists() || found.answer().outcome() == null);
  }

  private static BoardEntry entry(DiscoveredBoard finding) {
    return new BoardEntry(
        new Source(
            finding.board().platform(), finding.board().token(), SourceKind.OWN, null, null, false),
        finding.baseUrl());
  }

  private void print(Company company) {
    if (target.json()) {
      Terminal.print(spec, Json.text(company));
      return;
    }
    PrintWriter output = output();
    if (company.boards().isEmpty()) {
      output.printf(
          "%s: no board found on %s%n",
          company.company(), CountedNoun.of(company.looked().size(), "page"));
      company
          .looked()
          .forEach(look ->
              Terminal.note(spec, "  %s: %s".formatted(look.page(), Terminal.safe(look.note()))));
    }
    for (Found found : company.boards()) {
      output.printf(
          "%s: %s: %s (%s at %s): %s%n",
          company.company(),
          found.finding().board(),
          found.confidence().id(),
          found.finding().evidence().id(),
          found.finding().page(),
          Terminal.safe(found.answer().note()));
    }
    output.flush();
  }

  private PrintWriter output() {
    return spec.commandLine().getOut();
  }
}

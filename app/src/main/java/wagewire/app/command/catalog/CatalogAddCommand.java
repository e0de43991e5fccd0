package wagewire.app.command.catalog;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wagewire.app.command.Arguments;
import wagewire.app.command.Terminal;
import wagewire.ingest.catalogue.CatalogueFile.Growth;
import wagewire.ingest.catalogue.NewBoard;
import wagewire.ingest.catalogue.TokenShapes;
import wagewire.ingest.discover.BoardAddressMatcher;
import wagewire.ingest.discover.BoardDiscovery;
import wagewire.ingest.discover.BoardDiscovery.Search;
import wagewire.ingest.discover.DiscoveredBoard;
import wagewire.ingest.discover.DiscoveredBoard.LinkEvidence.Confidence;
import wagewire.ingest.fetch.HttpFetcher;
import wagewire.ingest.read.PayloadReaders;
import wagewire.model.board.BoardId;
import wagewire.model.board.SourceKind;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.json.Json;

/** {@code catalog add}: adds one board to a catalog. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description =
        "Adds a board to a catalog, by its address, by a careers page that leads to it, or by"
            + " platform and token. Comments and other lines stay as they are; a board that is"
            + " already listed is refused.")
final class CatalogAddCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private CatalogTarget target;
  @Mixin private ContactOptions contact;

  @Parameters(
      arity = "1..2",
      paramLabel = "ADDRESS | PLATFORM TOKEN",
      description =
          "Such as https://jobs.lever.co/acme, https://acme.example/careers, or lever acme.")
  private List<String> board = List.of();

  @Option(names = "--employer", paramLabel = "NAME", description = "Whose board it is.")
  private @Nullable String employer;

  @Option(
      names = "--kind",
      description = "own, aggregator or latest (default: what the platform's boards are).")
  private @Nullable String kind;

  @Override
  public Integer call() throws InterruptedException {
    target.requireFile();
    SourceKind given = kind == null ? null : Arguments.kind(spec.commandLine(), kind);
    NewBoard added =
        board.size() == 1
            ? at(board.getFirst(), given)
            : new NewBoard(named(board), employer, given, null, null);
    Growth growth = target.add(List.of(added));
    if (growth.added().isEmpty()) {
      throw new WagewireException(
          ErrorCode.UNREADABLE_CATALOGUE,
          "board '%s' is already in the catalog".formatted(added.board()),
          "catalog add",
          "Nothing was changed.");
    }
    if (target.json()) {
      Terminal.print(spec, Json.text(growth));
      return 0;
    }
    target.print(growth, spec.commandLine().getOut());
    return 0;
  }

  private NewBoard at(String address, @Nullable SourceKind given) throws InterruptedException {
    BoardAddressMatcher addresses = BoardAddressMatcher.load();
    Optional<BoardId> known = addresses.recognise(address);
    return known.isPresent()
        ? new NewBoard(known.get(), employer, given, null, null)
        : onPage(page(address), given, addresses);
  }

  /** Returns the only board to which a careers page is likely to lead. */
  private NewBoard onPage(URI page, @Nullable SourceKind given, BoardAddressMatcher addresses)
      throws InterruptedException {
    contact.require(List.of(page));
    try (HttpFetcher fetcher = contact.fetcher()) {
      Search search = new BoardDiscovery(addresses, contact.within(fetcher)).search(page);
      List<DiscoveredBoard> likely =
          search.findings().stream()
              .filter(finding -> finding.evidence().confidence() != Confidence.POSSIBLE)
              .toList();
      if (likely.size() == 1) {
        DiscoveredBoard found = likely.getFirst();
        Terminal.note(
            spec, "%s: %s at %s".formatted(found.board(), found.evidence().id(), found.page()));
        return new NewBoard(found.board(), employer, given, found.baseUrl(), page);
      }
      search
          .looked()
          .forEach(look ->
              Terminal.note(spec, "%s: %s".formatted(look.page(), Terminal.safe(look.note()))));
      throw noBoard(
          page.toString(),
          search.findings().isEmpty()
              ? "Name platform and token."
              : "Name the one to add: "
                  + search.findings().stream()
                      .map(finding -> finding.board().toString())
                      .collect(Collectors.joining(", ")));
    }
  }

  private static URI page(String address) {
    try {
      URI page = URI.create(address);
      if (page.getHost() != null && String.valueOf(page.getScheme()).startsWith("http")) {
        return page;
      }
    } catch (IllegalArgumentException _) {
      // It is no address.
    }
    throw noBoard(
        address, "Name platform and token, or the whole address of a careers page (https://…).");
  }

  private static WagewireException noBoard(String address, String remedy) {
    return new WagewireException(
        ErrorCode.UNKNOWN_PLATFORM,
        "no single board of a known platform is found at '%s'".formatted(address),
        "catalog add",
        remedy);
  }

  private static BoardId named(List<String> words) {
    String platform = PayloadReaders.of(words.getFirst()).platform();
    String token = words.getLast();
    Optional<BoardId> added = BoardAddressMatcher.load().board(platform, token);
    Optional<String> wanted = added.flatMap(TokenShapes::expectedForm);
    if (added.isPresent() && wanted.isEmpty()) {
      return added.get();
    }
    throw new WagewireException(
        ErrorCode.UNREADABLE_INPUT,
        "'%s' is not a token of %s".formatted(token, platform),
        "catalog add",
        wanted
            .map(shape -> "Its tokens have the form %s.".formatted(shape))
            .orElse("Give the board's own name on the platform, or its address."));
  }
}

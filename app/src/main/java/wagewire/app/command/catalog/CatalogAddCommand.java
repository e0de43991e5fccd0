package wagewire.app.command.catalog;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
import wagewire.ingest.read.PayloadReaders;
import wagewire.model.board.BoardId;
import wagewire.model.board.SourceKind;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.json.Json;

/** {@code catalog add}: adds one board to a catalogue. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description =
        "Adds a board to a catalogue, by its address or by platform and token. Comments"
            + " and other lines stay as they are; a board that is already listed is refused.")
final class CatalogAddCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private CatalogTarget target;

  @Parameters(
      arity = "1..2",
      paramLabel = "ADDRESS | PLATFORM TOKEN",
      description = "Such as https://jobs.lever.co/acme, or lever acme.")
  private List<String> board = List.of();

  @Option(names = "--employer", paramLabel = "NAME", description = "Whose board it is.")
  private @Nullable String employer;

  @Option(
      names = "--kind",
      description = "own, aggregator or latest (default: what the platform's boards are).")
  private @Nullable String kind;

  @Override
  public Integer call() {
    SourceKind given = kind == null ? null : Arguments.kind(spec.commandLine(), kind);
    BoardId added = board.size() == 1 ? recognised(board.getFirst()) : named(board);
    Growth growth = target.add(List.of(new NewBoard(added, employer, given, null, null)));
    if (growth.added().isEmpty()) {
      throw new WagewireException(
          ErrorCode.UNREADABLE_CATALOGUE,
          "board '%s' is already in the catalogue".formatted(added),
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

  private static BoardId recognised(String address) {
    return BoardAddressMatcher.load()
        .recognise(address)
        .orElseThrow(() ->
            new WagewireException(
                ErrorCode.UNKNOWN_PLATFORM,
                "no known platform has boards at '%s'".formatted(address),
                "catalog add",
                "Name platform and token, or look for the board with ./wagewire catalog"
                    + " discover."));
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

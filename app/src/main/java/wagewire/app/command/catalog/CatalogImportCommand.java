package wagewire.app.command.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wagewire.app.command.Terminal;
import wagewire.ingest.catalogue.CatalogueFile.Growth;
import wagewire.ingest.catalogue.ListedEmployers;
import wagewire.ingest.catalogue.NewBoard;
import wagewire.ingest.discover.BoardAddressMatcher;
import wagewire.ingest.discover.BoardListReader;
import wagewire.ingest.discover.LineInput;
import wagewire.ingest.discover.ListedTokens;
import wagewire.ingest.read.PayloadReaders;
import wagewire.model.board.BoardId;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.json.Json;
import wagewire.model.text.CountedNoun;
import wagewire.model.text.CsvText;
import wagewire.transform.employer.EmployerResolver;

/** {@code catalog import}: adds lists of boards to a catalogue. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Reads lists of boards: an address or a token a line, or CSV with a column url, board_url,"
            + " slug or token, and perhaps name, platform, website; YAML and JSON by the end of the"
            + " name, with the same names or tokens below their platform. Files may be compressed"
            + " (.gz). Adds the boards that it recognises to the catalogue, each once, and lists"
            + " the rest with the reason on standard error. Boards with equal names are one"
            + " employer's only where their account at the platform or their website is the same."
            + " Without --catalogue it prints the boards as a catalogue.")
final class CatalogImportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private CatalogTarget target;

  @Option(
      names = "--platform",
      description = "Platform of the tokens, where a list does not name it.")
  private @Nullable String platform;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Lists of boards.")
  private List<Path> files = List.of();

  /** Output of {@code --json}; {@code added} and {@code known} only with a catalogue. */
  private record Counts(
      long rows, int boards, int unrecognised, @Nullable Integer added, @Nullable Integer known) {}

  @Override
  public Integer call() throws IOException {
    BoardListReader list = new BoardListReader(BoardAddressMatcher.load(), named());
    for (Path file : files) {
      try (BufferedReader reader = LineInput.open(file)) {
        list.read(reader, file.toString());
      }
    }
    list.unrecognised().forEach(this::reportUnrecognised);
    if (list.boards().isEmpty()) {
      throw new WagewireException(
          ErrorCode.NOTHING_READABLE,
          "none of %,d rows names a board".formatted(list.rows()),
          files.getFirst().toString(),
          "Give addresses at a known platform, or tokens with --platform.");
    }
    UnaryOperator<String> employerId = employerId(EmployerResolver.load());
    Growth growth = target.named() ? target.addListed(list.boards(), employerId) : null;
    Counts counts = counts(list, growth);
    PrintWriter output = spec.commandLine().getOut();
    if (growth == null) {
      print(new ListedEmployers(List.of(), employerId).apart(list.boards()));
    } else if (!target.json()) {
      target.print(growth, output);
    }
    PrintWriter summary = growth == null ? spec.commandLine().getErr() : output;
    summary.println(target.json() ? Json.text(counts) : line(counts));
    summary.flush();
    return 0;
  }

  private @Nullable String named() {
    return platform == null || ListedTokens.names().contains(platform)
        ? platform
        : PayloadReaders.of(platform).platform();
  }

  private static UnaryOperator<String> employerId(EmployerResolver employers) {
    return name -> Objects.requireNonNullElse(employers.resolve(name, null, null).id(), "");
  }

  private static Counts counts(BoardListReader list, @Nullable Growth growth) {
    return new Counts(
        list.rows(),
        list.boards().size(),
        list.unrecognised().size(),
        growth == null ? null : growth.added().size(),
        growth == null ? null : growth.known().size());
  }

  private static String line(Counts counts) {
    return "%s: %s, %,d not recognised"
        .formatted(
            CountedNoun.of(counts.rows(), "row"),
            CountedNoun.of(counts.boards(), "different board"),
            counts.unrecognised());
  }

  private void print(List<NewBoard> boards) {
    PrintWriter output = spec.commandLine().getOut();
    if (target.json()) {
      boards.forEach(board -> output.println(Json.text(board)));
      output.flush();
      return;
    }
    boolean websites = boards.stream().anyMatch(board -> board.website() != null);
    output.println("platform,token,employer" + (websites ? ",website" : ""));
    boards.forEach(board -> output.println(line(board)));
    output.flush();
  }

  private static String line(NewBoard board) {
    BoardId id = board.board();
    return board.website() == null
        ? CsvText.line(id.platform(), id.token(), board.employer())
        : CsvText.line(id.platform(), id.token(), board.employer(), board.website());
  }

  private void reportUnrecognised(BoardListReader.Unrecognised row) {
    Terminal.note(
        spec,
        "not recognised: %s: %s (%s)"
            .formatted(row.where(), Terminal.safe(row.text()), Terminal.safe(row.reason())));
  }
}

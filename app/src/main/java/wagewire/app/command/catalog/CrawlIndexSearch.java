package wagewire.app.command.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import wagewire.app.command.Terminal;
import wagewire.ingest.catalogue.CatalogueFile.Growth;
import wagewire.ingest.catalogue.NewBoard;
import wagewire.ingest.discover.BoardAddressMatcher;
import wagewire.ingest.discover.CrawlIndexScanner;
import wagewire.ingest.discover.CrawlIndexScanner.Count;
import wagewire.ingest.discover.LineInput;
import wagewire.ingest.fetch.FetchRequest;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.fetch.Fetcher;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.json.Json;
import wagewire.model.text.CountedNoun;
import wagewire.model.text.CsvText;

/** Finds and prints the boards that crawl indexes list. */
final class CrawlIndexSearch {

  private static final String STANDARD_INPUT = "-";

  private final CommandSpec spec;
  private final CatalogTarget target;
  private final Fetcher fetching;

  CrawlIndexSearch(CommandSpec spec, CatalogTarget target, Fetcher fetching) {
    this.spec = spec;
    this.target = target;
    this.fetching = fetching;
  }

  /** Output of {@code --json}; {@code added} and {@code known} only with {@code --add}. */
  private record Printed(
      long lines,
      long recognised,
      List<Count> boards,
      @Nullable Integer added,
      @Nullable Integer known) {}

  /** Returns the indexes that are web addresses. */
  static List<URI> addresses(List<String> indexes) {
    return indexes.stream().filter(CrawlIndexSearch::isAddress).map(URI::create).toList();
  }

  /** Reads and prints; returns the exit code, 65 when the indexes list no board. */
  int read(List<String> indexes, long atLeast, boolean add) throws InterruptedException {
    CrawlIndexScanner index = new CrawlIndexScanner(BoardAddressMatcher.load());
    for (String name : indexes) {
      try (BufferedReader reader = open(name)) {
        index.read(reader, name);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    List<Count> boards = index.boards(atLeast);
    Growth growth =
        add
            ? target.add(boards.stream().map(count -> NewBoard.of(count.board(), null)).toList())
            : null;
    print(index, boards, growth);
    return boards.isEmpty() ? ErrorCode.NOTHING_READABLE.exitCode() : 0;
  }

  private void print(CrawlIndexScanner index, List<Count> boards, @Nullable Growth growth) {
    PrintWriter output = spec.commandLine().getOut();
    if (target.json()) {
      Terminal.print(
          spec,
          Json.text(
              new Printed(
                  index.lines(),
                  index.recognised(),
                  boards,
                  growth == null ? null : growth.added().size(),
                  growth == null ? null : growth.known().size())));
      return;
    }
    Terminal.note(
        spec,
        "%s, of which %,d lead to a board; %s"
            .formatted(
                CountedNoun.of(index.lines(), "line"),
                index.recognised(),
                CountedNoun.of(boards.size(), "board")));
    if (growth != null) {
      target.print(growth, output);
      return;
    }
    output.println("platform,token,lines");
    boards.forEach(count ->
        output.println(
            CsvText.line(count.board().platform(), count.board().token(), count.lines())));
    output.flush();
  }

  private BufferedReader open(String name) throws InterruptedException {
    if (name.equals(STANDARD_INPUT)) {
      return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }
    if (!isAddress(name)) {
      return LineInput.open(Path.of(name));
    }
    FetchResult result = fetching.fetch(FetchRequest.unconditional(URI.create(name)));
    if (result instanceof FetchResult.Body body) {
      return LineInput.of(body.bytes(), name);
    }
    throw new WagewireException(
        ErrorCode.SOURCE_UNREACHABLE,
        "the index does not answer: " + result,
        name,
        "Try later, or fetch it yourself and name the file.");
  }

  private static boolean isAddress(String name) {
    return name.startsWith("http://") || name.startsWith("https://");
  }
}

package wagewire.ingest.catalogue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import wagewire.ingest.catalogue.ParsedCatalogue.CatalogueProblem;
import wagewire.ingest.read.PayloadReaders;
import wagewire.model.board.BoardId;
import wagewire.model.board.SourceKind;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.source.Sources;

/**
 * A parsed catalogue.
 *
 * @param file name for messages
 * @param entries in the order of the lines; without those that have problems
 * @param lines 1-based line numbers of each board
 * @param problems in the order of the lines
 */
public record ParsedCatalogue(
    String file,
    List<BoardEntry> entries,
    Map<BoardId, Long> lines,
    List<CatalogueProblem> problems) {

  public ParsedCatalogue {
    entries = List.copyOf(entries);
    lines = Map.copyOf(lines);
    problems = List.copyOf(problems);
  }

  /** Returns the entries; throws {@link WagewireException} for the first problem. */
  List<BoardEntry> orFirstProblem() {
    if (problems.isEmpty()) {
      return entries;
    }
    throw problems.getFirst().asException(file);
  }

  /**
   * A problem in one line of a catalogue.
   *
   * @param line 1-based
   * @param what message without file and line
   */
  public record CatalogueProblem(long line, ErrorCode code, String what) {

    WagewireException asException(String file) {
      return new WagewireException(
          code, what, file + ", line " + line, "Correct the catalogue and try again");
    }
  }

  /** Reads a catalogue line by line, collecting the problems of each. */
  static final class CatalogueReader {

    private static final CSVFormat FORMAT =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .setCommentMarker('#')
            .get();

    private final List<BoardEntry> entries = new ArrayList<>();
    private final Map<BoardId, Long> lines = new HashMap<>();
    private final List<CatalogueProblem> problems = new ArrayList<>();

    private CatalogueReader() {}

    static ParsedCatalogue read(String text, String file) {
      CatalogueReader reader = new CatalogueReader();
      reader.read(text);
      return new ParsedCatalogue(file, reader.entries, reader.lines, reader.problems);
    }

    private void read(String text) {
      try (CSVParser parser = FORMAT.parse(new StringReader(text))) {
        problems.addAll(CatalogueColumns.problems(parser.getHeaderNames()));
        if (problems.isEmpty()) {
          rows(parser);
        }
      } catch (IllegalArgumentException | IOException e) {
        problems.add(noCsv(1, e));
      }
    }

    private void rows(CSVParser parser) {
      Map<String, SourceKind> platforms = platforms();
      try {
        for (CSVRecord row : parser) {
          long line = parser.getCurrentLineNumber();
          BoardEntryParser parsing = new BoardEntryParser(row, line, platforms);
          parsing.read().ifPresent(entry -> add(entry, line));
          problems.addAll(parsing.problems());
        }
      } catch (UncheckedIOException e) {
        problems.add(noCsv(parser.getCurrentLineNumber(), e));
      }
    }

    private static Map<String, SourceKind> platforms() {
      return PayloadReaders.platforms().stream()
          .collect(Collectors.toUnmodifiableMap(Function.identity(), Sources::kind));
    }

    private void add(BoardEntry entry, long line) {
      Long before = lines.putIfAbsent(entry.board(), line);
      if (before == null) {
        entries.add(entry);
        return;
      }
      problems.add(
          new CatalogueProblem(
              line,
              ErrorCode.UNREADABLE_CATALOGUE,
              "board '%s' is already on line %d".formatted(entry.board(), before)));
    }

    private static CatalogueProblem noCsv(long line, Exception failure) {
      return new CatalogueProblem(
          line,
          ErrorCode.UNREADABLE_CATALOGUE,
          "the catalogue is not valid CSV: " + failure.getMessage());
    }
  }
}

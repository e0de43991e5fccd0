package wagewire.ingest.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.platform.Platforms;
import wagewire.model.board.BoardId;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * Reads the list of boards: CSV with a header, in UTF-8. Columns {@code platform} and {@code
 * token}, and optionally {@code employer}, {@code kind} (own, aggregator or latest; own when
 * blank), {@code predecessor} ({@code platform:token}), {@code base_url} and {@code note}, which is
 * for people alone. Fields at the end of a line may be left out. Lines that begin with {@code #}
 * are remarks.
 */
public final class Catalogue {

  private static final String BUNDLED = "/wagewire/ingest/catalogue.csv";
  private static final String TO_DO = "Correct the catalogue and try again";

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

  private Catalogue() {}

  /**
   * Reads a catalogue of live platforms.
   *
   * @throws WagewireException UNKNOWN_PLATFORM, MISSING_COLUMN or UNREADABLE_CATALOGUE, naming file
   *     and line
   */
  public static List<BoardEntry> read(Path file) {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return read(reader, file.toString());
    } catch (IOException e) {
      throw unreadable("the catalogue cannot be read", file.toString(), e);
    }
  }

  /** The catalogue that comes with the program. */
  public static List<BoardEntry> bundled() {
    try (InputStream stream = Catalogue.class.getResourceAsStream(BUNDLED)) {
      if (stream == null) {
        throw new IllegalStateException("The program comes with " + BUNDLED);
      }
      return read(new InputStreamReader(stream, StandardCharsets.UTF_8), "the bundled catalogue");
    } catch (IOException e) {
      throw unreadable("the catalogue cannot be read", "the bundled catalogue", e);
    }
  }

  /**
   * Reads a catalogue that lies in no file.
   *
   * @param where it comes from, for errors
   * @throws WagewireException as {@link #read(Path)}
   */
  public static List<BoardEntry> read(String text, String where) {
    try {
      return read(new StringReader(text), where);
    } catch (IOException e) {
      throw unreadable("the catalogue cannot be read", where, e);
    }
  }

  private static List<BoardEntry> read(Reader reader, String file) throws IOException {
    Set<String> platforms = Platforms.ids();
    List<BoardEntry> entries = new ArrayList<>();
    Map<BoardId, Long> lines = new HashMap<>();
    try (CSVParser parser = FORMAT.parse(reader)) {
      CatalogueColumns.check(parser.getHeaderNames(), file);
      for (CSVRecord row : parser) {
        long line = parser.getCurrentLineNumber();
        String where = file + ", line " + line;
        BoardEntry entry = CatalogueLine.read(row, platforms, where);
        Long before = lines.putIfAbsent(entry.board(), line);
        if (before != null) {
          throw unreadable(
              "board '%s' already stands on line %d".formatted(entry.board(), before), where, null);
        }
        entries.add(entry);
      }
    } catch (UncheckedIOException | IllegalArgumentException e) {
      throw unreadable("the catalogue is no CSV: " + e.getMessage(), file, e);
    }
    return List.copyOf(entries);
  }

  static WagewireException unreadable(String what, String where, @Nullable Throwable cause) {
    return new WagewireException(ErrorCode.UNREADABLE_CATALOGUE, what, where, TO_DO, cause);
  }
}

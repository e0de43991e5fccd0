package wagewire.ingest.catalogue;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.catalogue.ParsedCatalogue.CatalogueReader;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * Reads the list of boards: CSV with a header, in UTF-8. Columns {@code platform} and {@code
 * token}, and optionally {@code employer}, {@code kind} (own, aggregator or latest; default by
 * platform), {@code predecessor} ({@code platform:token}), {@code base_url}, {@code website} (of
 * the employer), {@code note} (free text), {@code listed_by} (the list that the line comes from),
 * {@code selected_on} and {@code selected_by} (when and by what the board was chosen for what it
 * showed), {@code gone_on} (when it was last found to be gone for good). Trailing fields may be
 * omitted. Lines that begin with {@code #} are remarks. Boards of platforms that cannot be
 * collected live are included.
 */
public final class Catalogue {

  private static final String TO_DO = "Correct the catalogue and try again";

  private Catalogue() {}

  /**
   * Reads a catalogue that comes with the program, or a file.
   *
   * @param named {@code starter}, {@code frame} or a file
   * @throws WagewireException as {@link #read(Path)}
   */
  public static List<BoardEntry> read(String named) {
    return examine(named).orFirstProblem();
  }

  /** Reads a catalogue as {@link #read(String)} does, with all its problems. */
  public static ParsedCatalogue examine(String named) {
    return BundledCatalogue.find(named)
        .map(BundledCatalogue::examine)
        .orElseGet(() -> examine(Path.of(named)));
  }

  /**
   * Reads a catalogue.
   *
   * @throws WagewireException UNKNOWN_PLATFORM, MISSING_COLUMN or UNREADABLE_CATALOGUE, naming file
   *     and line
   */
  public static List<BoardEntry> read(Path file) {
    return examine(file).orFirstProblem();
  }

  /**
   * Reads a catalogue from a text.
   *
   * @param where its name, for errors
   * @throws WagewireException as {@link #read(Path)}
   */
  public static List<BoardEntry> read(String text, String where) {
    return examine(text, where).orFirstProblem();
  }

  /**
   * Reads a catalogue with all its problems.
   *
   * @throws WagewireException UNREADABLE_CATALOGUE when there is no such file
   */
  public static ParsedCatalogue examine(Path file) {
    return examine(text(file), file.toString());
  }

  /**
   * Reads a catalogue with all its problems.
   *
   * @param where its name, for messages
   */
  public static ParsedCatalogue examine(String text, String where) {
    return CatalogueReader.read(text, where);
  }

  /**
   * Returns the fields of each board's line, by the columns of the catalog.
   *
   * @throws WagewireException as {@link #read(String)}
   */
  public static List<Map<String, String>> rows(String named) {
    read(named);
    return CatalogueText.of(textOf(named)).rows();
  }

  static String textOf(String named) {
    return BundledCatalogue.find(named)
        .map(BundledCatalogue::text)
        .orElseGet(() -> text(Path.of(named)));
  }

  static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw unreadable("the catalogue is not in UTF-8", file.toString(), e);
    } catch (IOException e) {
      throw unreadable("the catalogue cannot be read", file.toString(), e);
    }
  }

  static WagewireException unreadable(String what, String where, @Nullable Throwable cause) {
    return new WagewireException(ErrorCode.UNREADABLE_CATALOGUE, what, where, TO_DO, cause);
  }
}

package wagewire.app.command.catalog;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import wagewire.ingest.catalogue.BundledCatalogue;
import wagewire.ingest.catalogue.Catalogue;
import wagewire.ingest.catalogue.CatalogueFile;
import wagewire.ingest.catalogue.CatalogueFile.Growth;
import wagewire.ingest.catalogue.NewBoard;
import wagewire.ingest.catalogue.ParsedCatalogue;
import wagewire.model.board.BoardId;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.text.CountedNoun;

/** Options of {@code catalog}: the catalog file and the output format. */
final class CatalogTarget {

  @Option(
      names = "--catalogue",
      paramLabel = "starter|frame|FILE",
      description =
          "The list of boards (default: starter). A file that is put into and is not there yet"
              + " begins as a copy of the starter.")
  private @Nullable String catalogue;

  @Option(names = "--json", description = "Print JSON for machines instead of text for people.")
  private boolean json;

  boolean json() {
    return json;
  }

  ParsedCatalogue examine() {
    return Catalogue.examine(name());
  }

  /** Returns the fields of each board's line, by the columns of the catalog. */
  List<Map<String, String>> rows() {
    return Catalogue.rows(name());
  }

  /** Throws {@link WagewireException} WRONG_USAGE when no file was named. */
  void requireFile() {
    CatalogueFile _ = file();
  }

  /**
   * Adds boards to the catalog file.
   *
   * @throws WagewireException WRONG_USAGE when no file was named
   */
  Growth add(Collection<NewBoard> boards) {
    return file().add(boards);
  }

  /**
   * Writes the catalog into a file with the days on which boards were found to be gone.
   *
   * @param days by board; empty to remove the day
   */
  void writeGone(Path file, Map<BoardId, Optional<LocalDate>> days) {
    new CatalogueFile(file).writeGone(name(), days);
  }

  private String name() {
    return catalogue == null ? BundledCatalogue.STARTER.id() : catalogue;
  }

  private CatalogueFile file() {
    if (catalogue == null || BundledCatalogue.find(catalogue).isPresent()) {
      throw new WagewireException(
          ErrorCode.WRONG_USAGE,
          "starter and frame come with the program and are not changed",
          "--catalogue",
          "Name a file of your own; one that is not there begins as a copy of the starter.");
    }
    return new CatalogueFile(Path.of(catalogue));
  }

  /** Prints one line with the numbers of boards added and already known. */
  void print(Growth growth, PrintWriter output) {
    output.printf(
        "%s: %s; %,d added, %,d known%s%n",
        catalogue,
        CountedNoun.of(growth.boards(), "board"),
        growth.added().size(),
        growth.known().size(),
        growth.begun() ? "; begun as a copy of the starter" : "");
    output.flush();
  }
}

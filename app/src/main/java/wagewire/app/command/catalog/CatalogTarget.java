package wagewire.app.command.catalog;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import wagewire.ingest.catalogue.Catalogue;
import wagewire.ingest.catalogue.CatalogueFile;
import wagewire.ingest.catalogue.CatalogueFile.Growth;
import wagewire.ingest.catalogue.NewBoard;
import wagewire.ingest.catalogue.ParsedCatalogue;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** Options of {@code catalog}: the catalogue file and the output format. */
final class CatalogTarget {

  @Option(
      names = "--catalogue",
      paramLabel = "FILE",
      description =
          "The list of boards (default: bundled). One that is put into and is not there yet begins"
              + " as a copy of the bundled one.")
  private @Nullable Path catalogue;

  @Option(names = "--json", description = "Print JSON for machines instead of text for people.")
  private boolean json;

  boolean json() {
    return json;
  }

  boolean named() {
    return catalogue != null;
  }

  ParsedCatalogue examine() {
    return catalogue == null
        ? Catalogue.examine(Catalogue.bundledText(), "the bundled catalogue")
        : Catalogue.examine(catalogue);
  }

  /**
   * Adds boards to the catalogue file.
   *
   * @throws WagewireException WRONG_USAGE when no file was named
   */
  Growth add(Collection<NewBoard> boards) {
    if (catalogue == null) {
      throw new WagewireException(
          ErrorCode.WRONG_USAGE,
          "the bundled catalogue comes with the program and is not changed",
          "--catalogue",
          "Name a file of your own; one that is not there begins as a copy of the bundled one.");
    }
    return new CatalogueFile(catalogue).add(boards);
  }

  /** Prints one line with the numbers of boards added and already known. */
  void print(Growth growth, PrintWriter output) {
    output.printf(
        "%s: %,d boards; %,d added, %,d known%s%n",
        catalogue,
        growth.boards(),
        growth.added().size(),
        growth.known().size(),
        growth.begun() ? "; begun as a copy of the bundled catalogue" : "");
    output.flush();
  }
}

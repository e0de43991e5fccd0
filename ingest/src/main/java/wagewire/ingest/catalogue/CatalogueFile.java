package wagewire.ingest.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import wagewire.model.board.BoardId;
import wagewire.model.error.WagewireException;
import wagewire.model.text.OutputFile;

/**
 * A file of boards that can be extended. A missing file starts as a copy of the starter catalogue.
 */
public final class CatalogueFile {

  private final Path file;

  public CatalogueFile(Path file) {
    this.file = file;
  }

  /**
   * Result of adding boards to the file.
   *
   * @param added in the order given
   * @param known were in the file already, or given twice
   * @param boards in the file now
   * @param begun whether the file was created
   */
  public record Growth(List<BoardId> added, List<BoardId> known, int boards, boolean begun) {}

  /**
   * Adds the boards that are not in the file yet, atomically; equal names of employers are one.
   *
   * @throws WagewireException UNREADABLE_CATALOGUE, MISSING_COLUMN or UNWRITABLE_OUTPUT; the file
   *     is then unchanged
   */
  public Growth add(Collection<NewBoard> boards) {
    boolean begun = !Files.exists(file);
    String text = begun ? BundledCatalogue.STARTER.text() : Catalogue.text(file);
    Set<BoardId> there =
        Catalogue.read(text, file.toString()).stream()
            .map(BoardEntry::board)
            .collect(Collectors.toCollection(HashSet::new));
    List<NewBoard> added = new ArrayList<>();
    List<BoardId> known = new ArrayList<>();
    for (NewBoard board : boards) {
      if (there.add(board.board())) {
        added.add(board);
      } else {
        known.add(board.board());
      }
    }
    if (begun || !added.isEmpty()) {
      write(CatalogueText.of(text).with(added));
    }
    return new Growth(
        added.stream().map(NewBoard::board).toList(), List.copyOf(known), there.size(), begun);
  }

  /**
   * Writes a catalogue into the file, atomically, with the days on which boards were found to be
   * gone.
   *
   * @param catalogue as in {@link Catalogue#read(String)}; may be the file itself
   * @param days by board; empty to remove the day
   * @throws WagewireException UNREADABLE_CATALOGUE or UNWRITABLE_OUTPUT; the file is then unchanged
   */
  public void writeGone(String catalogue, Map<BoardId, Optional<LocalDate>> days) {
    String text = Catalogue.textOf(catalogue);
    write(days.isEmpty() ? text : CatalogueText.of(text).withGone(days));
  }

  private void write(String text) {
    OutputFile.writeText(file, text);
  }
}

package wagewire.ingest.catalogue;

import java.util.List;
import java.util.Map;
import wagewire.model.board.BoardId;
import wagewire.model.error.WagewireException;

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
}

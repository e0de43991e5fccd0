package wagewire.ingest.successor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.model.board.BoardId;

/** A catalogue together with the successors found for its boards. */
final class SuccessorCatalogue {

  private final Map<BoardId, BoardEntry> boards = new LinkedHashMap<>();

  private SuccessorCatalogue(List<BoardEntry> catalogue) {
    catalogue.forEach(entry -> boards.put(entry.board(), entry));
  }

  /**
   * Adds each successor whose predecessor is listed. Boards in the catalogue stay unchanged, except
   * that a missing predecessor is filled in.
   *
   * @param found the first of several for one board wins
   */
  static SuccessorCatalogue of(List<BoardEntry> catalogue, Collection<FoundSuccessor> found) {
    SuccessorCatalogue lineages = new SuccessorCatalogue(catalogue);
    List<FoundSuccessor> left = new ArrayList<>(found);
    while (left.removeIf(lineages::join)) {
      // Successors of successors follow in the next pass.
    }
    return lineages;
  }

  List<BoardEntry> boards() {
    return List.copyOf(boards.values());
  }

  @Nullable BoardEntry entry(BoardId board) {
    return boards.get(board);
  }

  /** Returns whether the board may succeed the lost one: once, and without a cycle. */
  boolean mayJoin(BoardId lost, BoardId successor) {
    BoardEntry known = boards.get(successor);
    BoardId before = known == null ? null : known.source().predecessor();
    return (before == null || before.equals(lost)) && !line(lost).contains(successor);
  }

  /** Adds a successor; returns false while the lost board is not listed. */
  private boolean join(FoundSuccessor found) {
    BoardEntry lost = boards.get(found.board());
    if (lost == null) {
      return false;
    }
    if (mayJoin(found.board(), found.successor())) {
      boards.merge(
          found.successor(), found.entry(lost), (known, _) -> known.succeeding(found.board()));
    }
    return true;
  }

  /** Returns the board and its predecessors. */
  private Set<BoardId> line(BoardId last) {
    Set<BoardId> line = new HashSet<>();
    BoardId board = last;
    while (board != null && line.add(board)) {
      BoardEntry entry = boards.get(board);
      board = entry == null ? null : entry.source().predecessor();
    }
    return line;
  }
}

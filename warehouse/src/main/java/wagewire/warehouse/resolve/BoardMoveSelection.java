package wagewire.warehouse.resolve;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Selects the moves to accept from all candidates. */
final class BoardMoveSelection {

  private final Map<String, String> predecessors;
  private final Set<String> succeeded;

  private BoardMoveSelection(Map<String, String> declared) {
    predecessors = new HashMap<>(declared);
    succeeded = new HashSet<>(declared.values());
  }

  /**
   * Selects at most one successor and one predecessor for each board, strongest evidence first, and
   * none where the catalogue declares one. No board comes to precede itself.
   *
   * @param candidates in any order
   * @param declared predecessors by board
   */
  static List<BoardMove> choose(Collection<BoardMove> candidates, Map<String, String> declared) {
    BoardMoveSelection chosen = new BoardMoveSelection(declared);
    return candidates.stream()
        .filter(BoardMove::isConvincing)
        .sorted(BoardMove.CLEAREST_FIRST)
        .filter(chosen::take)
        .toList();
  }

  private boolean take(BoardMove move) {
    if (predecessors.containsKey(move.board())
        || succeeded.contains(move.predecessor())
        || precedes(move.board(), move.predecessor())) {
      return false;
    }
    predecessors.put(move.board(), move.predecessor());
    succeeded.add(move.predecessor());
    return true;
  }

  /** Returns whether the first is the second or precedes it; safe against declared cycles. */
  private boolean precedes(String first, String second) {
    Set<String> passed = new HashSet<>();
    String at = second;
    while (at != null && passed.add(at)) {
      if (at.equals(first)) {
        return true;
      }
      at = predecessors.get(at);
    }
    return false;
  }
}

package wagewire.ingest.successor;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.store.CrawlStore;
import wagewire.ingest.store.state.BoardHealth;
import wagewire.ingest.store.state.RemovedItems;
import wagewire.model.board.BoardId;
import wagewire.model.board.SourceKind;

/** Selects the lost boards of a catalogue to search now. */
final class LostBoards {

  /** Most boards searched in one round; those never searched come first. */
  private static final int BOARDS = 50;

  private final SuccessorCatalogue lineages;
  private final RemovedItems forgotten;

  private LostBoards(SuccessorCatalogue lineages, RemovedItems forgotten) {
    this.lineages = lineages;
    this.forgotten = forgotten;
  }

  /** Returns the boards to search; drops records of boards whose successor the catalogue has. */
  static List<LostBoard> due(
      List<BoardEntry> catalogue, SuccessorStore successors, CrawlStore store, Instant now) {
    Set<BoardId> settled =
        catalogue.stream()
            .map(entry -> entry.source().predecessor())
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(HashSet::new));
    successors.drop(settled);
    List<FoundSuccessor> found = successors.found();
    found.forEach(one -> settled.add(one.board()));
    return new LostBoards(SuccessorCatalogue.of(catalogue, found), store.forgotten())
        .due(settled, successors.searchTimes(), store, now);
  }

  private List<LostBoard> due(
      Set<BoardId> settled, Map<BoardId, Instant> looked, CrawlStore store, Instant now) {
    Map<BoardId, BoardHealth> health =
        store.health().stream().collect(Collectors.toMap(BoardHealth::board, Function.identity()));
    return lineages.boards().stream()
        .filter(entry -> isSearchable(entry) && !settled.contains(entry.board()))
        .filter(entry -> LossRule.due(looked.get(entry.board()), now))
        .flatMap(entry ->
            Optional.ofNullable(health.get(entry.board())).stream()
                .map(one -> new LostBoard(entry, one, board -> isAcceptable(entry, board))))
        .filter(lost ->
            LossRule.isLost(lost.health(), () -> store.state(lost.entry().board()).volume()))
        .sorted(
            Comparator.comparing(lost -> looked.getOrDefault(lost.entry().board(), Instant.EPOCH)))
        .limit(BOARDS)
        .toList();
  }

  private boolean isSearchable(BoardEntry entry) {
    return entry.source().kind() == SourceKind.OWN
        && !entry.source().simulated()
        && !forgotten.has(entry.board(), null);
  }

  private boolean isAcceptable(BoardEntry lost, BoardId board) {
    BoardEntry known = lineages.entry(board);
    return !forgotten.has(board, null)
        && lineages.mayJoin(lost.board(), board)
        && (known == null
            || EmployerMatch.alike(known.source().employer(), lost.source().employer()));
  }

  /**
   * A board to search for.
   *
   * @param health of its latest visit
   * @param acceptable whether a board may be its successor
   */
  record LostBoard(BoardEntry entry, BoardHealth health, Predicate<BoardId> acceptable) {}
}

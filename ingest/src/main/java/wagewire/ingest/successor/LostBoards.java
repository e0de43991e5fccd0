package wagewire.ingest.successor;

import java.time.Duration;
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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.collect.RestRule;
import wagewire.ingest.store.BoardHealth;
import wagewire.ingest.store.CrawlStore;
import wagewire.ingest.store.RemovedItems;
import wagewire.ingest.store.VolumeHistory;
import wagewire.model.board.BoardId;
import wagewire.model.board.SourceKind;
import wagewire.model.event.FetchOutcome;

/** Selects the lost boards of a catalogue to search now. */
record LostBoards(SuccessorCatalogue lineages, RemovedItems forgotten) {

  /** Most boards searched in one round; those never searched come first. */
  private static final int BOARDS = 50;

  private static final Duration AGAIN_AFTER = Duration.ofDays(7);

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
        .flatMap(entry ->
            Optional.ofNullable(health.get(entry.board())).stream()
                .map(one -> new LostBoard(entry, one, board -> isAcceptable(entry, board))))
        .filter(lost -> isDue(lost, looked.get(lost.entry().board()), now))
        .filter(lost -> isLost(lost.health(), () -> store.state(lost.entry().board()).volume()))
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

  /**
   * Returns whether the latest visit suggests that the postings moved: a redirect, gone for good,
   * or far fewer listings than before, or none.
   *
   * @param volume requested only when it decides
   */
  private static boolean isLost(BoardHealth health, Supplier<VolumeHistory> volume) {
    return switch (health.status()) {
      case GONE -> true;
      case FAILED -> health.outcome() == FetchOutcome.MOVED;
      case HELD -> hadSome(volume.get());
      case COMPLETE -> health.outcome() == FetchOutcome.EMPTY && hadSome(volume.get());
      case UNCHANGED, PARTIAL -> false;
    };
  }

  private static boolean hadSome(VolumeHistory volume) {
    return volume.volumes().stream().anyMatch(one -> one.listings() > 0);
  }

  /** Returns the latest time of a search after which a new one may be due. */
  static Instant dueBefore(Instant now) {
    return now.minus(AGAIN_AFTER);
  }

  /**
   * @param looked time of the latest search; null for none
   */
  private static boolean isDue(LostBoard lost, @Nullable Instant looked, Instant now) {
    Instant before = RestRule.rests(lost.health()) ? now.minus(RestRule.REST) : dueBefore(now);
    return looked == null || !looked.isAfter(before);
  }
}

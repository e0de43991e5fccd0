package wagewire.ingest.collect;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.store.CrawlStore;
import wagewire.ingest.store.state.BoardHealth;
import wagewire.model.board.BoardId;
import wagewire.model.source.Sources;

/** Boards that may be visited now, and boards that have to wait. */
public record DueBoards(List<BoardEntry> due, List<BoardEntry> waiting) {

  /** Boards that were removed for good are in neither. */
  public static DueBoards of(List<BoardEntry> boards, CrawlStore store, Instant now) {
    var forgotten = store.forgotten();
    Map<BoardId, BoardHealth> health =
        store.health().stream().collect(Collectors.toMap(BoardHealth::board, Function.identity()));
    Map<Boolean, List<BoardEntry>> parts =
        boards.stream()
            .filter(entry -> !forgotten.has(entry.board(), null))
            .collect(
                Collectors.partitioningBy(entry ->
                    RevisitPolicy.due(
                        Sources.of(entry.source().platform()).limits(),
                        health.get(entry.board()),
                        now)));
    return new DueBoards(parts.getOrDefault(true, List.of()), parts.getOrDefault(false, List.of()));
  }
}

package wagewire.app.command.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import wagewire.ingest.store.BoardHealth;
import wagewire.model.event.FetchOutcome;

/** How the newest fetches of the boards ended. Pure. */
final class FetchOutcomes {

  /** Boards that were not fetched for so long before the latest fetch are not watched any more. */
  private static final Duration WATCHED = Duration.ofDays(35);

  private FetchOutcomes() {}

  /** Boards by outcome, in the order of the codes; outcomes of no board are left out. */
  static Map<FetchOutcome, Integer> of(List<BoardHealth> boards) {
    Instant latest =
        boards.stream().map(BoardHealth::attemptedAt).max(Instant::compareTo).orElse(Instant.MIN);
    Map<FetchOutcome, Integer> counts = new EnumMap<>(FetchOutcome.class);
    for (BoardHealth board : boards) {
      if (board.attemptedAt().plus(WATCHED).isAfter(latest)) {
        counts.merge(board.outcome(), 1, Integer::sum);
      }
    }
    return Collections.unmodifiableMap(counts);
  }

  /** A line for a person; empty text when nothing was fetched. */
  static String text(Map<FetchOutcome, Integer> outcomes) {
    return outcomes.isEmpty()
        ? ""
        : outcomes.entrySet().stream()
            .map(one -> "%,d %s".formatted(one.getValue(), one.getKey().id()))
            .collect(Collectors.joining(", ", "fetches     newest of each board: ", "\n"));
  }
}

package wagewire.app.command.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import wagewire.ingest.collect.RestRule;
import wagewire.ingest.read.VisitLimit;
import wagewire.ingest.store.BoardHealth;
import wagewire.ingest.store.VisitAttempts.Attempt;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.SnapshotStatus;
import wagewire.model.text.CountedNoun;

/** Outcomes of the newest fetch of each board. */
final class FetchOutcomes {

  /** Time after which a board that is not fetched any more is left out. */
  private static final Duration WATCHED = Duration.ofDays(35);

  private FetchOutcomes() {}

  /** Returns the boards that are still fetched. */
  static List<BoardHealth> watched(List<BoardHealth> boards) {
    Instant latest = latest(boards);
    return boards.stream()
        .filter(board -> board.attemptedAt().plus(WATCHED).isAfter(latest))
        .toList();
  }

  /** Counts boards by outcome, in the order of the codes; outcomes of no board are absent. */
  static Map<FetchOutcome, Integer> of(List<BoardHealth> boards) {
    Map<FetchOutcome, Integer> counts = new EnumMap<>(FetchOutcome.class);
    for (BoardHealth board : watched(boards)) {
      counts.merge(board.outcome(), 1, Integer::sum);
    }
    return Collections.unmodifiableMap(counts);
  }

  /** Counts boards by the limit that their newest fetch exceeded; limits of no board are absent. */
  static Map<VisitLimit, Integer> limits(List<BoardHealth> boards) {
    Map<VisitLimit, Integer> counts = new EnumMap<>(VisitLimit.class);
    for (BoardHealth board : watched(boards)) {
      VisitLimit.in(board.note()).ifPresent(limit -> counts.merge(limit, 1, Integer::sum));
    }
    return Collections.unmodifiableMap(counts);
  }

  /** Formats them as a line; empty without any. */
  static String limitsText(Map<VisitLimit, Integer> limits) {
    int boards = limits.values().stream().mapToInt(Integer::intValue).sum();
    String line =
        limits.entrySet().stream()
            .map(one -> "%,d by %s".formatted(one.getValue(), one.getKey().id()))
            .collect(Collectors.joining(", "));
    return boards == 0
        ? ""
        : "limits      %s too large to be read as a whole: %s\n"
            .formatted(CountedNoun.are(boards, "board"), line);
  }

  /** Formats the suspended boards, a line each. */
  static String suspended(List<Attempt> boards) {
    return boards.stream()
        .map(attempt -> "suspended   %s: %s\n".formatted(attempt.board(), attempt.why()))
        .collect(Collectors.joining());
  }

  /**
   * Counts the boards that visits found to be gone for good and that are visited every 13 weeks.
   */
  static long resting(List<BoardHealth> boards) {
    Instant latest = latest(boards);
    return boards.stream()
        .filter(RestRule::rests)
        .filter(board -> board.attemptedAt().plus(RestRule.REST).plus(WATCHED).isAfter(latest))
        .count();
  }

  /** Formats their number as a line; empty for none. */
  static String text(long resting) {
    return resting == 0
        ? ""
        : "resting     %s gone for good, visited every 13 weeks\n"
            .formatted(CountedNoun.are(resting, "board"));
  }

  private static Instant latest(List<BoardHealth> boards) {
    return boards.stream()
        .map(BoardHealth::attemptedAt)
        .max(Instant::compareTo)
        .orElse(Instant.MIN);
  }

  /** Counts the boards that are gone by their newest fetch, which nothing confirms yet. */
  static long unconfirmed(List<BoardHealth> boards) {
    return watched(boards).stream()
        .filter(board -> board.outcome() == FetchOutcome.GONE)
        .filter(board -> board.status() != SnapshotStatus.GONE)
        .count();
  }

  /**
   * Formats the counts as a line; empty when nothing was fetched.
   *
   * @param unconfirmed of those that are gone
   */
  static String text(Map<FetchOutcome, Integer> outcomes, long unconfirmed) {
    return outcomes.isEmpty()
        ? ""
        : outcomes.entrySet().stream()
            .map(one ->
                "%,d %s%s"
                    .formatted(
                        one.getValue(),
                        one.getKey().id(),
                        one.getKey() == FetchOutcome.GONE && unconfirmed > 0
                            ? " (%,d not confirmed yet)".formatted(unconfirmed)
                            : ""))
            .collect(Collectors.joining(", ", "fetches     newest of each board: ", "\n"));
  }
}

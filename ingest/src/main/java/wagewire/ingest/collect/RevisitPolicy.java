package wagewire.ingest.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.store.BoardHealth;
import wagewire.ingest.store.CrawlStore;
import wagewire.model.board.BoardId;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.SnapshotStatus;
import wagewire.model.source.RequestLimits;
import wagewire.model.source.Sources;
import wagewire.model.text.CountedNoun;

/** Decides when a board is visited again, from its platform's limit and its own failures. */
public final class RevisitPolicy {

  /** Failures in a row before the interval grows. */
  private static final int PATIENCE = 2;

  private static final Duration FIRST_WAIT = Duration.ofMinutes(15);
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 10;

  private RevisitPolicy() {}

  /**
   * @param health null for a board never visited
   */
  static boolean due(RequestLimits limits, @Nullable BoardHealth health, Instant now) {
    if (health == null) {
      return true;
    }
    return !now.isBefore(earliest(limits, health));
  }

  /**
   * Returns the time of the next visit; failed boards are retried sooner at first, and so are held
   * ones, since an answer that ended early is whole again soon.
   *
   * @param health null for a board never visited
   * @param every interval of healthy boards
   */
  public static Instant next(BoardId board, @Nullable BoardHealth health, Duration every) {
    if (health == null) {
      return Instant.EPOCH;
    }
    boolean soon =
        health.outcome() == FetchOutcome.FAILED || health.status() == SnapshotStatus.HELD;
    Duration wait = soon ? retry(health.failures()) : every;
    Instant regular = health.attemptedAt().plus(wait.compareTo(every) < 0 ? wait : every);
    Instant earliest = earliest(Sources.of(board.platform()).limits(), health);
    return regular.isAfter(earliest) ? regular : earliest;
  }

  private static Instant earliest(RequestLimits limits, BoardHealth health) {
    Instant patient = health.attemptedAt().plus(waiting(health.failures()));
    Instant allowed = limits.nextPoll(health.attemptedAt());
    return patient.isAfter(allowed) ? patient : allowed;
  }

  private static Duration waiting(int failures) {
    return failures <= PATIENCE ? Duration.ZERO : retry(failures - PATIENCE);
  }

  private static Duration retry(int failures) {
    int doublings = Math.clamp(failures - 1L, 0, MOST_DOUBLINGS);
    Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  /**
   * Boards that may be visited now, and boards that have to wait.
   *
   * @param due those that have waited longest first
   * @param quiet number of quiet boards; those that are not due are in no list
   * @param resting boards that are gone, by {@link RestRule}
   */
  public record DueBoards(
      List<BoardEntry> due,
      List<BoardEntry> waiting,
      QuietRule.QuietCount quiet,
      List<BoardEntry> resting) {

    /** Returns a line for a person on each kind of board that is not visited now. */
    public List<String> lines() {
      List<String> lines = new ArrayList<>();
      if (!waiting.isEmpty()) {
        lines.add(
            CountedNoun.are(waiting.size(), "board")
                + " not due: visited a short time ago, or failing repeatedly");
      }
      quiet.line().ifPresent(lines::add);
      if (!resting.isEmpty()) {
        lines.add(
            CountedNoun.are(resting.size(), "board")
                + " gone and not due: visited weekly at first, then every 13 weeks");
      }
      return lines;
    }

    /** Splits the boards by due time; leaves out removed boards. */
    public static DueBoards of(
        List<BoardEntry> boards, CrawlStore store, QuietRule quiet, Instant now) {
      var forgotten = store.forgotten();
      Map<BoardId, BoardHealth> health =
          store.health().stream()
              .collect(Collectors.toMap(BoardHealth::board, Function.identity()));
      List<BoardEntry> collected =
          boards.stream().filter(entry -> !forgotten.has(entry.board(), null)).toList();
      Map<Boolean, List<BoardEntry>> resting =
          collected.stream()
              .collect(
                  Collectors.partitioningBy(
                      entry -> now.isBefore(RestRule.until(entry, health.get(entry.board())))));
      Map<Boolean, List<BoardEntry>> parts =
          resting.getOrDefault(false, List.of()).stream()
              .filter(entry -> !now.isBefore(quiet.earliest(entry, health.get(entry.board()))))
              .collect(
                  Collectors.partitioningBy(entry ->
                      RevisitPolicy.due(
                          Sources.of(entry.source().platform()).limits(),
                          health.get(entry.board()),
                          now)));
      return new DueBoards(
          longestWaitingFirst(parts.getOrDefault(true, List.of()), health),
          parts.getOrDefault(false, List.of()),
          quiet.count(collected, health.values(), now),
          resting.getOrDefault(true, List.of()));
    }

    /** Orders boards so that those that a round did not come to are the first of the next. */
    private static List<BoardEntry> longestWaitingFirst(
        List<BoardEntry> boards, Map<BoardId, BoardHealth> health) {
      return boards.stream()
          .sorted(
              Comparator.comparing(entry ->
                  Optional.ofNullable(health.get(entry.board()))
                      .map(BoardHealth::attemptedAt)
                      .orElse(Instant.MIN)))
          .toList();
    }
  }
}

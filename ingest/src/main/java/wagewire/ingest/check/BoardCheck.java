package wagewire.ingest.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.collect.PlatformPacePolicy;
import wagewire.ingest.discover.BoardProbe;
import wagewire.ingest.fetch.ConcurrentTasks;
import wagewire.ingest.fetch.Fetcher;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.text.CountedNoun;

/**
 * Requests the first page of boards, each host at its pace and all hosts at once, and remembers
 * each answer as it comes.
 */
public final class BoardCheck {

  private static final int AT_ONCE = 64;

  private final BoardProbe probe;
  private final AnswerLedger answers;
  private final Clock clock;
  private final List<CheckLane> lanes;
  private final int boards;
  private int answered;

  /**
   * @param pace that the fetcher keeps
   * @param due boards of platforms that can be collected live
   */
  public BoardCheck(
      Fetcher fetcher,
      PlatformPacePolicy pace,
      List<BoardEntry> due,
      AnswerLedger answers,
      Clock clock) {
    this.probe = new BoardProbe(fetcher);
    this.answers = answers;
    this.clock = clock;
    this.boards = due.size();
    Map<String, List<BoardEntry>> hosts = new LinkedHashMap<>();
    for (BoardEntry entry : due) {
      pace.register(entry);
      hosts.computeIfAbsent(pace.lane(entry), _ -> new ArrayList<>()).add(entry);
    }
    this.lanes =
        hosts.values().stream()
            .map(entries -> new CheckLane(entries, pace.rule(entries.getFirst())))
            .toList();
  }

  /**
   * Requests each board once; the hosts that take longest begin.
   *
   * @param listener receives the answers one at a time
   * @throws WagewireException SERVERS_STOPPED when the thread is interrupted, or UNREADABLE_INPUT
   *     when an answer cannot be written
   */
  public void run(BiConsumer<BoardEntry, BoardAnswer> listener) {
    Instant start = clock.instant();
    List<Callable<Boolean>> tasks = new ArrayList<>();
    lanes.stream()
        .sorted(Comparator.comparing((CheckLane lane) -> lane.timeLeft(start)).reversed())
        .forEach(lane ->
            tasks.addAll(Collections.nCopies(lane.atOnce(), () -> requestAll(lane, listener))));
    ConcurrentTasks.run(
        tasks,
        AT_ONCE,
        _ -> {},
        (_, e) ->
            new WagewireException(
                ErrorCode.SERVERS_STOPPED,
                "the check was stopped after %,d of %s"
                    .formatted(answered(), CountedNoun.of(boards, "board")),
                "this check",
                "Run it again; with the same --out it continues where it stopped.",
                e));
  }

  private boolean requestAll(CheckLane lane, BiConsumer<BoardEntry, BoardAnswer> listener)
      throws InterruptedException {
    for (BoardEntry entry = lane.next(clock.instant());
        entry != null;
        entry = lane.next(clock.instant())) {
      BoardProbe.Result result = probe.probe(entry);
      lane.answered();
      take(entry, result, listener);
    }
    return true;
  }

  private synchronized void take(
      BoardEntry entry, BoardProbe.Result result, BiConsumer<BoardEntry, BoardAnswer> listener) {
    BoardAnswer answer = BoardAnswer.of(clock.instant(), result, answers.newest(entry.board()));
    answers.add(answer);
    answered++;
    listener.accept(entry, answer);
  }

  private synchronized int answered() {
    return answered;
  }

  /** Returns the time until the slowest host is done, by the hosts' paces. */
  public Duration timeLeft() {
    Instant now = clock.instant();
    return lanes.stream()
        .map(lane -> lane.timeLeft(now))
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }
}

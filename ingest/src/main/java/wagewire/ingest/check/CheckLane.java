package wagewire.ingest.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.fetch.pace.PacePolicy.PaceRule;

/** Boards of one host that a check requests at the host's pace. */
final class CheckLane {

  private final Queue<BoardEntry> waiting;
  private final PaceRule rule;
  private int left;
  private int answered;
  private @Nullable Instant started;

  CheckLane(List<BoardEntry> boards, PaceRule rule) {
    this.waiting = new ConcurrentLinkedQueue<>(boards);
    this.rule = rule;
    this.left = boards.size();
  }

  /** Returns the number of boards to request at the same time. */
  int atOnce() {
    return Math.min(rule.inFlight(), left);
  }

  /** Returns the next board; null when there is none. */
  @Nullable BoardEntry next(Instant now) {
    synchronized (this) {
      started = started == null ? now : started;
    }
    return waiting.poll();
  }

  synchronized void answered() {
    answered++;
    left--;
  }

  /** Returns the time that the boards left take, by the pace kept so far or the host's pace. */
  synchronized Duration timeLeft(Instant now) {
    Duration kept =
        started == null || answered == 0
            ? Duration.ZERO
            : Duration.between(started, now).dividedBy(answered);
    return (kept.compareTo(rule.gap()) > 0 ? kept : rule.gap()).multipliedBy(left);
  }
}

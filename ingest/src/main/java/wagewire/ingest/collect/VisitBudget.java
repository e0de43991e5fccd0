package wagewire.ingest.collect;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.fetch.Fetcher;
import wagewire.ingest.read.ReadPageBuilder;
import wagewire.ingest.read.VisitLimit;

/**
 * Counts what one visit takes over all of its answers, and notes whether the mining of one is
 * reserved; for one thread. Each reason why it may take no more is one that {@link VisitLimit}
 * recognises.
 */
final class VisitBudget {

  private static final long BYTES = 1L << 30;

  /** Bytes of answers that are parsed at the same time; a larger answer is parsed alone. */
  private static final int PARSED_AT_ONCE = 16 * 1024 * 1024;

  private final Semaphore parsing;
  private final Duration answers;
  private final BooleanSupplier late;
  private Duration answering = Duration.ZERO;
  private long bytes;
  private int items;
  private boolean tdmReserved;

  /**
   * @param parsing of {@link #parsing}, shared by all visits
   * @param answers most time of all answers together, without waits for the host's pace
   * @param late whether the round's time is over
   */
  VisitBudget(Semaphore parsing, Duration answers, BooleanSupplier late) {
    this.parsing = parsing;
    this.answers = answers;
    this.late = late;
  }

  /** Returns the bytes that all visits of a process may parse at the same time. */
  static Semaphore parsing() {
    return new Semaphore(PARSED_AT_ONCE, true);
  }

  /** Parses an answer once enough of the others are parsed. */
  <T> T parse(FetchResult.Body answer, Supplier<T> parsed) throws InterruptedException {
    int share = Math.clamp(answer.bytes().length, 1, PARSED_AT_ONCE);
    parsing.acquire(share);
    try {
      return parsed.get();
    } finally {
      parsing.release(share);
    }
  }

  /** Returns a fetcher that counts, and that fails without a request once a limit is exceeded. */
  Fetcher counting(Fetcher fetcher) {
    return request -> {
      String exceeded = exceeded();
      if (exceeded != null) {
        return new FetchResult.Failed(exceeded);
      }
      FetchResult result =
          fetcher.fetch(request.answering(time -> answering = answering.plus(time)));
      if (result instanceof FetchResult.Body body) {
        bytes += body.bytes().length;
        tdmReserved |= body.tdmReserved();
      }
      return result;
    };
  }

  /** Returns whether text and data mining of an answer of the visit is reserved. */
  boolean tdmReserved() {
    return tdmReserved;
  }

  /** Adds the items of a page; returns why they are too many, or null. */
  @Nullable String take(int more) {
    items += more;
    return items > ReadPageBuilder.MOST_ITEMS
        ? VisitLimit.ITEMS.exceeded(ReadPageBuilder.MOST_ITEMS)
        : null;
  }

  private @Nullable String exceeded() {
    if (late.getAsBoolean()) {
      return "the round's time is over";
    }
    if (bytes > BYTES) {
      return VisitLimit.BYTES.exceeded(BYTES);
    }
    return answering.compareTo(answers) > 0
        ? VisitLimit.MINUTES.exceeded(answers.toMinutes()) + " of answers"
        : null;
  }
}

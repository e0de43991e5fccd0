package wagewire.ingest.history;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.FetchRequest;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.fetch.Fetcher;
import wagewire.ingest.history.CopyIndex.IndexedCopy;
import wagewire.ingest.history.HistoryPlan.WantedList;
import wagewire.model.time.IsoWeek;

/**
 * Fetches the copies of a plan from one web archive, one request at a time: the index of each list
 * once, then of each week one copy. A board that fails is left for the next run. The run ends when
 * the archive asks for fewer requests, forbids them, or fails for several boards in a row.
 */
public final class HistoryFetch {

  private static final int MANY_REQUESTS = 429;
  private static final int FAILURES_IN_A_ROW = 5;

  private final Fetcher fetcher;
  private final CopyIndex archive;
  private final CopyFolder folder;
  private final Listener listener;

  /** Hears of the progress. */
  public interface Listener {

    /** A list was looked at. */
    void done();

    /**
     * A list failed.
     *
     * @param line one line for a person
     */
    void failed(String line);
  }

  /**
   * Result of a run.
   *
   * @param stopped why it ended early; null when it looked at all lists
   */
  public record Outcome(HistoryCounts counts, @Nullable String stopped) {}

  public HistoryFetch(Fetcher fetcher, URI archive, CopyFolder folder, Listener listener) {
    this.fetcher = fetcher;
    this.archive = CopyIndex.of(archive);
    this.folder = folder;
    this.listener = listener;
  }

  /** Fetches what is missing. */
  public Outcome run(HistoryPlan plan) throws InterruptedException {
    HistoryCounts counts = HistoryCounts.NONE;
    int failures = 0;
    for (WantedList list : plan.lists()) {
      ListRun run = new ListRun(list);
      try {
        run.fetch();
        failures = 0;
      } catch (UnansweredException e) {
        run.failed = 1;
        failures++;
        listener.failed("%s: %s".formatted(list.board(), e.getMessage()));
        if (e.last || failures >= FAILURES_IN_A_ROW) {
          return new Outcome(counts.plus(run.counts()), e.getMessage());
        }
      }
      counts = counts.plus(run.counts());
      listener.done();
    }
    boolean none = failures > 0 && counts.failed() == counts.boards();
    return new Outcome(counts, none ? "no board was answered" : null);
  }

  /** Signals that a request was not answered usefully; the message is one line for a person. */
  private static final class UnansweredException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Whether further requests would be unwelcome. */
    private final boolean last;

    private UnansweredException(String message, boolean last) {
      super(message);
      this.last = last;
    }
  }

  private static UnansweredException unanswered(FetchResult result) {
    return switch (result) {
      case FetchResult.Disallowed(String reason) -> new UnansweredException(reason, true);
      case FetchResult.Refused(int status) ->
          new UnansweredException("HTTP " + status, status == MANY_REQUESTS);
      case FetchResult.Gone(int status) -> new UnansweredException("HTTP " + status, false);
      case FetchResult.Moved(URI to) -> new UnansweredException("redirects to " + to, false);
      case FetchResult.Failed(String reason) -> new UnansweredException(reason, false);
      case FetchResult.NotModified _, FetchResult.Body _ ->
          new UnansweredException("an answer that was not asked for", false);
    };
  }

  /** Fetching of one list, with its counts so far. */
  private final class ListRun {

    private final WantedList list;
    private int found;
    private int fetched;
    private int present;
    private int unavailable;
    private int failed;

    private ListRun(WantedList list) {
      this.list = list;
    }

    private HistoryCounts counts() {
      return new HistoryCounts(
          1, list.weeks().size(), found, fetched, present, unavailable, failed);
    }

    private void fetch() throws InterruptedException, UnansweredException {
      Map<IsoWeek, IndexedCopy> copies = new TreeMap<>(index());
      copies.keySet().retainAll(list.weeks());
      found = copies.size();
      for (Map.Entry<IsoWeek, IndexedCopy> copy : copies.entrySet()) {
        switch (folder.state(list, copy.getKey())) {
          case PRESENT -> present++;
          case UNAVAILABLE -> unavailable++;
          case WANTED -> fetch(copy.getKey(), copy.getValue());
        }
      }
    }

    private Map<IsoWeek, IndexedCopy> index() throws InterruptedException, UnansweredException {
      Map<IsoWeek, IndexedCopy> known = folder.index(list);
      if (known != null) {
        return known;
      }
      FetchResult result = fetcher.fetch(FetchRequest.unconditional(archive.query(list)));
      if (!(result instanceof FetchResult.Body body)) {
        throw unanswered(result);
      }
      try {
        Map<IsoWeek, IndexedCopy> read = CopyIndex.choose(body.bytes(), list);
        folder.addIndex(list, read);
        return read;
      } catch (IllegalArgumentException e) {
        throw new UnansweredException(Objects.toString(e.getMessage()), false);
      }
    }

    private void fetch(IsoWeek week, IndexedCopy copy)
        throws InterruptedException, UnansweredException {
      FetchResult result = fetcher.fetch(FetchRequest.unconditional(archive.replay(copy)));
      switch (result) {
        case FetchResult.Body(URI answered, byte[] body, _, _, _) ->
            take(week, CopyIndex.replayed(answered), body);
        case FetchResult.Gone _, FetchResult.Moved _ -> take(week, null, new byte[0]);
        default -> throw unanswered(result);
      }
    }

    /** Keeps a copy of the list and the week; the archive may redirect to others, or to none. */
    private void take(IsoWeek week, @Nullable IndexedCopy answered, byte[] body) {
      if (answered != null
          && week.equals(answered.week())
          && HistoryPlanner.shows(answered.original(), list.board())) {
        folder.add(list, week, answered, body);
        fetched++;
        return;
      }
      folder.addUnavailable(list, week);
      unavailable++;
    }
  }
}

package wagewire.ingest.keep;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import wagewire.ingest.collect.BoardFetching;
import wagewire.ingest.collect.VisitFetching;
import wagewire.ingest.collect.VisitSessions;
import wagewire.ingest.fetch.FetchSession;
import wagewire.ingest.fetch.Fetcher;
import wagewire.ingest.fetch.Fetching;
import wagewire.ingest.fetch.http.Answer;
import wagewire.ingest.fetch.http.Question;
import wagewire.ingest.read.warc.KeptOf;
import wagewire.ingest.store.Forgotten;
import wagewire.model.board.BoardId;

/**
 * Asks boards and keeps what they answer. When it cannot be kept any more, that is said once, and
 * the rest of the round goes without.
 */
public final class KeepingFetching implements BoardFetching {

  private static final int NOT_MODIFIED = 304;
  private static final String RESERVED = "tdm-reservation";

  private final VisitSessions sessions;
  private final KeptResponses responses;
  private final Supplier<Forgotten> forgotten;
  private final Map<String, String> keys;
  private final Clock clock;
  private final Consumer<String> notes;
  private final AtomicBoolean failed = new AtomicBoolean();

  /**
   * @param forgotten asked before each visit
   * @param keys of the user's, by platform, which are never kept
   * @param clock of collecting
   * @param notes told in one line, from any thread
   */
  public KeepingFetching(
      Fetcher fetcher,
      KeptResponses responses,
      Supplier<Forgotten> forgotten,
      Map<String, String> keys,
      Clock clock,
      Consumer<String> notes) {
    this.sessions = new VisitSessions(fetcher);
    this.responses = responses;
    this.forgotten = forgotten;
    this.keys = Map.copyOf(keys);
    this.clock = clock;
    this.notes = notes;
  }

  @Override
  public VisitFetching visit(BoardId board) {
    if (failed.get() || !responses.keeps(board, forgotten.get())) {
      return sessions.visit(board);
    }
    FetchSession session = sessions.session(board);
    Credentials credentials = new Credentials(keys.get(board.platform()));
    VisitFile file = new VisitFile(responses.folder(), KeptName.of(board), credentials, clock);
    return new VisitFetching() {
      @Override
      public Fetching lists() {
        return keeping(session, file, new KeptOf(board, null));
      }

      @Override
      public Fetching posting(String externalId) {
        return keeping(session, file, new KeptOf(board, externalId));
      }
    };
  }

  private Fetching keeping(FetchSession session, VisitFile file, KeptOf of) {
    return session.heardBy((question, answer) -> {
      if (!failed.get() && isKept(question, answer)) {
        keep(file, of, question, answer);
      }
    });
  }

  private void keep(VisitFile file, KeptOf of, Question question, Answer answer) {
    try {
      file.add(of, question, answer);
    } catch (IOException e) {
      boolean stopped = Thread.currentThread().isInterrupted();
      if (!stopped && failed.compareAndSet(false, true)) {
        notes.accept(
            "no more responses are kept in this round: " + responses.failure(e).getMessage());
      }
    }
  }

  /** A body that came whole, of a server that does not reserve the mining of its texts. */
  private static boolean isKept(Question question, Answer answer) {
    return answer.body().length > 0
        && answer.whole()
        && answer.status() != NOT_MODIFIED
        && !"/robots.txt".equals(question.address().getPath())
        && !"1".equals(answer.header(RESERVED));
  }
}

package wagewire.ingest.archive;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import wagewire.ingest.collect.BoardFetchers;
import wagewire.ingest.collect.BoardFetchers.VisitFetchers;
import wagewire.ingest.collect.BoardFetchers.VisitSessions;
import wagewire.ingest.fetch.FetchSession;
import wagewire.ingest.fetch.Fetcher;
import wagewire.ingest.fetch.HttpFetcher;
import wagewire.ingest.fetch.http.ExchangeRequest;
import wagewire.ingest.fetch.http.ExchangeResponse;
import wagewire.ingest.read.warc.RecordProvenance;
import wagewire.ingest.store.RemovedItems;
import wagewire.model.board.BoardId;

/**
 * Fetches boards and archives their answers. When archiving fails it is reported once, and the rest
 * of the round is not archived.
 */
public final class ArchivingFetchers implements BoardFetchers {

  private static final int NOT_MODIFIED = 304;

  private final VisitSessions sessions;
  private final ResponseArchive responses;
  private final Supplier<RemovedItems> forgotten;
  private final Map<String, String> keys;
  private final Clock clock;
  private final Consumer<String> notes;
  private final AtomicBoolean failed = new AtomicBoolean();

  /**
   * @param forgotten looked up before each visit
   * @param keys by platform, never archived
   * @param clock of the collector
   * @param notes receives one line each, from any thread
   */
  public ArchivingFetchers(
      HttpFetcher fetcher,
      ResponseArchive responses,
      Supplier<RemovedItems> forgotten,
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
  public VisitFetchers visit(BoardId board) {
    if (failed.get() || !responses.keeps(board, forgotten.get())) {
      return sessions.visit(board);
    }
    FetchSession session = sessions.session(board);
    CredentialRemoval credentials = new CredentialRemoval(keys.get(board.platform()));
    VisitArchive file =
        new VisitArchive(responses.folder(), ArchiveFileName.of(board), credentials, clock);
    return posting -> keeping(session, file, new RecordProvenance(board, posting));
  }

  private Fetcher keeping(FetchSession session, VisitArchive file, RecordProvenance of) {
    return session.withListener((request, answer, reserved) -> {
      if (!failed.get() && !reserved && isKept(request, answer)) {
        keep(file, of, request, answer);
      }
    });
  }

  private void keep(
      VisitArchive file, RecordProvenance of, ExchangeRequest request, ExchangeResponse answer) {
    try {
      file.add(of, request, answer);
    } catch (IOException e) {
      boolean stopped = Thread.currentThread().isInterrupted();
      if (!stopped && failed.compareAndSet(false, true)) {
        notes.accept(
            "the other responses of this round are not kept: " + responses.failure(e).getMessage());
      }
    }
  }

  /** Returns whether the body is complete, and is not robots.txt. */
  private static boolean isKept(ExchangeRequest request, ExchangeResponse answer) {
    return answer.body().length > 0
        && answer.whole()
        && answer.status() != NOT_MODIFIED
        && !"/robots.txt".equals(request.address().getPath());
  }
}

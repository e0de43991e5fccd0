package wagewire.ingest.discover;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** Probes many boards concurrently; the fetcher limits requests to each host. */
public final class ConcurrentBoardProbe {

  private static final int AT_ONCE = 64;
  private static final URI ELSEWHERE = URI.create("https://the.platform.invalid");

  private ConcurrentBoardProbe() {}

  /** Returns the boards' addresses; a placeholder for boards without one in the catalogue. */
  public static List<URI> addresses(List<BoardEntry> boards) {
    return boards.stream()
        .map(BoardEntry::baseUrl)
        .map(address -> address == null ? ELSEWHERE : address)
        .toList();
  }

  /**
   * Probes each board once.
   *
   * @param told receives each result from one thread
   * @return the results in order of completion
   * @throws WagewireException SERVERS_LEFT when the thread is interrupted
   */
  public static List<BoardProbe.Result> probe(
      BoardProbe probe, List<BoardEntry> boards, Consumer<BoardProbe.Result> told) {
    Semaphore places = new Semaphore(AT_ONCE, true);
    List<BoardProbe.Result> answers = new ArrayList<>(boards.size());
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      var asking = new ExecutorCompletionService<BoardProbe.Result>(threads);
      boards.forEach(board -> asking.submit(() -> one(probe, board, places)));
      while (answers.size() < boards.size()) {
        BoardProbe.Result answer = asking.take().get();
        answers.add(answer);
        told.accept(answer);
      }
      return List.copyOf(answers);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WagewireException(
          ErrorCode.SERVERS_LEFT,
          "the check was stopped after %d of %d boards".formatted(answers.size(), boards.size()),
          "this check",
          "No result was saved; run it again",
          e);
    } finally {
      threads.shutdownNow();
      threads.close();
    }
  }

  private static BoardProbe.Result one(BoardProbe probe, BoardEntry board, Semaphore places)
      throws InterruptedException {
    places.acquire();
    try {
      return probe.probe(board);
    } finally {
      places.release();
    }
  }
}

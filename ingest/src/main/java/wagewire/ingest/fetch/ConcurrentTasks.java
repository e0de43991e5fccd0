package wagewire.ingest.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import wagewire.model.error.WagewireException;

/** Runs tasks at once, each in a virtual thread. */
public final class ConcurrentTasks {

  private ConcurrentTasks() {}

  /**
   * Runs the tasks; the others are interrupted when one fails.
   *
   * @param atOnce most tasks that run at the same time
   * @param ended receives each result, in the calling thread
   * @param stopped makes the error for an interrupted calling thread, from the number of results
   * @return the results in order of completion
   * @throws WagewireException of a task, or that of {@code stopped}
   */
  public static <T> List<T> run(
      List<Callable<T>> tasks,
      int atOnce,
      Consumer<T> ended,
      BiFunction<Integer, InterruptedException, WagewireException> stopped) {
    Semaphore places = new Semaphore(atOnce, true);
    List<T> results = new ArrayList<>(tasks.size());
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      var running = new ExecutorCompletionService<T>(threads);
      tasks.forEach(task -> running.submit(() -> call(task, places)));
      while (results.size() < tasks.size()) {
        T result = running.take().get();
        results.add(result);
        ended.accept(result);
      }
      return List.copyOf(results);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof WagewireException known ? known : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stopped.apply(results.size(), e);
    } finally {
      threads.shutdownNow();
      threads.close();
    }
  }

  private static <T> T call(Callable<T> task, Semaphore places) throws Exception {
    places.acquire();
    try {
      return task.call();
    } finally {
      places.release();
    }
  }
}

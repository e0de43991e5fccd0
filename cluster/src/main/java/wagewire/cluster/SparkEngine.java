package wagewire.cluster;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.jspecify.annotations.Nullable;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.RootCause;
import wagewire.model.error.WagewireException;
import wagewire.model.posting.Vocabulary;
import wagewire.model.posting.VocabularyFolder;
import wagewire.warehouse.engine.ComputeEngine;
import wagewire.warehouse.engine.EngineAddress;
import wagewire.warehouse.engine.EnginePart;

/**
 * Computes parts on Spark's executors. They are sent the program's own classes, so that those are
 * the same as here, and nothing of it is installed there.
 */
final class SparkEngine implements ComputeEngine {

  /** Setting of Spark with another number of parts. */
  static final String PARTS = "spark.wagewire.parts";

  /** Parts for each core: the slowest machine computes fewer of them. */
  private static final int PARTS_A_CORE = 3;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final EngineAddress address;
  private final ShippedClasses classes;
  private final JavaSparkContext context;

  private SparkEngine(EngineAddress address, ShippedClasses classes, JavaSparkContext context) {
    this.address = address;
    this.classes = classes;
    this.context = context;
  }

  /**
   * Connects and waits for an executor.
   *
   * @throws WagewireException ENGINE_UNREACHABLE
   */
  static SparkEngine connect(EngineAddress address) throws IOException {
    String refusal = StandaloneMasters.unreachable(address);
    if (refusal != null) {
      throw unreachable(address, refusal, null);
    }
    ShippedClasses classes = new ShippedClasses();
    SparkEngine engine;
    try {
      JavaSparkContext context = new JavaSparkContext(ClusterSettings.of(address));
      engine = new SparkEngine(address, classes, context);
    } catch (RuntimeException e) {
      classes.close();
      throw unreachable(address, RootCause.of(e), e);
    }
    try {
      classes.send(engine.context);
      engine.awaitExecutor();
      return engine;
    } catch (IllegalStateException e) {
      // The context stops by itself when the master refuses it or does not answer.
      engine.close();
      throw unreachable(address, RootCause.of(e), e);
    } catch (RuntimeException e) {
      engine.close();
      throw e;
    }
  }

  private void awaitExecutor() {
    CountDownLatch added = new CountDownLatch(1);
    context
        .sc()
        .addSparkListener(
            new SparkListener() {
              @Override
              public void onExecutorAdded(SparkListenerExecutorAdded executor) {
                added.countDown();
              }
            });
    try {
      if (!hasExecutors() && !added.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw unreachable(address, "it has no executor for this release", null);
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** Returns whether any machine but this one belongs to the application. */
  private boolean hasExecutors() {
    return context.statusTracker().getExecutorInfos().length > 1;
  }

  @Override
  public int parts() {
    return context.getConf().getInt(PARTS, PARTS_A_CORE * context.defaultParallelism());
  }

  @Override
  public <R, X extends Exception> void compute(
      List<? extends EnginePart<R>> parts, Results<? super R, X> results) throws X {
    for (EnginePart<R> part : parts) {
      classes.send(context, part.getClass());
      part.libraries().forEach(library -> classes.send(context, library));
    }
    // A round at a time: this process holds the results of one.
    int round = parts();
    VocabularyFolder vocabulary = Vocabulary.current().folder();
    for (int from = 0; from < parts.size(); from += round) {
      List<EnginePart<R>> some =
          List.copyOf(parts.subList(from, Math.min(parts.size(), from + round)));
      JavaFutureAction<List<R>> future =
          context
              .parallelize(some, some.size())
              .map(new PartFunction<R>(vocabulary))
              .collectAsync();
      for (R result : await(future)) {
        results.take(result);
      }
    }
  }

  private <R> List<R> await(JavaFutureAction<List<R>> future) {
    long alone = 0;
    while (true) {
      try {
        return future.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException _) {
        alone = hasExecutors() ? 0 : alone + 1;
        if (alone > PATIENCE.toSeconds()) {
          future.cancel(true);
          throw unreachable(address, "all its executors are lost", null);
        }
      } catch (ExecutionException e) {
        if (context.sc().isStopped()) {
          throw unreachable(address, "the master ended the application", e);
        }
        throw new IllegalStateException("A part failed on Spark: " + RootCause.of(e), e);
      } catch (InterruptedException e) {
        future.cancel(true);
        throw interrupted(e);
      }
    }
  }

  @Override
  public void close() {
    context.close();
    classes.close();
  }

  private static WagewireException unreachable(
      EngineAddress address, String what, @Nullable Throwable cause) {
    return new WagewireException(
        ErrorCode.ENGINE_UNREACHABLE,
        "Spark computes nothing: " + what,
        address.toString(),
        "Check that master and workers run with the secret of release.engine.secret and reach this"
            + " host, and that release.engine names the master.",
        cause);
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("Interrupted while Spark computes", e);
  }
}

package wagewire.app.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DeleteConsumerGroupsOptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wagewire.app.connect.Servers;
import wagewire.local.process.ShutdownOrder;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.MemoryFailure;
import wagewire.model.error.WagewireException;
import wagewire.transform.normalise.Normaliser;
import wagewire.transform.service.TransformWorker;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.load.WarehouseLoader;

/** Runs transform and load in this process until it is closed. */
public final class Pipeline implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
  private static final int GROUP_TIMEOUT_MS = 10_000;
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  private final Servers servers;
  private final TransformWorker transform;
  private final WarehouseLoader loader;
  private final PipelineProgress progress;
  private final List<Thread> threads = new ArrayList<>();

  private volatile @Nullable OutOfMemoryError memory;

  private Pipeline(Servers servers, Warehouse warehouse, Clock clock) {
    Map<String, Object> kafka = servers.kafka().objects();
    this.servers = servers;
    this.transform = new TransformWorker(kafka, Normaliser.load(), clock);
    this.loader = new WarehouseLoader(warehouse, kafka, servers.kafka().admin());
    this.progress = PipelineProgress.patient(servers.kafka().admin(), servers.dataSource());
  }

  /** Creates missing topics and starts both services. */
  public static Pipeline start(Servers servers, Warehouse warehouse, Clock clock) {
    servers.kafka().ensureTopics();
    RemovalSync.agree(servers.dataSource(), warehouse);
    beginGroup(servers.kafka().admin());
    Pipeline pipeline = new Pipeline(servers, warehouse, clock);
    ShutdownOrder.register(pipeline);
    pipeline.start("transform", pipeline.transform);
    pipeline.start("load", pipeline.loader);
    return pipeline;
  }

  /**
   * Deletes the loader's group unless a loader is in it. A broker whose clock was ahead has entered
   * when it last assigned partitions and would assign none until then; positions are in the
   * warehouse.
   */
  private static void beginGroup(Admin admin) {
    try {
      var options = new DeleteConsumerGroupsOptions().timeoutMs(GROUP_TIMEOUT_MS);
      admin.deleteConsumerGroups(List.of(WarehouseLoader.GROUP), options).all().get();
    } catch (ExecutionException e) {
      LOG.debug("The group of loaders stays: {}", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void start(String name, Runnable service) {
    threads.add(
        Thread.ofPlatform()
            .name(name)
            .start(() -> {
              try {
                service.run();
              } catch (OutOfMemoryError e) {
                memory = e;
              }
            }));
  }

  /**
   * Waits until the warehouse shows everything that was published before the call.
   *
   * @param waiting told repeatedly the number of records still on their way
   */
  public void catchUp(LongConsumer waiting) {
    CatchUp catchUp = watch(() -> new CatchUp(progress));
    for (long left = watch(catchUp::remaining); left > 0; left = watch(catchUp::remaining)) {
      waiting.accept(left);
      requireRunning();
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
  }

  /**
   * Runs work that needs the services. When it fails after they or their servers have ended, throws
   * that cause instead: a client without an answer does not know it.
   */
  public <T> T watch(Supplier<T> work) {
    try {
      return work.get();
    } catch (WagewireException e) {
      requireRunning();
      throw e;
    }
  }

  /** Throws when a service has ended or the servers have left. */
  public void requireRunning() {
    servers.requireAlive();
    OutOfMemoryError error = memory;
    if (error != null) {
      throw MemoryFailure.of(error).orElseThrow();
    }
    WagewireException stopped = transform.failure();
    if (stopped != null) {
      throw stopped;
    }
    Throwable failure = loader.failure();
    if (failure instanceof WagewireException known) {
      throw known;
    }
    if (failure != null) {
      throw new WagewireException(
          ErrorCode.INTERNAL_ERROR,
          "a service stopped: " + failure.getMessage(),
          "load",
          "Run the command again; what was acknowledged is kept.",
          failure);
    }
    for (Thread thread : threads) {
      if (!thread.isAlive()) {
        throw new WagewireException(
            ErrorCode.INTERNAL_ERROR,
            "a service stopped without a reason",
            thread.getName(),
            "Run the command again; what was acknowledged is kept.");
      }
    }
  }

  @Override
  public void close() {
    ShutdownOrder.forget(this);
    try {
      transform.close();
      loader.close();
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

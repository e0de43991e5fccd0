package wagewire.transform.service;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wagewire.model.error.WagewireException;
import wagewire.model.event.RejectionReason;
import wagewire.transform.normalise.Normaliser;

/**
 * Turns observations into postings until it is closed. Any number of workers may run in one group:
 * Kafka assigns partitions to each, and each observation is processed exactly once. A worker that
 * Kafka refuses or loses resumes at the group's last commit.
 */
public final class TransformWorker implements Runnable, AutoCloseable {

  /** The group of all workers that share the work. */
  public static final String GROUP = "wagewire-transform";

  private static final Logger LOG = LoggerFactory.getLogger(TransformWorker.class);

  /** Steps in which records are taken alone once memory did not suffice for many. */
  private static final int STEPS_ALONE = 2_000;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

  private final Map<String, Object> client;
  private final String group;
  private final TopicRoute route;
  private final Transformation transformer;
  private final Clock clock;
  private final AtomicReference<TransformCounts> counts =
      new AtomicReference<>(TransformCounts.NONE);
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Object turn = new Object();
  private @Nullable TransformClients clients;
  private boolean running;
  private int records = WorkerClientSettings.records();
  private int alone;
  private volatile @Nullable WagewireException failure;

  /**
   * A worker in the group {@value #GROUP}.
   *
   * @param client settings of every Kafka client: addresses, credentials
   * @param clock for {@link TransformCounts#lastCommit()} only
   */
  public TransformWorker(Map<String, Object> client, Normaliser normaliser, Clock clock) {
    this(client, GROUP, normaliser, clock);
  }

  /** A worker in a group of another name, which takes every observation anew. */
  public TransformWorker(
      Map<String, Object> client, String group, Normaliser normaliser, Clock clock) {
    this(client, group, TopicRoute.TOPICS, new RecordTransformer(normaliser), clock);
  }

  TransformWorker(
      Map<String, Object> client,
      String group,
      TopicRoute route,
      Transformation transformer,
      Clock clock) {
    this.client = Map.copyOf(client);
    this.group = group;
    this.route = route;
    this.transformer = transformer;
    this.clock = clock;
  }

  /** Since the worker began. */
  public TransformCounts counts() {
    return counts.get();
  }

  /** Returns the failure that ended {@link #run()}; null while it runs or when it was closed. */
  public @Nullable WagewireException failure() {
    return failure;
  }

  /**
   * Returns when the worker is closed, its thread interrupted, or a record of a newer version is
   * next, which {@link #failure()} then returns; never for a failure of Kafka's.
   */
  @Override
  public void run() {
    synchronized (turn) {
      running = true;
    }
    try {
      Duration pause = FIRST_PAUSE;
      while (!isStopping()) {
        long before = counts.get().read();
        if (!work()) {
          return;
        }
        boolean gotOn = counts.get().read() > before;
        pause = gotOn ? FIRST_PAUSE : shorter(pause.multipliedBy(2), LONGEST_PAUSE);
        counts.updateAndGet(TransformCounts::retried);
        if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (WagewireException e) {
      failure = e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      stopped.countDown();
    }
  }

  /** Commits what is under way, and returns when the clients are closed: within seconds. */
  @Override
  public void close() {
    stopping.countDown();
    synchronized (turn) {
      if (clients != null) {
        clients.wakeUp();
      }
      if (!running) {
        return;
      }
    }
    try {
      if (!stopped.await(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("The transform worker is still busy after {} s", LONGEST_STOP.toSeconds());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Runs from the opening of clients to their end; returns whether new ones should be opened. */
  private boolean work() {
    try (TransformClients opened =
        TransformClients.open(client, group, route, transformer, records)) {
      hold(opened);
      opened.begin();
      while (!isStopping()) {
        count(opened.step());
        if (isDoneAlone()) {
          return true;
        }
      }
      return false;
    } catch (OutOfMemoryError e) {
      if (records == 1) {
        throw e;
      }
      LOG.warn("Memory does not suffice for {} records; taking each alone for a while", records, e);
      records = 1;
      alone = 0;
      return true;
    } catch (WakeupException | InterruptException e) {
      return false;
    } catch (ConfigException e) {
      throw e;
    } catch (KafkaException e) {
      return again(cause(e).toString());
    } finally {
      hold(null);
    }
  }

  /** Returns whether to take up the work again; one that stops says nothing of what it lacked. */
  private boolean again(@Nullable String reason) {
    if (isStopping()) {
      return false;
    }
    LOG.warn("Taking up the work again from the last commit after: {}", reason);
    return true;
  }

  /** Returns whether records were taken alone for so long that many may be taken again. */
  private boolean isDoneAlone() {
    if (records > 1 || ++alone < STEPS_ALONE) {
      return false;
    }
    records = WorkerClientSettings.records();
    return records > 1;
  }

  /** Kafka names the reason of a failed commit in the cause. */
  private static Throwable cause(KafkaException e) {
    return e.getCause() == null ? e : e.getCause();
  }

  private void hold(@Nullable TransformClients next) {
    synchronized (turn) {
      clients = next;
    }
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }

  private void count(List<TransformedRecord> results) {
    if (results.isEmpty()) {
      return;
    }
    Map<RejectionReason, Long> rejected = new EnumMap<>(RejectionReason.class);
    long written = 0;
    for (TransformedRecord result : results) {
      switch (result) {
        case TransformedRecord.Posting _ -> written++;
        case TransformedRecord.Rejected refused -> rejected.merge(refused.reason(), 1L, Long::sum);
      }
    }
    TransformCounts more = TransformCounts.of(results.size(), written, rejected, clock.instant());
    counts.updateAndGet(so -> so.plus(more));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}

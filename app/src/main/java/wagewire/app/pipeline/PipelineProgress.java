package wagewire.app.pipeline;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import wagewire.app.connect.Servers;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.event.Topics;
import wagewire.transform.service.TransformWorker;

/** Reads the end offsets of the topics and the offsets that each stage has reached. */
public final class PipelineProgress {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  private static final Duration PATIENT = Duration.ofMinutes(1);
  private static final Duration IMPATIENT = Duration.ofSeconds(5);

  private static final Duration CATCHING_UP = Duration.ofMinutes(1);
  private static final String TAKEN =
      "select topic, partition, next_offset from postings.load_offset where cluster_id = ?";

  private final Admin admin;
  private final DataSource dataSource;
  private final Duration patience;

  private PipelineProgress(Admin admin, DataSource dataSource, Duration patience) {
    this.admin = admin;
    this.dataSource = dataSource;
    this.patience = patience;
  }

  /** Creates an instance that gives up after a minute when Kafka does not respond. */
  public static PipelineProgress patient(Admin admin, DataSource dataSource) {
    return new PipelineProgress(admin, dataSource, PATIENT);
  }

  /** Creates an instance that gives up after five seconds when Kafka does not respond. */
  public static PipelineProgress impatient(Admin admin, DataSource dataSource) {
    return new PipelineProgress(admin, dataSource, IMPATIENT);
  }

  /** Waits up to a minute as {@link #await} for services that run in any process. */
  public static void awaitServices(Servers servers) {
    patient(servers.kafka().admin(), servers.dataSource()).await(CATCHING_UP);
  }

  /** Returns the end offset of all observations, which counts transaction markers too. */
  public long published() {
    return observed().values().stream().mapToLong(Long::longValue).sum();
  }

  /** Returns the end offsets of the observations. */
  Map<TopicPartition, Long> observed() {
    return ends(List.of(Topics.OBSERVATIONS));
  }

  /** Returns the end offsets of the postings and rejections. */
  Map<TopicPartition, Long> normalised() {
    return ends(List.of(Topics.POSTINGS, Topics.REJECTIONS));
  }

  /** Returns the number of observations not yet normalised. */
  public long toNormalise() {
    return toNormalise(observed());
  }

  /** Returns the number of postings and rejections not yet in the warehouse. */
  public long toLoad() {
    return toLoad(normalised());
  }

  /** Returns the number of observations before these offsets that are not yet normalised. */
  long toNormalise(Map<TopicPartition, Long> seen) {
    Map<TopicPartition, Long> read = normalisedTo();
    return behind(seen, observed(), read);
  }

  /**
   * Returns whether a stage has not processed a record that is older than half the retention of its
   * topic.
   */
  public boolean isHalfRetentionLate(Instant now) {
    return isHalfRetentionLate(now, List.of(Topics.OBSERVATIONS), normalisedTo())
        || isHalfRetentionLate(now, List.of(Topics.POSTINGS, Topics.REJECTIONS), taken());
  }

  private boolean isHalfRetentionLate(
      Instant now, List<String> topics, Map<TopicPartition, Long> read) {
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    Map<String, Long> retention = retentionMillis(topics);
    Map<TopicPartition, Long> ends = ends(topics);
    for (TopicPartition partition : ends.keySet()) {
      long kept = retention.getOrDefault(partition.topic(), -1L);
      if (kept > 0) {
        wanted.put(partition, OffsetSpec.forTimestamp(now.toEpochMilli() - kept / 2));
      }
    }
    return await(admin.listOffsets(wanted).all()).entrySet().stream()
        .anyMatch(young -> {
          TopicPartition partition = young.getKey();
          // Without a younger record, all records are old.
          long old =
              young.getValue().offset() < 0
                  ? ends.getOrDefault(partition, 0L)
                  : young.getValue().offset();
          return read.getOrDefault(partition, 0L) < old;
        });
  }

  private Map<String, Long> retentionMillis(List<String> topics) {
    List<ConfigResource> resources =
        topics.stream().map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name)).toList();
    Map<String, Long> retention = new HashMap<>();
    await(admin.describeConfigs(resources).all())
        .forEach((resource, config) ->
            retention.put(
                resource.name(),
                Long.parseLong(config.get(TopicConfig.RETENTION_MS_CONFIG).value())));
    return retention;
  }

  private Map<TopicPartition, Long> normalisedTo() {
    Map<TopicPartition, Long> read = new HashMap<>();
    Map<TopicPartition, OffsetAndMetadata> committed =
        await(
            admin
                .listConsumerGroupOffsets(TransformWorker.GROUP)
                .partitionsToOffsetAndMetadata(TransformWorker.GROUP));
    committed.forEach((partition, offset) -> {
      if (offset != null) {
        read.put(partition, offset.offset());
      }
    });
    return read;
  }

  /**
   * Returns the number of postings and rejections before these offsets that are not yet in the
   * warehouse.
   */
  long toLoad(Map<TopicPartition, Long> seen) {
    Map<TopicPartition, Long> taken = taken();
    return behind(seen, normalised(), taken);
  }

  /**
   * Waits for services of other processes to load all that was published before the call, and until
   * the limit also for later records, so that rounds are not split.
   *
   * @throws WagewireException NOT_READY when an earlier record is still on its way at the limit
   */
  public void await(Duration limit) {
    long start = System.nanoTime();
    CatchUp catchUp = new CatchUp(this);
    while (toNormalise() + toLoad() > 0) {
      boolean done = catchUp.remaining() == 0;
      if (System.nanoTime() - start > limit.toNanos() || Thread.currentThread().isInterrupted()) {
        if (done) {
          return;
        }
        throw new WagewireException(
            ErrorCode.NOT_READY,
            "records are still on their way to the warehouse",
            "%d to normalise, %d to load".formatted(toNormalise(), toLoad()),
            "Check that transform and load run.");
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
  }

  /**
   * @param seen end offsets at the start of waiting
   * @param ends current end offsets, read after {@code read}, which else might exceed them
   */
  private static long behind(
      Map<TopicPartition, Long> seen,
      Map<TopicPartition, Long> ends,
      Map<TopicPartition, Long> read) {
    long behind = 0;
    for (var partition : seen.entrySet()) {
      long end = ends.getOrDefault(partition.getKey(), 0L);
      long wanted = Math.min(partition.getValue(), end);
      long taken = read.getOrDefault(partition.getKey(), 0L);
      // An offset beyond the end belongs to a topic that was since recreated.
      behind += taken > end ? wanted : Math.max(0, wanted - taken);
    }
    return behind;
  }

  /**
   * Returns the end offsets, including those of a transaction whose marker has not reached every
   * partition yet: a commit returns before that, and its records are on their way.
   */
  private Map<TopicPartition, Long> ends(List<String> topics) {
    List<TopicPartition> partitions = new ArrayList<>();
    await(admin.describeTopics(topics).allTopicNames())
        .forEach((name, topic) ->
            topic
                .partitions()
                .forEach(
                    partition -> partitions.add(new TopicPartition(name, partition.partition()))));
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    partitions.forEach(partition -> wanted.put(partition, OffsetSpec.latest()));
    Map<TopicPartition, Long> ends = new HashMap<>();
    await(admin.listOffsets(wanted).all())
        .forEach((partition, offset) -> ends.put(partition, offset.offset()));
    return ends;
  }

  private Map<TopicPartition, Long> taken() {
    Map<TopicPartition, Long> taken = new HashMap<>();
    try (Connection connection = dataSource.getConnection();
        var statement = connection.prepareStatement(TAKEN)) {
      statement.setString(1, await(admin.describeCluster().clusterId()));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          taken.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
        }
      }
    } catch (SQLException e) {
      throw new WagewireException(
          ErrorCode.DATABASE_UNREACHABLE,
          "the ledger of offsets cannot be read: " + e.getMessage(),
          "PostgreSQL, postings.load_offset",
          "Check that PostgreSQL runs.",
          e);
    }
    return taken;
  }

  private <T> T await(KafkaFuture<T> future) {
    try {
      return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while asking Kafka", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new WagewireException(
          ErrorCode.KAFKA_UNREACHABLE,
          "Kafka did not report its offsets: " + e.getMessage(),
          "the admin client",
          "Check that the broker runs.",
          e);
    }
  }
}

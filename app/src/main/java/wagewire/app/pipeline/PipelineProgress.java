package wagewire.app.pipeline;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.event.Topics;

/** How far the topics have been written and how far each stage has read them. */
public final class PipelineProgress implements AutoCloseable {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  private static final String PATIENCE = "5000";

  private static final String TAKEN =
      "select topic, partition, next_offset from postings.load_offset where cluster_id = ?";

  private final Admin admin;
  private final DataSource dataSource;
  private final String transformGroup;

  public PipelineProgress(
      Map<String, Object> clientSettings, DataSource dataSource, String transformGroup) {
    this.admin = Admin.create(clientSettings);
    this.dataSource = dataSource;
    this.transformGroup = transformGroup;
  }

  /** One that gives up after five seconds where Kafka does not answer. */
  public static PipelineProgress impatient(
      Map<String, Object> clientSettings, DataSource dataSource, String transformGroup) {
    Map<String, Object> settings = new HashMap<>(clientSettings);
    settings.put("default.api.timeout.ms", PATIENCE);
    settings.put("request.timeout.ms", PATIENCE);
    return new PipelineProgress(settings, dataSource, transformGroup);
  }

  /** Observations so far, with the marks of transactions. */
  public long published() {
    return observed().values().stream().mapToLong(Long::longValue).sum();
  }

  /** Where the observations end. */
  Map<TopicPartition, Long> observed() {
    return ends(List.of(Topics.OBSERVATIONS));
  }

  /** Where the postings and rejections end. */
  Map<TopicPartition, Long> normalised() {
    return ends(List.of(Topics.POSTINGS, Topics.REJECTIONS));
  }

  /** Observations that have not been normalised yet. */
  public long toNormalise() {
    return toNormalise(observed());
  }

  /** Postings and rejections that the warehouse does not show yet. */
  public long toLoad() {
    return toLoad(normalised());
  }

  /** Those of what had been observed at some time. */
  long toNormalise(Map<TopicPartition, Long> seen) {
    Map<TopicPartition, Long> read = new HashMap<>();
    Map<TopicPartition, OffsetAndMetadata> committed =
        await(
            admin
                .listConsumerGroupOffsets(transformGroup)
                .partitionsToOffsetAndMetadata(transformGroup));
    committed.forEach((partition, offset) -> {
      if (offset != null) {
        read.put(partition, offset.offset());
      }
    });
    return behind(seen, observed(), read);
  }

  /** Those of what had been normalised at some time. */
  long toLoad(Map<TopicPartition, Long> seen) {
    Map<TopicPartition, Long> taken = taken();
    return behind(seen, normalised(), taken);
  }

  /**
   * Waits for the services, which run elsewhere, to take in all that was published before the call;
   * until the limit also for what others publish meanwhile, so that rounds are not cut in two.
   *
   * @throws WagewireException TOO_EARLY when something that was published before is still on its
   *     way at the limit
   */
  public void await(Duration limit) {
    long start = System.nanoTime();
    CatchUp catchUp = new CatchUp(this);
    while (toNormalise() + toLoad() > 0) {
      boolean done = catchUp.behind() == 0;
      if (System.nanoTime() - start > limit.toNanos() || Thread.currentThread().isInterrupted()) {
        if (done) {
          return;
        }
        throw new WagewireException(
            ErrorCode.TOO_EARLY,
            "records are still on their way to the warehouse",
            "%d to normalise, %d to load".formatted(toNormalise(), toLoad()),
            "Check that transform and load run.");
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
  }

  /**
   * @param seen where partitions ended when they were looked at
   * @param ends where they end now: looked at after {@code read}, which else might lie beyond them
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
      // Beyond the end lies what was read of a topic that was since created anew.
      behind += taken > end ? wanted : Math.max(0, wanted - taken);
    }
    return behind;
  }

  /**
   * Where the records end, those of a transaction included whose end has not reached every
   * partition yet: a commit returns before that, and what it holds is on its way.
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

  private static <T> T await(org.apache.kafka.common.KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while asking Kafka", e);
    } catch (ExecutionException e) {
      throw new WagewireException(
          ErrorCode.KAFKA_UNREACHABLE,
          "Kafka did not report its offsets: " + e.getMessage(),
          "the admin client",
          "Check that the broker runs.",
          e);
    }
  }
}

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
public final class Progress implements AutoCloseable {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  private static final String TAKEN =
      "select topic, partition, next_offset from postings.load_offset where cluster_id = ?";

  private final Admin admin;
  private final DataSource dataSource;
  private final String transformGroup;

  public Progress(
      Map<String, Object> clientSettings, DataSource dataSource, String transformGroup) {
    this.admin = Admin.create(clientSettings);
    this.dataSource = dataSource;
    this.transformGroup = transformGroup;
  }

  /** Observations so far, with the marks of transactions. */
  public long published() {
    return ends(List.of(Topics.OBSERVATIONS)).values().stream().mapToLong(Long::longValue).sum();
  }

  /** Observations that have not been normalised yet. */
  public long toNormalise() {
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
    return behind(List.of(Topics.OBSERVATIONS), read);
  }

  /** Postings and rejections that the warehouse does not show yet. */
  public long toLoad() {
    return behind(List.of(Topics.POSTINGS, Topics.REJECTIONS), taken());
  }

  /**
   * Waits for the services, which run elsewhere, to take in all that has been published.
   *
   * @throws WagewireException TOO_EARLY when something is still on its way at the limit
   */
  public void await(Duration limit) {
    long start = System.nanoTime();
    while (toNormalise() + toLoad() > 0) {
      if (System.nanoTime() - start > limit.toNanos() || Thread.currentThread().isInterrupted()) {
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

  private long behind(List<String> topics, Map<TopicPartition, Long> read) {
    long behind = 0;
    for (var end : ends(topics).entrySet()) {
      long taken = read.getOrDefault(end.getKey(), 0L);
      // Beyond the end lies what was read of a topic that was since created anew.
      behind += taken > end.getValue() ? end.getValue() : end.getValue() - taken;
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
          "Kafka does not tell how far it is: " + e.getMessage(),
          "the admin client",
          "Check that the broker runs.",
          e);
    }
  }
}

package wagewire.reporting.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import wagewire.model.event.PostingEvent;
import wagewire.model.event.Rejection;
import wagewire.model.event.Topics;
import wagewire.model.json.Json;
import wagewire.reporting.warehouse.Warehouse;

/**
 * Takes the topics of postings and rejections into PostgreSQL. Offsets are kept in the transaction
 * that takes the records in: nothing is lost, nothing is taken in twice. Any number may run.
 */
public final class WarehouseLoader implements Runnable, AutoCloseable {

  public static final String GROUP = "wagewire-load";

  private static final Logger LOG = LoggerFactory.getLogger(WarehouseLoader.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int BATCH = 4_000;

  private final Warehouse warehouse;
  private final Map<String, Object> clientSettings;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<TopicPartition, Long> savedPositions = new HashMap<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicLong taken = new AtomicLong();
  private final AtomicLong unreadable = new AtomicLong();
  private volatile boolean closing;
  private volatile @Nullable Throwable failure;

  /**
   * @param clientSettings for any Kafka client: {@code bootstrap.servers} and security
   */
  public WarehouseLoader(Warehouse warehouse, Map<String, Object> clientSettings) {
    this.warehouse = warehouse;
    this.clientSettings = Map.copyOf(clientSettings);
    Map<String, Object> settings = new HashMap<>(clientSettings);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Topics.RECORD_LIMIT);
    settings.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "consumer");
    this.consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** Runs until {@link #close()} or a failure, which {@link #failure()} then tells. */
  @Override
  public void run() {
    try (consumer) {
      String cluster = clusterId();
      consumer.subscribe(List.of(Topics.POSTINGS, Topics.REJECTIONS), new FromTheLedger(cluster));
      while (!closing) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        if (records.isEmpty()) {
          passMarkers(cluster);
        }
        if (!records.isEmpty()) {
          take(records, cluster);
        }
      }
    } catch (WakeupException e) {
      LOG.debug("Woken up to stop");
    } catch (SQLException | RuntimeException e) {
      failure = e;
      LOG.error("The loader stopped: {}", e.getMessage(), e);
    } finally {
      ended.countDown();
    }
  }

  /** Records taken in by this loader, unreadable ones included. */
  public long taken() {
    return taken.get();
  }

  /** Records that are of no known version, or no JSON; they are passed over and counted. */
  public long unreadable() {
    return unreadable.get();
  }

  /** What ended {@link #run()}; null while it runs or when it was closed. */
  public @Nullable Throwable failure() {
    return failure;
  }

  /** Finishes the batch in hand and stops; returns when {@link #run()} has ended. */
  @Override
  public void close() throws InterruptedException {
    closing = true;
    consumer.wakeup();
    ended.await();
  }

  private String clusterId() {
    try (Admin admin = Admin.create(clientSettings)) {
      return admin.describeCluster().clusterId().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while asking for the cluster's id", e);
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException("Kafka does not tell its cluster's id", e);
    }
  }

  private void take(ConsumerRecords<byte[], byte[]> records, String cluster) throws SQLException {
    Batch batch = new Batch();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      read(record, batch);
    }
    try (Connection connection = warehouse.connection()) {
      connection.setAutoCommit(false);
      if (advance(new OffsetLedger(connection, cluster), records)) {
        ListingMerge.merge(connection, batch.listings());
        new SnapshotMerge(connection).merge(batch.snapshots());
        RejectionMerge.merge(connection, batch.rejections());
        connection.commit();
        taken.addAndGet(records.count());
        return;
      }
      connection.rollback();
    }
    LOG.warn("Another loader moved a partition; reading again from the ledger");
    try (Connection connection = warehouse.connection()) {
      seek(new OffsetLedger(connection, cluster), consumer.assignment());
    }
  }

  /** False when any partition is not where this loader left it. */
  private boolean advance(OffsetLedger ledger, ConsumerRecords<byte[], byte[]> records)
      throws SQLException {
    for (TopicPartition partition : records.partitions()) {
      long from = ledger.next(partition);
      long first = records.records(partition).getFirst().offset();
      if (first < from || !ledger.advance(partition, from, consumer.position(partition))) {
        return false;
      }
    }
    return true;
  }

  /** Ends of transactions take offsets too: past the last record they are passed over here. */
  private void passMarkers(String cluster) throws SQLException {
    for (TopicPartition partition : consumer.assignment()) {
      long position = consumer.position(partition);
      Long saved = savedPositions.put(partition, position);
      if (saved == null || saved != position) {
        try (Connection connection = warehouse.connection()) {
          OffsetLedger ledger = new OffsetLedger(connection, cluster);
          ledger.advance(partition, ledger.next(partition), position);
        }
      }
    }
  }

  private void read(ConsumerRecord<byte[], byte[]> record, Batch batch) {
    try {
      switch (record.topic()) {
        case Topics.POSTINGS -> batch.add(Json.read(record.value(), PostingEvent.class));
        default -> batch.add(Json.read(record.value(), Rejection.class));
      }
    } catch (JacksonException e) {
      unreadable.incrementAndGet();
      LOG.warn(
          "Passed over an unreadable record: {} {} offset {}: {}",
          record.topic(),
          record.partition(),
          record.offset(),
          e.getOriginalMessage());
    }
  }

  private void seek(OffsetLedger ledger, Collection<TopicPartition> partitions)
      throws SQLException {
    for (TopicPartition partition : partitions) {
      consumer.seek(partition, ledger.next(partition));
    }
  }

  /** Starts each assigned partition where the ledger says, whatever the group committed. */
  private final class FromTheLedger implements ConsumerRebalanceListener {

    private final String cluster;

    private FromTheLedger(String cluster) {
      this.cluster = cluster;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      try (Connection connection = warehouse.connection()) {
        seek(new OffsetLedger(connection, cluster), partitions);
      } catch (SQLException e) {
        throw new IllegalStateException("The ledger of offsets cannot be read", e);
      }
    }
  }
}

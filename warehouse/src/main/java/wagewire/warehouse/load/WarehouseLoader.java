package wagewire.warehouse.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wagewire.model.event.Topics;
import wagewire.warehouse.Warehouse;

/**
 * Loads the topics of postings and rejections into PostgreSQL, exactly once: offsets are stored in
 * the transaction that stores the records. Any number may run.
 */
public final class WarehouseLoader implements Runnable, AutoCloseable {

  public static final String GROUP = "wagewire-load";

  private static final Logger LOG = LoggerFactory.getLogger(WarehouseLoader.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int BATCH = 4_000;

  /** Bytes after which a batch takes no more records: a sixteenth of the heap. */
  private static final long BATCH_BYTES = Runtime.getRuntime().maxMemory() / 16;

  /**
   * Most records of a poll. A stranger's may have eight times the bytes of the largest listing, and
   * polls that find records at hand cost little.
   */
  private static final int AT_ONCE =
      Topics.recordsAtOnce(
          500, Runtime.getRuntime().maxMemory() / (Topics.RECORD_LIMIT / Topics.LISTING_LIMIT));

  /** Retries in a row after which another consumer is tried. */
  private static final int RETRIES = 3;

  /** SQL state class of deadlocks and serialization failures. */
  private static final String TRY_AGAIN = "40";

  private static final List<String> TOPICS = List.of(Topics.POSTINGS, Topics.REJECTIONS);

  private final Warehouse warehouse;
  private final Map<String, Object> clientSettings;
  private final TopicIds topics;
  private final AtomicBoolean entered = new AtomicBoolean();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicLong taken = new AtomicLong();
  private final AtomicLong unreadable = new AtomicLong();
  private volatile KafkaConsumer<byte[], byte[]> consumer;
  private volatile boolean closing;
  private boolean lost;
  private int retries;
  private int assignments;
  private volatile @Nullable Throwable failure;

  /**
   * @param clientSettings for any Kafka client: {@code bootstrap.servers} and security
   * @param admin of the same Kafka; its owner closes it after the loader
   */
  public WarehouseLoader(Warehouse warehouse, Map<String, Object> clientSettings, Admin admin) {
    this.warehouse = warehouse;
    this.clientSettings = Map.copyOf(clientSettings);
    this.topics = new TopicIds(admin);
    this.consumer = consumer();
  }

  /** Runs until {@link #close()} or a failure, which {@link #failure()} then returns. */
  @Override
  public void run() {
    if (!entered.compareAndSet(false, true)) {
      return;
    }
    try {
      while (work()) {
        LOG.warn("Joining Kafka's group of loaders again");
        consumer = consumer();
      }
    } catch (WakeupException e) {
      LOG.debug("Woken up to stop");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failure = e;
    } catch (SQLException | RuntimeException | OutOfMemoryError e) {
      failure = e;
      LOG.debug("The loader stopped", e);
    } finally {
      ended.countDown();
    }
  }

  /** Returns the records read by this loader, unreadable ones included. */
  public long taken() {
    return taken.get();
  }

  /** Returns the skipped records: of no known version, not JSON, or rejected by PostgreSQL. */
  public long unreadable() {
    return unreadable.get();
  }

  /** Returns the failure that ended {@link #run()}; null while it runs or when it was closed. */
  public @Nullable Throwable failure() {
    return failure;
  }

  /** Stops after the current batch; returns when {@link #run()} has ended. */
  @Override
  public void close() throws InterruptedException {
    closing = true;
    if (entered.compareAndSet(false, true)) {
      consumer.close();
      return;
    }
    topics.stop();
    consumer.wakeup();
    ended.await();
  }

  /**
   * Works from joining the group to leaving it; true when the group must be joined again, as Kafka
   * lost it or answers this consumer no more.
   */
  private boolean work() throws SQLException, InterruptedException {
    try (KafkaConsumer<byte[], byte[]> joined = consumer) {
      ConsumerPositions positions = new ConsumerPositions(warehouse, joined, topics);
      joined.subscribe(TOPICS, new SeekToLedger(positions));
      loop(positions);
    } catch (GroupIdNotFoundException e) {
      LOG.warn("Kafka has lost the loaders' group");
    }
    lost = false;
    retries = 0;
    return !closing;
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    Map<String, Object> settings = new HashMap<>(clientSettings);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, AT_ONCE);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Topics.RECORD_LIMIT);
    settings.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "consumer");
    // Each loader gets its part of each topic; others may give one all postings, one the rest.
    settings.put(ConsumerConfig.GROUP_REMOTE_ASSIGNOR_CONFIG, "range");
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private void loop(ConsumerPositions positions) throws SQLException, InterruptedException {
    try {
      while (!closing && retries < RETRIES) {
        step(positions);
      }
    } catch (InterruptException e) {
      // A thread that counts as interrupted could not leave the group, and others would wait for
      // its partitions.
      boolean _ = Thread.interrupted();
      InterruptedException plain = new InterruptedException(e.getMessage());
      plain.initCause(e);
      throw plain;
    }
  }

  private void step(ConsumerPositions positions) throws SQLException, InterruptedException {
    try {
      if (lost) {
        positions.seek(consumer.assignment());
        lost = false;
      }
      ConsumerRecords<byte[], byte[]> records = gather();
      if (lost) {
        return;
      }
      if (records.isEmpty()) {
        lost = !positions.passMarkers();
        retries = 0;
        return;
      }
      take(records, positions);
      retries = 0;
    } catch (RetriableException e) {
      retryLater(e);
    }
  }

  private void retryLater(RetriableException e) {
    lost = true;
    retries++;
    if (!closing) {
      LOG.warn("Kafka does not answer, retrying: {}", e.getMessage());
    }
  }

  /**
   * Polls few records at a time, since Kafka does not limit their bytes, until they are a batch.
   * Partitions that change hands meanwhile make it start again from the ledger.
   */
  private ConsumerRecords<byte[], byte[]> gather() {
    ConsumerRecords<byte[], byte[]> first = consumer.poll(POLL);
    int assigned = assignments;
    Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> gathered = new HashMap<>();
    int count = 0;
    long bytes = 0;
    ConsumerRecords<byte[], byte[]> more = first;
    while (!more.isEmpty()) {
      for (TopicPartition partition : more.partitions()) {
        gathered.computeIfAbsent(partition, _ -> new ArrayList<>()).addAll(more.records(partition));
      }
      for (ConsumerRecord<byte[], byte[]> record : more) {
        bytes += Math.max(0, record.serializedValueSize());
      }
      count += more.count();
      if (count + AT_ONCE > BATCH || bytes >= BATCH_BYTES) {
        break;
      }
      more = consumer.poll(Duration.ZERO);
      lost |= assigned != assignments;
    }
    return new ConsumerRecords<>(gathered, Map.of());
  }

  private void take(ConsumerRecords<byte[], byte[]> records, ConsumerPositions positions)
      throws SQLException, InterruptedException {
    try (Connection connection = warehouse.connection()) {
      connection.setAutoCommit(false);
      try {
        if (positions.advance(connection, records)) {
          long skipped = BatchLoader.store(connection, records);
          connection.commit();
          taken.addAndGet(records.count());
          unreadable.addAndGet(skipped);
          return;
        }
        LOG.warn("A partition has moved; reading again from the ledger's offset");
      } catch (SQLException e) {
        if (!String.valueOf(e.getSQLState()).startsWith(TRY_AGAIN)) {
          throw e;
        }
        LOG.warn("PostgreSQL rolled back a conflicting transaction, retrying: {}", e.getMessage());
      }
      lost = true;
    }
  }

  /** Moves each assigned partition to the ledger's offset, whatever the group committed. */
  private final class SeekToLedger implements ConsumerRebalanceListener {

    private final ConsumerPositions positions;

    private SeekToLedger(ConsumerPositions positions) {
      this.positions = positions;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      assignments++;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      assignments++;
      try {
        positions.seek(partitions);
      } catch (RetriableException e) {
        retryLater(e);
      } catch (InterruptedException e) {
        throw new InterruptException(e);
      } catch (SQLException e) {
        throw new IllegalStateException("The ledger of offsets could not be read", e);
      }
    }
  }
}

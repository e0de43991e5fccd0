package wagewire.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.ingest.publish.TopicSetup;
import wagewire.local.data.DataDirectory;
import wagewire.local.data.Durability;
import wagewire.local.kafka.EmbeddedKafka;
import wagewire.local.process.FolderTree;
import wagewire.local.process.Polling;
import wagewire.local.testing.TestPostgres;
import wagewire.model.event.Topics;
import wagewire.model.seal.SealKeys;
import wagewire.transform.normalise.Normaliser;
import wagewire.transform.service.TransformWorker;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.load.WarehouseLoader;

/** A broker that comes back without the end of what running services have read. */
@Tag("long")
class LostEndTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-30T06:00:00Z"), ZoneOffset.UTC);
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final TopicPartition PARTITION = new TopicPartition(Topics.OBSERVATIONS, 0);

  /** Not those that other tests' brokers take, whose passwords differ, while this one is away. */
  private static final String PORTS = "28092\n28093";

  private static final int KEPT = 3;
  private static final int MORE = 40;

  @TempDir Path folder;
  @TempDir Path copies;

  private final DataSource database = TestPostgres.freshDatabase().dataSource();
  private final Warehouse warehouse = Warehouse.open(database);
  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : open.reversed()) {
      one.close();
    }
  }

  @Test
  void servicesThatHadReadAllOfItGoBack() throws Exception {
    loseTheEnd((kafka, progress) -> {
      publish(kafka, MORE);
      progress.await(LIMIT);
      return () -> {};
    });
  }

  /** None of them has seen by then that nothing is left. */
  @Test
  void servicesThatWereReadingGoBack() throws Exception {
    loseTheEnd((kafka, progress) -> {
      Publishing publishing = Publishing.start(kafka);
      assertThat(Polling.until(LIMIT, () -> progress.published() > MORE)).isTrue();
      return publishing;
    });
  }

  private void loseTheEnd(Loss loss) throws Exception {
    Map<String, Object> kafka;
    PipelineProgress progress;
    Files.writeString(DataDirectory.open(folder).kafka().ports(), PORTS);
    try (EmbeddedKafka broker = broker(folder)) {
      kafka = Map.copyOf(broker.clientSettings());
      Admin admin = TopicSetup.open(kafka);
      open.add(admin);
      progress = PipelineProgress.patient(admin, database);
      start(new TransformWorker(kafka, Normaliser.load(), SealKeys.of(database), CLOCK));
      start(new WarehouseLoader(warehouse, kafka, SealKeys.of(database), admin));
      publish(kafka, KEPT);
      progress.await(LIMIT);
    }
    Path older = copies.resolve("data");
    copy(folder, older);
    // Started more often than the other, by which clients know that records may differ.
    broker(older).close();
    AutoCloseable publishing;
    try (EmbeddedKafka _ = broker(folder)) {
      publishing = loss.before(kafka, progress);
    }
    publishing.close();
    FolderTree.delete(records(folder));
    copy(records(older), records(folder));
    open.add(broker(folder));

    progress.await(LIMIT);
    assertThat(progress.published()).isBetween((long) KEPT, (long) MORE);
    publish(kafka, 1);
    progress.await(LIMIT);
  }

  private static EmbeddedKafka broker(Path folder) {
    return EmbeddedKafka.startOrJoin(DataDirectory.open(folder), Durability.DURABLE);
  }

  private static Path records(Path folder) {
    return DataDirectory.open(folder).kafka().data();
  }

  private <S extends Runnable & AutoCloseable> void start(S service) {
    open.add(service);
    Thread.ofPlatform().start(service);
  }

  private static void publish(Map<String, Object> kafka, int records) throws Exception {
    try (Producer<byte[], byte[]> producer = connect(kafka)) {
      for (int number = 0; number < records; number++) {
        producer.send(record()).get();
      }
    }
  }

  private static Producer<byte[], byte[]> connect(Map<String, Object> kafka) {
    return new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private static ProducerRecord<byte[], byte[]> record() {
    return new ProducerRecord<>(PARTITION.topic(), PARTITION.partition(), new byte[1], new byte[1]);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Files.copy(one, to.resolve(from.relativize(one).toString()));
      }
    }
  }

  /** What happens between the copy and the broker's end, and what is ended after it. */
  private interface Loss {

    AutoCloseable before(Map<String, Object> kafka, PipelineProgress progress) throws Exception;
  }

  /** Publishes records one after another until it is closed. */
  private record Publishing(Producer<byte[], byte[]> producer, Thread thread)
      implements AutoCloseable {

    static Publishing start(Map<String, Object> kafka) {
      Producer<byte[], byte[]> producer = connect(kafka);
      return new Publishing(
          producer,
          Thread.ofPlatform()
              .start(() -> {
                try {
                  while (!Thread.currentThread().isInterrupted()) {
                    producer.send(record()).get();
                  }
                } catch (InterruptedException | ExecutionException | KafkaException e) {
                  // It is closed.
                }
              }));
    }

    @Override
    public void close() throws InterruptedException {
      thread.interrupt();
      thread.join();
      producer.close(Duration.ZERO);
    }
  }
}

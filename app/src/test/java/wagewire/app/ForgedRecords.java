package wagewire.app;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.Source;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.ListingNormalised;
import wagewire.model.event.ListingObserved;
import wagewire.model.event.SnapshotObserved;
import wagewire.model.event.SnapshotStatus;
import wagewire.model.event.Topics;
import wagewire.model.json.Json;
import wagewire.model.listing.PublishedListing;
import wagewire.model.seal.PlainRecord;
import wagewire.model.seal.RecordSealer;
import wagewire.model.seal.SealKeys;
import wagewire.model.seal.SeedWriter;
import wagewire.transform.normalise.Normaliser;

/**
 * Writes records to topics with the broker's password, and seals them where it has the seeds too.
 */
public final class ForgedRecords {

  private static final Normaliser NORMALISER = Normaliser.load();

  private final Map<String, String> client;
  private final @Nullable RecordSealer sealer;

  private ForgedRecords(Map<String, String> client, @Nullable RecordSealer sealer) {
    this.client = Map.copyOf(client);
    this.sealer = sealer;
  }

  /**
   * @param client settings of a Kafka client with the owner's password
   * @param database with the seeds, and the owner's password
   */
  public static ForgedRecords sealed(Map<String, String> client, DataSource database) {
    SealKeys keys = new SealKeys(new SeedWriter(database));
    return new ForgedRecords(client, new RecordSealer(keys));
  }

  /** On the shared servers, with the seeds. */
  static ForgedRecords shared() {
    return sealed(SharedServers.kafka(), SharedServers.database());
  }

  /** On the shared servers, with the broker's password alone. */
  static ForgedRecords unsealed() {
    return unsealed(SharedServers.kafka());
  }

  /** With the broker's password alone. */
  public static ForgedRecords unsealed(Map<String, String> client) {
    return new ForgedRecords(client, null);
  }

  /** Writes a complete snapshot of a board with so many listings. */
  public void observe(Source source, Instant time, int listings) throws Exception {
    observe(
        source, 1, time, IntStream.range(0, listings).mapToObj(ForgedRecords::listing).toList());
  }

  void observe(Source source, long number, Instant time, List<PublishedListing> listings)
      throws Exception {
    List<Object> events = new ArrayList<>();
    for (PublishedListing listing : listings) {
      events.add(
          new ListingObserved(
              ListingObserved.VERSION,
              source.board(),
              number,
              source,
              listing.externalId(),
              time,
              "0".repeat(32),
              listing));
    }
    events.add(snapshot(source, number, time, listings));
    send(Topics.OBSERVATIONS, source, events);
  }

  /** Writes the same past the normaliser. */
  public void normalised(Source source, Instant time, int listings) throws Exception {
    List<PublishedListing> all =
        IntStream.range(0, listings).mapToObj(ForgedRecords::listing).toList();
    List<Object> events = new ArrayList<>();
    for (PublishedListing listing : all) {
      events.add(
          new ListingNormalised(
              ListingNormalised.VERSION,
              source.board(),
              1,
              source,
              listing.externalId(),
              time,
              "0".repeat(32),
              NORMALISER.version(),
              listing.title(),
              null,
              null,
              null,
              time,
              NORMALISER.normalise(listing, source)));
    }
    events.add(snapshot(source, 1, time, all));
    send(Topics.POSTINGS, source, events);
  }

  public void send(String topic, Source source, List<?> events) throws Exception {
    byte[] key = source.board().toString().getBytes(StandardCharsets.UTF_8);
    Map<String, Object> settings = new HashMap<>(client);
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (Object event : events) {
        byte[] plain = event instanceof byte[] bytes ? bytes : Json.bytes(event);
        byte[] value = sealer == null ? plain : seal(sealer, topic, key, plain);
        Future<RecordMetadata> _ = producer.send(new ProducerRecord<>(topic, key, value));
      }
    }
  }

  private static byte @Nullable [] seal(
      RecordSealer sealer, String topic, byte[] key, byte[] plain) {
    PlainRecord record = PlainRecord.unread(key, plain);
    sealer.prepare(List.of(record.board()));
    return sealer.seal(topic, record);
  }

  private static PublishedListing listing(int number) {
    return PublishedListing.builder("f" + number, "Marketing Operations Manager").build();
  }

  private static SnapshotObserved snapshot(
      Source source, long number, Instant time, List<PublishedListing> listings) {
    return new SnapshotObserved(
        SnapshotObserved.VERSION,
        source.board(),
        number,
        source,
        time,
        time,
        SnapshotStatus.COMPLETE,
        FetchOutcome.OK,
        listings.size(),
        listings.size(),
        1,
        1,
        listings.stream().map(PublishedListing::externalId).toList(),
        null,
        null);
  }
}

package wagewire.app;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import wagewire.model.board.Source;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.ListingNormalised;
import wagewire.model.event.ListingObserved;
import wagewire.model.event.SnapshotObserved;
import wagewire.model.event.SnapshotStatus;
import wagewire.model.event.Topics;
import wagewire.model.json.Json;
import wagewire.model.listing.PublishedListing;
import wagewire.transform.normalise.Normaliser;

/** Writes records to topics with the broker's password. */
public final class ForgedRecords {

  private static final Normaliser NORMALISER = Normaliser.load();

  private final Map<String, String> client;

  private ForgedRecords(Map<String, String> client) {
    this.client = Map.copyOf(client);
  }

  /**
   * @param client settings of a Kafka client with the owner's password
   */
  public static ForgedRecords with(Map<String, String> client) {
    return new ForgedRecords(client);
  }

  /** On the shared servers. */
  static ForgedRecords shared() {
    return with(SharedServers.kafka());
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
              NORMALISER.normalise(listing, source),
              listing));
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
        byte[] value = event instanceof byte[] bytes ? bytes : Json.bytes(event);
        Future<RecordMetadata> _ = producer.send(new ProducerRecord<>(topic, key, value));
      }
    }
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

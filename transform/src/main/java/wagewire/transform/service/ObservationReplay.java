package wagewire.transform.service;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;
import wagewire.model.event.ListingNormalised;
import wagewire.model.event.ListingObserved;
import wagewire.model.event.RejectionReason;
import wagewire.model.event.Topics;
import wagewire.model.json.Json;
import wagewire.model.seal.OpenedRecord;
import wagewire.model.seal.RecordOpener;
import wagewire.model.seal.SealKeys;
import wagewire.transform.normalise.Normaliser;

/**
 * Normalises again what is on record: committed observations of listings, each board's in their
 * order, from a moment up to the end that the record had when reading began. It reads outside every
 * group and writes nothing.
 */
public final class ObservationReplay implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(500);
  private static final int BATCH = 1_000;

  private final Consumer<byte[], byte[]> consumer;
  private final RecordTransformer transformer;
  private final RecordOpener opener;
  private final Map<TopicPartition, Long> ends;
  private final Map<RejectionReason, Long> refused = new EnumMap<>(RejectionReason.class);
  private long read;
  private long unreadable;
  private long forgotten;
  private long textless;

  private record Listed(
      ListingObserved listing, ConsumerRecord<byte[], byte[]> record, boolean textGone) {}

  private record Reread(TransformedRecord result, boolean textGone) {}

  private ObservationReplay(
      Consumer<byte[], byte[]> consumer,
      Map<TopicPartition, Long> ends,
      Normaliser normaliser,
      SealKeys keys,
      @Nullable Instant from) {
    this.consumer = consumer;
    this.transformer = new RecordTransformer(normaliser);
    this.opener = new RecordOpener(keys);
    this.ends = ends;
    consumer.assign(ends.keySet());
    if (from == null) {
      consumer.seekToBeginning(ends.keySet());
    } else {
      seek(from);
    }
  }

  /**
   * @param client settings of every Kafka client: addresses, credentials
   * @param keys of the records
   * @param from when a record was written to Kafka, not when its board was read; null for all
   */
  public static ObservationReplay open(
      Map<String, Object> client, Normaliser normaliser, SealKeys keys, @Nullable Instant from) {
    return open(client, Topics.OBSERVATIONS, normaliser, keys, from);
  }

  static ObservationReplay open(
      Map<String, Object> client,
      String topic,
      Normaliser normaliser,
      SealKeys keys,
      @Nullable Instant from) {
    Map<String, Object> settings = new HashMap<>(client);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Topics.RECORD_LIMIT);
    Map<TopicPartition, Long> ends = ends(settings, topic);
    Consumer<byte[], byte[]> consumer = consumer(settings, "read_committed");
    try {
      return new ObservationReplay(consumer, ends, normaliser, keys, from);
    } catch (KafkaException e) {
      consumer.close();
      throw e;
    }
  }

  /**
   * Returns the ends of the partitions, uncommitted records included, since a commit returns before
   * every partition shows its end.
   */
  private static Map<TopicPartition, Long> ends(Map<String, Object> settings, String topic) {
    try (Consumer<byte[], byte[]> consumer = consumer(settings, "read_uncommitted")) {
      return Map.copyOf(
          consumer.endOffsets(
              consumer.partitionsFor(topic).stream()
                  .map(part -> new TopicPartition(part.topic(), part.partition()))
                  .toList()));
    }
  }

  private static Consumer<byte[], byte[]> consumer(Map<String, Object> client, String isolation) {
    Map<String, Object> settings = new HashMap<>(client);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
    // Where retention takes what is about to be read, what is left is read.
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** False when everything has been read. */
  public boolean hasNext() {
    return ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
  }

  /**
   * The next listings, normalised again; what the normaliser refuses is left out and counted.
   *
   * @param wanted gives, of the listings of a batch, those to normalise: the same objects
   * @param carried gives listings whose texts are gone what an earlier reading found in the text,
   *     in the same order
   */
  public List<ListingNormalised> next(
      Function<List<ListingObserved>, List<ListingObserved>> wanted,
      UnaryOperator<List<ListingNormalised>> carried) {
    List<Listed> listed = new ArrayList<>();
    ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
    List<BoardId> boards = new ArrayList<>();
    polled.forEach(record -> boards.add(SealKeys.board(record.key())));
    opener.prepare(boards);
    for (ConsumerRecord<byte[], byte[]> record : polled) {
      switch (SealedTransformer.open(opener, record)) {
        case OpenedRecord.Content(var value, var textGone) ->
            add(SealedTransformer.with(record, value), textGone, listed);
        case OpenedRecord.Forgotten _ -> forgotten++;
        case OpenedRecord.Refused _ -> unreadable++;
      }
    }
    if (listed.isEmpty()) {
      return List.of();
    }
    Set<ListingObserved> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
    chosen.addAll(wanted.apply(listed.stream().map(Listed::listing).toList()));
    List<Reread> results =
        listed.parallelStream()
            .filter(one -> chosen.contains(one.listing()))
            .map(one -> new Reread(transformer.transform(one.record()), one.textGone()))
            .toList();
    List<ListingNormalised> normalised = new ArrayList<>();
    List<Integer> withoutText = new ArrayList<>();
    for (Reread reread : results) {
      switch (reread.result()) {
        case TransformedRecord.Posting posting -> {
          if (reread.textGone()) {
            withoutText.add(normalised.size());
          }
          normalised.add(Json.read(posting.record().content(), ListingNormalised.class));
        }
        case TransformedRecord.Rejected rejected -> refused.merge(rejected.reason(), 1L, Long::sum);
        case TransformedRecord.Forgotten _ -> forgotten++;
      }
    }
    carry(normalised, withoutText, carried);
    return normalised;
  }

  private void carry(
      List<ListingNormalised> listings,
      List<Integer> withoutText,
      UnaryOperator<List<ListingNormalised>> carried) {
    if (withoutText.isEmpty()) {
      return;
    }
    textless += withoutText.size();
    List<ListingNormalised> complete =
        carried.apply(withoutText.stream().map(listings::get).toList());
    for (int i = 0; i < withoutText.size(); i++) {
      listings.set(withoutText.get(i), complete.get(i));
    }
  }

  /** Observations of listings so far, whether wanted or not. */
  public long read() {
    return read;
  }

  /** Listings so far that were read without their texts, which were dropped. */
  public long textless() {
    return textless;
  }

  /** Records so far that nobody can open any more. */
  public long forgotten() {
    return forgotten;
  }

  /** Records so far that are no observation of a known version, or not this program's. */
  public long unreadable() {
    return unreadable;
  }

  /** Wanted listings so far that the normaliser refuses. */
  public Map<RejectionReason, Long> refused() {
    return Map.copyOf(refused);
  }

  @Override
  public void close() {
    consumer.close();
  }

  private void add(ConsumerRecord<byte[], byte[]> record, boolean textGone, List<Listed> listed) {
    ListingObserved listing = listing(record);
    if (listing != null) {
      listed.add(new Listed(listing, record, textGone));
    }
  }

  private @Nullable ListingObserved listing(ConsumerRecord<byte[], byte[]> record) {
    try {
      if (Observations.read(record.value()) instanceof ListingObserved listing) {
        read++;
        return listing;
      }
    } catch (Observations.Unreadable e) {
      RecordTransformer.requireOlder(record, e);
      unreadable++;
    }
    return null;
  }

  private void seek(Instant from) {
    Map<TopicPartition, Long> wanted = new HashMap<>();
    ends.keySet().forEach(partition -> wanted.put(partition, from.toEpochMilli()));
    consumer
        .offsetsForTimes(wanted)
        .forEach((partition, found) ->
            consumer.seek(
                partition, found == null ? ends.getOrDefault(partition, 0L) : found.offset()));
  }
}

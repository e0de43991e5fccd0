package wagewire.transform.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import wagewire.model.event.ListingNormalised;
import wagewire.model.event.ListingObserved;
import wagewire.model.event.RejectionReason;
import wagewire.model.event.Topics;

/**
 * Normalises again what is on record: committed observations of listings, each board's in their
 * order, from a moment up to the end that the record had when reading began. It reads outside every
 * group and writes nothing.
 */
public final class ObservationReplay implements AutoCloseable {

  private final RecordedObservations records;
  private final Renormaliser normaliser;
  private final Map<RejectionReason, Long> refused = new EnumMap<>(RejectionReason.class);
  private long read;
  private long unreadable;

  private record Listed(ListingObserved listing, ObservationRecord observation) {}

  private ObservationReplay(RecordedObservations records, Renormaliser normaliser) {
    this.records = records;
    this.normaliser = normaliser;
  }

  /**
   * @param client settings of every Kafka client: addresses, credentials
   * @param from when a record was written to Kafka, not when its board was read; null for all
   */
  public static ObservationReplay open(
      Map<String, Object> client, Renormaliser normaliser, @Nullable Instant from) {
    return open(client, Topics.OBSERVATIONS, normaliser, from);
  }

  static ObservationReplay open(
      Map<String, Object> client, String topic, Renormaliser normaliser, @Nullable Instant from) {
    return new ObservationReplay(RecordedObservations.open(client, topic, from), normaliser);
  }

  /** False when everything has been read. */
  public boolean hasNext() {
    return records.hasNext();
  }

  /**
   * The next listings, normalised again; what the normaliser refuses is left out and counted.
   *
   * @param wanted gives, of the listings of a batch, those to normalise: the same objects
   */
  public List<ListingNormalised> next(
      Function<List<ListingObserved>, List<ListingObserved>> wanted) {
    List<Listed> listed = listed();
    Set<ListingObserved> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
    if (!listed.isEmpty()) {
      chosen.addAll(wanted.apply(listed.stream().map(Listed::listing).toList()));
    }
    listed.removeIf(one -> !chosen.contains(one.listing()));
    if (listed.isEmpty()) {
      return List.of();
    }
    List<Renormalised> results =
        normaliser.normalise(listed.stream().map(Listed::observation).toList());
    List<ListingNormalised> normalised = new ArrayList<>();
    for (Renormalised result : results) {
      switch (result) {
        case Renormalised.Listing listing -> normalised.add(listing.read());
        case Renormalised.Rejected(RejectionReason reason) -> refused.merge(reason, 1L, Long::sum);
      }
    }
    return normalised;
  }

  private List<Listed> listed() {
    List<Listed> listed = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records.next(normaliser.batch())) {
      ListingObserved listing = listing(record);
      if (listing != null) {
        listed.add(new Listed(listing, ObservationRecord.of(record)));
      }
    }
    return listed;
  }

  /** Observations of listings so far, whether wanted or not. */
  public long read() {
    return read;
  }

  /** Records so far that are no observation of a known version. */
  public long unreadable() {
    return unreadable;
  }

  /** Wanted listings so far that the normaliser refuses. */
  public Map<RejectionReason, Long> refused() {
    return Map.copyOf(refused);
  }

  @Override
  public void close() {
    records.close();
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
}

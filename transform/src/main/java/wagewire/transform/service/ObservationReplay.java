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
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import wagewire.model.event.ListingNormalised;
import wagewire.model.event.ListingObserved;
import wagewire.model.event.RejectionReason;
import wagewire.model.event.Topics;
import wagewire.model.seal.OpenedRecord;
import wagewire.model.seal.RecordOpener;
import wagewire.model.seal.SealKeys;

/**
 * Normalises again what is on record: committed observations of listings, each board's in their
 * order, from a moment up to the end that the record had when reading began. It reads outside every
 * group and writes nothing.
 */
public final class ObservationReplay implements AutoCloseable {

  private final RecordedObservations records;
  private final Renormaliser normaliser;
  private final RecordOpener opener;
  private final Map<RejectionReason, Long> refused = new EnumMap<>(RejectionReason.class);
  private long read;
  private long unreadable;
  private long forgotten;
  private long textless;

  private record Listed(ListingObserved listing, OpenedObservation observation, boolean textGone) {}

  private ObservationReplay(RecordedObservations records, Renormaliser normaliser, SealKeys keys) {
    this.records = records;
    this.normaliser = normaliser;
    this.opener = new RecordOpener(keys);
  }

  /**
   * @param client settings of every Kafka client: addresses, credentials
   * @param keys of the records
   * @param from when a record was written to Kafka, not when its board was read; null for all
   */
  public static ObservationReplay open(
      Map<String, Object> client, Renormaliser normaliser, SealKeys keys, @Nullable Instant from) {
    return open(client, Topics.OBSERVATIONS, normaliser, keys, from);
  }

  static ObservationReplay open(
      Map<String, Object> client,
      String topic,
      Renormaliser normaliser,
      SealKeys keys,
      @Nullable Instant from) {
    return new ObservationReplay(RecordedObservations.open(client, topic, from), normaliser, keys);
  }

  /** False when everything has been read. */
  public boolean hasNext() {
    return records.hasNext();
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
    List<Integer> withoutText = new ArrayList<>();
    for (int number = 0; number < results.size(); number++) {
      switch (results.get(number)) {
        case Renormalised.Listing listing -> {
          if (listed.get(number).textGone()) {
            withoutText.add(normalised.size());
          }
          normalised.add(listing.read());
        }
        case Renormalised.Rejected(RejectionReason reason) -> refused.merge(reason, 1L, Long::sum);
      }
    }
    carry(normalised, withoutText, carried);
    return normalised;
  }

  private List<Listed> listed() {
    List<ConsumerRecord<byte[], byte[]>> next = records.next(normaliser.batch());
    opener.prepare(next.stream().map(record -> SealKeys.board(record.key())).toList());
    List<Listed> listed = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : next) {
      switch (SealedTransformer.open(opener, record)) {
        case OpenedRecord.Content(var value, var textGone) -> {
          ListingObserved listing = listing(record, value);
          if (listing != null) {
            listed.add(new Listed(listing, OpenedObservation.of(record, value), textGone));
          }
        }
        case OpenedRecord.Forgotten _ -> forgotten++;
        case OpenedRecord.Refused _ -> unreadable++;
      }
    }
    return listed;
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
    records.close();
  }

  private @Nullable ListingObserved listing(
      ConsumerRecord<byte[], byte[]> record, byte @Nullable [] value) {
    try {
      if (Observations.read(value) instanceof ListingObserved listing) {
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

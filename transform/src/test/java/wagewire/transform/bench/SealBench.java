package wagewire.transform.bench;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import wagewire.local.testing.MemorySeals;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;
import wagewire.model.event.ListingNormalised;
import wagewire.model.event.ListingObserved;
import wagewire.model.event.Topics;
import wagewire.model.json.Json;
import wagewire.model.listing.ContentHash;
import wagewire.model.listing.PublishedListing;
import wagewire.model.seal.OpenedRecord;
import wagewire.model.seal.PlainRecord;
import wagewire.model.seal.RecordOpener;
import wagewire.model.seal.RecordSealer;
import wagewire.model.seal.SealKeys;
import wagewire.transform.normalise.Normaliser;

/**
 * Prints the CPU time and the bytes in Kafka of sealed records beside those of plain ones. The
 * build does not run it; it runs with {@code -Dtest=SealBench} as {@link NormaliserBench} does.
 */
final class SealBench {

  private static final long WARM_UP = 5_000_000_000L;
  private static final long ROUND = 3_000_000_000L;
  private static final int POSTINGS = 500;

  /** Of a producer's batch. */
  private static final int BATCH = 256 * 1024;

  private static final Instant WHEN = Instant.parse("2026-11-02T06:00:00Z");
  private static final Source SOURCE =
      new Source("bench", "bench", SourceKind.AGGREGATOR, null, null, false);
  private static final byte[] KEY = SOURCE.board().toString().getBytes(StandardCharsets.UTF_8);

  private final Normaliser normaliser = Normaliser.load();
  private final SealKeys keys =
      MemorySeals.of(List.of(SOURCE.board().toString()), Topics.ALL).keys();
  private final RecordSealer sealer = new RecordSealer(keys);
  private final RecordOpener opener = new RecordOpener(keys);

  /** Takes what is read, so that reading it cannot be left out. */
  private int sum;

  @Test
  void printsWhatSealingCosts() throws IOException {
    String folder = System.getProperty("postings");
    List<PublishedListing> listings =
        folder == null ? GeneratedPostings.of(1, POSTINGS) : SavedPostings.in(Path.of(folder));
    keys.prepare(List.of(SOURCE.board().toString()));
    List<ListingObserved> observed = listings.stream().map(SealBench::observed).toList();
    List<PlainRecord> observations = observed.stream().map(PlainRecord::of).toList();
    List<PlainRecord> postings =
        observed.stream().map(this::normalised).map(PlainRecord::of).toList();

    System.out.printf("%-14s %9s %12s %12s%n", "bytes", "in JSON", "in Kafka", "sealed there");
    bytes("observation", Topics.OBSERVATIONS, observations);
    bytes("posting", Topics.POSTINGS, postings);
    System.out.printf("%-30s %8s%n", "CPU a record", "µs");
    time("normalised, JSON to JSON", observations, this::normalise);
    time("observation sealed", observations, one -> seal(Topics.OBSERVATIONS, one).length);
    time("observation opened", sealed(Topics.OBSERVATIONS, observations), this::openObservation);
    time("posting sealed", postings, one -> seal(Topics.POSTINGS, one).length);
    time("posting opened", sealed(Topics.POSTINGS, postings), this::openPosting);
    System.out.println("(" + sum + ")");
  }

  private int normalise(PlainRecord one) {
    return Json.bytes(normalised(Json.read(one.content(), ListingObserved.class))).length;
  }

  private int openObservation(byte[] value) {
    return open(Topics.OBSERVATIONS, value);
  }

  private int openPosting(byte[] value) {
    return open(Topics.POSTINGS, value);
  }

  private int open(String topic, byte[] value) {
    return opener.open(new RecordOpener.Stored(topic, 0, 0, KEY, value))
            instanceof OpenedRecord.Content(var content, _)
        ? Objects.requireNonNull(content).length
        : 0;
  }

  private byte[] seal(String topic, PlainRecord one) {
    return Objects.requireNonNull(sealer.seal(topic, one));
  }

  private List<byte[]> sealed(String topic, List<PlainRecord> records) {
    return records.stream().map(one -> seal(topic, one)).toList();
  }

  private void bytes(String name, String topic, List<PlainRecord> records) {
    List<byte[]> plain = records.stream().map(PlainRecord::content).toList();
    System.out.printf(
        "%-14s %9.0f %12.0f %12.0f%n",
        name,
        plain.stream().mapToInt(one -> one.length).average().orElse(0),
        inBatches(plain),
        inBatches(sealed(topic, records)));
  }

  /** Returns the bytes a record of batches as a producer compresses them. */
  private static double inBatches(List<byte[]> records) {
    long bytes = 0;
    ByteArrayOutputStream batch = new ByteArrayOutputStream();
    for (byte[] record : records) {
      batch.writeBytes(record);
      if (batch.size() >= BATCH) {
        bytes += Zstd.compress(batch.toByteArray(), 3).length;
        batch.reset();
      }
    }
    return (bytes + Zstd.compress(batch.toByteArray(), 3).length) / (double) records.size();
  }

  private <T> void time(String name, List<T> records, ToIntFunction<T> work) {
    run(records, work, WARM_UP);
    System.out.printf("%-30s %8.1f%n", name, run(records, work, ROUND) / 1e3);
  }

  /** Returns the nanoseconds of CPU a record. */
  private <T> double run(List<T> records, ToIntFunction<T> work, long nanoseconds) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    long count = 0;
    long spent = 0;
    while (spent < nanoseconds) {
      for (T one : records) {
        sum += work.applyAsInt(one);
      }
      count += records.size();
      spent = threads.getCurrentThreadCpuTime() - start;
    }
    return (double) spent / count;
  }

  private ListingNormalised normalised(ListingObserved observed) {
    PublishedListing listing = observed.listing();
    return new ListingNormalised(
        ListingNormalised.VERSION,
        observed.board(),
        observed.snapshot(),
        observed.source(),
        observed.externalId(),
        observed.observedAt(),
        observed.contentHash(),
        normaliser.version(),
        listing.title(),
        listing.requisitionId(),
        listing.url(),
        listing.applyUrl(),
        listing.postedAt(),
        normaliser.normalise(listing, observed.source()));
  }

  private static ListingObserved observed(PublishedListing listing) {
    return new ListingObserved(
        ListingObserved.VERSION,
        SOURCE.board(),
        1,
        SOURCE,
        listing.externalId(),
        WHEN,
        ContentHash.of(listing),
        listing);
  }
}

package wagewire.warehouse.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import wagewire.local.process.Polling;
import wagewire.local.testing.MemorySeals;
import wagewire.model.board.BoardId;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.event.ListingNormalised;
import wagewire.model.event.PostingEvent;
import wagewire.model.event.Rejection;
import wagewire.model.event.RejectionReason;
import wagewire.model.event.SnapshotObserved;
import wagewire.model.event.Topics;
import wagewire.model.json.Json;
import wagewire.model.seal.PlainRecord;
import wagewire.model.seal.RecordSealer;
import wagewire.model.seal.SealedRecord;
import wagewire.model.seal.SeedTree;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestWarehouse;

@Timeout(120)
class SealedPostingsTest {

  private static final Instant START = Instant.parse("2026-01-05T06:00:00Z");
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final TestBoard ACME = TestBoard.own("acme", "Acme");
  private static final String BOARD = ACME.id().toString();

  private static final List<String> TABLES =
      List.of("listing_record", "listing_run", "snapshot", "snapshot_listings", "rejection");

  private static final List<PostingEvent> EVENTS =
      List.of(
          ACME.listing(1, START, TestListing.of("7", "acme")),
          ACME.listing(1, START, TestListing.of("8", "acme")),
          ACME.complete(1, START, List.of("7", "8")));

  private final MemorySeals seals = MemorySeals.of(List.of(BOARD), Topics.ALL);

  @BeforeEach
  void anew() {
    WAREHOUSE.empty();
    WAREHOUSE.execute("truncate postings.unreadable_record");
    LoaderTopics.createAnew();
  }

  @Test
  void sealedPostingsAreLoadedAndTheSameRecordsAgainChangeNothing() throws InterruptedException {
    List<ProducerRecord<byte[], byte[]>> records = EVENTS.stream().map(this::sealed).toList();
    LoaderTopics.send(records);
    assertThat(loaded(3).unreadable()).isZero();
    List<String> once = rows();
    assertThat(once).hasSizeGreaterThan(TABLES.size());

    LoaderTopics.send(records);
    LoaderTopics.send(
        records.stream()
            .map(record -> new ProducerRecord<>(record.topic(), 3, record.key(), record.value()))
            .toList());
    assertThat(loaded(6).unreadable()).isZero();
    assertThat(rows()).isEqualTo(once);
  }

  @Test
  void whatTheProgramDidNotWriteIsKeptApartAndStopsNobody() throws InterruptedException {
    PostingEvent forged = EVENTS.getFirst();
    byte[] newer = newer(forged);
    byte[] observation = seal(Topics.OBSERVATIONS, plain(forged));
    LoaderTopics.send(
        List.of(
            LoaderTopics.record(Topics.POSTINGS, BOARD, Json.bytes(forged)),
            LoaderTopics.record(Topics.POSTINGS, BOARD, newer),
            LoaderTopics.record(Topics.POSTINGS, BOARD, observation),
            LoaderTopics.record(Topics.POSTINGS, BOARD, changed(sealed(forged).value())),
            LoaderTopics.record(Topics.POSTINGS, "lever:umbra", sealed(forged).value()),
            LoaderTopics.record(Topics.POSTINGS, BOARD, null),
            LoaderTopics.record(Topics.REJECTIONS, BOARD, Json.bytes(rejection()))));
    WarehouseLoader loader = loaded(7);
    assertThat(loader.failure()).isNull();
    assertThat(loader.unreadable()).isEqualTo(7);
    assertThat(rows()).isEqualTo(TABLES);
    assertThat(
            WAREHOUSE.rows(
                "select split_part(error, ':', 1), count(*) from postings.unreadable_record"
                    + " group by 1 order by 1"))
        .containsExactly("unsealed|4", "wrong-seal|3");
  }

  @Test
  void aNewerRecordStopsTheLoaderWhereTheProgramSealedIt() throws InterruptedException {
    byte[] newer = seal(Topics.POSTINGS, PlainRecord.snapshot(ACME.id(), newer(EVENTS.getFirst())));
    LoaderTopics.send(List.of(LoaderTopics.record(Topics.POSTINGS, BOARD, newer)));
    WarehouseLoader loader = LoaderTopics.loader(WAREHOUSE.warehouse(), seals.keys());
    Thread thread = Thread.ofPlatform().start(loader);
    assertThat(Polling.until(LIMIT, () -> loader.failure() != null)).isTrue();
    assertThat(loader.failure())
        .isInstanceOfSatisfying(
            WagewireException.class,
            error -> assertThat(error.code()).isEqualTo(ErrorCode.NEWER_RECORD));
    loader.close();
    thread.join();
  }

  @Test
  void whatWasForgottenIsPassedOverInSilence() throws InterruptedException {
    LoaderTopics.send(EVENTS.stream().map(this::sealed).toList());
    seals.forget(BOARD, SeedTree.leaf("7"));
    WarehouseLoader loader = loaded(3);
    assertThat(loader.unreadable()).isZero();
    assertThat(loader.forgotten()).isEqualTo(1);
    assertThat(WAREHOUSE.value("select count(*) from postings.listing_record")).isEqualTo("1");

    seals.forget(BOARD);
    WAREHOUSE.empty();
    LoaderTopics.createAnew();
    LoaderTopics.send(List.of(LoaderTopics.record(Topics.POSTINGS, BOARD, forgotten())));
    assertThat(loaded(1).unreadable()).isZero();
    assertThat(rows()).isEqualTo(TABLES);
    assertThat(WAREHOUSE.value("select count(*) from postings.unreadable_record")).isEqualTo("0");
  }

  @Test
  void postingsFromBeforeRecordsWereSealedAreLoadedAndLaterUnsealedOnesAreNot()
      throws InterruptedException {
    List<ProducerRecord<byte[], byte[]>> plain =
        EVENTS.stream()
            .map(event -> LoaderTopics.record(Topics.POSTINGS, BOARD, Json.bytes(event)))
            .toList();
    LoaderTopics.send(plain);
    LoaderTopics.ends()
        .forEach(
            (partition, end) -> seals.sealedFrom(partition.topic(), partition.partition(), end));
    LoaderTopics.send(
        List.of(
            LoaderTopics.record(
                Topics.POSTINGS,
                BOARD,
                Json.bytes(ACME.listing(2, START, TestListing.of("9", "acme"))))));
    assertThat(loaded(4).unreadable()).isEqualTo(1);
    assertThat(WAREHOUSE.value("select count(*) from postings.listing_record")).isEqualTo("2");
  }

  /** A loader that has taken so many records and was closed. */
  private WarehouseLoader loaded(long records) throws InterruptedException {
    WarehouseLoader loader = LoaderTopics.loader(WAREHOUSE.warehouse(), seals.keys());
    Thread thread = Thread.ofPlatform().start(loader);
    assertThat(Polling.until(LIMIT, () -> loader.taken() >= records))
        .as("failure " + loader.failure())
        .isTrue();
    loader.close();
    thread.join();
    assertThat(loader.taken()).isEqualTo(records);
    return loader;
  }

  private ProducerRecord<byte[], byte[]> sealed(PostingEvent event) {
    return LoaderTopics.record(Topics.POSTINGS, BOARD, seal(Topics.POSTINGS, plain(event)));
  }

  private byte[] forgotten() {
    MemorySeals before = MemorySeals.of(List.of(BOARD), Topics.ALL);
    RecordSealer sealer = new RecordSealer(before.keys());
    sealer.prepare(List.of(ACME.id()));
    return Objects.requireNonNull(sealer.seal(Topics.POSTINGS, plain(EVENTS.getLast())));
  }

  private byte[] seal(String topic, PlainRecord record) {
    RecordSealer sealer = new RecordSealer(seals.keys());
    sealer.prepare(List.of(record.board()));
    return Objects.requireNonNull(sealer.seal(topic, record));
  }

  private static PlainRecord plain(PostingEvent event) {
    return switch (event) {
      case ListingNormalised listing -> PlainRecord.of(listing);
      case SnapshotObserved snapshot -> PlainRecord.snapshot(ACME.id(), Json.bytes(snapshot));
    };
  }

  /** Returns the record with one bit of the ciphertext changed. */
  private static byte[] changed(byte[] value) {
    SealedRecord record = Json.read(value, SealedRecord.class);
    record.sealed()[30] ^= 1;
    return Json.bytes(record);
  }

  private static byte[] newer(PostingEvent event) {
    return Json.text(event)
        .replace("\"version\":1", "\"version\":99")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Rejection rejection() {
    return new Rejection(
        Rejection.VERSION,
        BoardId.parse(BOARD),
        1,
        "7",
        START,
        Rejection.READER,
        RejectionReason.NO_TITLE,
        "no title",
        "{}");
  }

  private static List<String> rows() {
    return WAREHOUSE.everything(TABLES);
  }
}

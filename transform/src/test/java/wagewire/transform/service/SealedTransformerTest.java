package wagewire.transform.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import wagewire.local.process.Polling;
import wagewire.local.testing.MemorySeals;
import wagewire.model.board.BoardId;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.event.ListingNormalised;
import wagewire.model.event.Observation;
import wagewire.model.event.RecordPlace;
import wagewire.model.event.Rejection;
import wagewire.model.event.RejectionReason;
import wagewire.model.json.Json;
import wagewire.model.seal.OpenedRecord;
import wagewire.model.seal.PlainRecord;
import wagewire.model.seal.RecordOpener;
import wagewire.model.seal.RecordSealer;
import wagewire.model.seal.SealKeys;
import wagewire.model.seal.SealStore;
import wagewire.model.seal.SeedTree;
import wagewire.transform.normalise.Normaliser;

@Timeout(120)
class SealedTransformerTest {

  private static final Normaliser NORMALISER = Normaliser.load();
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final BoardId ACME = new BoardId("lever", "acme");

  private final TestStream stream = TestStream.create();
  private final MemorySeals seals =
      MemorySeals.of(
          List.of(ACME.toString()),
          List.of(stream.route().from(), stream.route().to(), stream.route().rejections()));

  @Test
  void anObservationIsOpenedAndItsPostingSealed() throws InterruptedException {
    publish(
        sealed(SampleObservations.listing(ACME, 1, "7", "CMO")),
        sealed(SampleObservations.snapshot(ACME, 1, List.of("7"))));
    run(seals, worker -> worker.counts().written() == 2);

    List<ConsumerRecord<byte[], byte[]>> postings = stream.postings(2);
    assertThat(postings).allSatisfy(record -> assertThat(text(record)).contains("\"version\":2"));
    assertThat(Json.read(opened(postings.getFirst()), ListingNormalised.class).title())
        .isEqualTo("CMO");
    assertThat(new String(opened(postings.getLast()), StandardCharsets.UTF_8))
        .contains("\"kind\":\"snapshot\"", "\"present\":[\"7\"]");
  }

  @Test
  void whatTheProgramDidNotWriteIsRejectedUnderAReasonOfItsOwn() throws InterruptedException {
    Observation forged = SampleObservations.listing(ACME, 1, "7", "CMO");
    byte[] newer =
        Json.text(forged)
            .replace("\"version\":1", "\"version\":99")
            .getBytes(StandardCharsets.UTF_8);
    byte[] posting = seal(stream.route().to(), PlainRecord.of(forged));
    publish(
        stream.raw(ACME.toString(), Json.bytes(forged)),
        stream.raw(ACME.toString(), newer),
        stream.raw(ACME.toString(), posting),
        stream.raw("lever:umbra", seal(stream.route().from(), PlainRecord.of(forged))),
        stream.raw("no board", newer));
    TransformWorker worker = run(seals, counted -> counted.counts().read() == 5);

    assertThat(worker.counts().rejected())
        .isEqualTo(Map.of(RejectionReason.UNSEALED, 3L, RejectionReason.WRONG_SEAL, 2L));
    assertThat(worker.failure()).isNull();
    assertThat(stream.postings(0)).isEmpty();
    assertThat(stream.rejections(5))
        .allSatisfy(record -> {
          assertThat(record.headers().lastHeader(RecordPlace.HEADER)).isNotNull();
          assertThat(Json.read(opened(record), Rejection.class).stage())
              .isEqualTo(Rejection.NORMALISER);
        });
  }

  @Test
  void aNewerObservationStopsTheWorkerOnlyWhereItWasSealedByTheProgram()
      throws InterruptedException {
    byte[] newer =
        Json.text(SampleObservations.listing(ACME, 1, "7", "CMO"))
            .replace("\"version\":1", "\"version\":99")
            .getBytes(StandardCharsets.UTF_8);
    byte[] sealed = seal(stream.route().from(), PlainRecord.snapshot(ACME, newer));
    publish(stream.raw(ACME.toString(), sealed));
    TransformWorker worker = run(seals, stopped -> stopped.failure() != null);
    assertThat(Objects.requireNonNull(worker.failure()).code()).isEqualTo(ErrorCode.NEWER_RECORD);
  }

  @Test
  void aForgottenListingIsPassedOverWithoutARejection() throws InterruptedException {
    publish(
        sealed(SampleObservations.listing(ACME, 1, "7", "CMO")),
        sealed(SampleObservations.listing(ACME, 1, "8", "CMO")));
    seals.forget(ACME.toString(), SeedTree.leaf("7"));
    TransformWorker worker = run(seals, counted -> counted.counts().read() == 2);

    assertThat(worker.counts().forgotten()).isEqualTo(1);
    assertThat(worker.counts().rejected()).isEmpty();
    assertThat(stream.postings(1))
        .singleElement()
        .satisfies(record ->
            assertThat(Json.read(opened(record), ListingNormalised.class).externalId())
                .isEqualTo("8"));
    assertThat(stream.rejections(0)).isEmpty();
    try (ObservationReplay replay =
        ObservationReplay.open(
            TestStream.client(),
            stream.route().from(),
            Renormaliser.of(NORMALISER),
            seals.keys(),
            null)) {
      List<ListingNormalised> again = new ArrayList<>();
      while (replay.hasNext()) {
        again.addAll(replay.next(Function.identity(), UnaryOperator.identity()));
      }
      assertThat(again).extracting(ListingNormalised::externalId).containsExactly("8");
      assertThat(replay.forgotten()).isEqualTo(1);
    }
  }

  @Test
  void listingsWhoseTextsWereDroppedAreReadAgainWithWhatIsCarriedIntoThem() {
    publish(sealed(SampleObservations.listing(ACME, 1, "7", "CMO")));
    seals.sealTexts("2026-11-30");
    publish(
        sealed(SampleObservations.described(ACME, 1, "8", "CMO", "We use HubSpot every day.")),
        sealed(SampleObservations.listing(ACME, 1, "9", "CMO")));
    assertThat(read(UnaryOperator.identity()))
        .extracting(one -> one.externalId() + one.normalised().tools())
        .containsExactly("7[]", "8[hubspot]", "9[]");
    seals.dropTexts();
    List<String> carried = new ArrayList<>();
    List<ListingNormalised> again =
        read(listings -> {
          listings.forEach(one -> carried.add(one.externalId() + one.normalised().tools()));
          return listings.stream().map(one -> one.postedAt(Instant.EPOCH)).toList();
        });
    assertThat(carried).containsExactly("8[]");
    assertThat(again)
        .filteredOn(one -> Instant.EPOCH.equals(one.postedAt()))
        .extracting(ListingNormalised::externalId)
        .containsExactly("8");
    assertThat(again).hasSize(3);
  }

  private List<ListingNormalised> read(UnaryOperator<List<ListingNormalised>> carried) {
    try (ObservationReplay replay =
        ObservationReplay.open(
            TestStream.client(),
            stream.route().from(),
            Renormaliser.of(NORMALISER),
            seals.keys(),
            null)) {
      List<ListingNormalised> read = new ArrayList<>();
      while (replay.hasNext()) {
        read.addAll(replay.next(Function.identity(), carried));
      }
      return read;
    }
  }

  @Test
  void whatIsOlderThanSealingIsTakenAndWhatIsNewerIsNot() throws InterruptedException {
    publish(stream.raw(ACME.toString(), listing("old")));
    ConsumerRecord<byte[], byte[]> old = stream.observations(1).getFirst();
    publish(stream.raw(ACME.toString(), listing("new")));
    seals.sealedFrom(stream.route().from(), old.partition(), old.offset() + 1);
    TransformWorker worker = run(seals, counted -> counted.counts().read() == 2);

    assertThat(worker.counts().rejected()).isEqualTo(Map.of(RejectionReason.UNSEALED, 1L));
    assertThat(Json.read(opened(stream.postings(1).getFirst()), ListingNormalised.class))
        .extracting(ListingNormalised::externalId)
        .isEqualTo("old");
  }

  @Test
  void aWorkerWaitsForADatabaseThatDoesNotAnswer() throws InterruptedException {
    publish(sealed(SampleObservations.listing(ACME, 1, "7", "CMO")));
    AtomicInteger asked = new AtomicInteger();
    SealStore failing =
        new SealStore() {
          @Override
          public Map<String, SeedTree> trees(Collection<String> boards) {
            return seals.trees(boards);
          }

          @Override
          public Map<String, Map<Integer, Long>> sealedSince() {
            if (asked.getAndIncrement() == 0) {
              throw new WagewireException(ErrorCode.DATABASE_UNREACHABLE, "gone", "test", "Wait.");
            }
            return seals.sealedSince();
          }
        };
    TransformWorker worker = run(failing, counted -> counted.counts().written() == 1);
    assertThat(worker.counts().retries()).isEqualTo(1);
    assertThat(worker.failure()).isNull();
  }

  private interface Condition {
    boolean isMet(TransformWorker worker);
  }

  private TransformWorker run(SealStore store, Condition until) throws InterruptedException {
    SealKeys keys = new SealKeys(store);
    TransformWorker worker =
        new TransformWorker(
            TestStream.client(),
            stream.group(),
            stream.route(),
            new SealedTransformer(new RecordTransformer(NORMALISER), stream.route(), keys),
            Clock.systemUTC());
    Thread thread = Thread.ofPlatform().start(worker);
    try (worker) {
      assertThat(Polling.until(LIMIT, () -> until.isMet(worker))).isTrue();
    }
    assertThat(thread.join(LIMIT)).isTrue();
    return worker;
  }

  private ProducerRecord<byte[], byte[]> sealed(Observation observation) {
    return stream.raw(
        observation.board().toString(), seal(stream.route().from(), PlainRecord.of(observation)));
  }

  private byte[] seal(String topic, PlainRecord record) {
    RecordSealer sealer = new RecordSealer(seals.keys());
    sealer.prepare(List.of(record.board()));
    return Objects.requireNonNull(sealer.seal(topic, record));
  }

  private byte[] opened(ConsumerRecord<byte[], byte[]> record) {
    RecordOpener opener = new RecordOpener(seals.keys());
    opener.prepare(List.of(SealKeys.board(record.key())));
    OpenedRecord opened = SealedTransformer.open(opener, record);
    assertThat(opened).isInstanceOf(OpenedRecord.Content.class);
    return Objects.requireNonNull(((OpenedRecord.Content) opened).value());
  }

  @SafeVarargs
  private void publish(ProducerRecord<byte[], byte[]>... records) {
    stream.publish(List.of(records), true);
  }

  private static byte[] listing(String id) {
    return Json.bytes(SampleObservations.listing(ACME, 1, id, "CMO"));
  }

  private static String text(ConsumerRecord<byte[], byte[]> record) {
    return new String(record.value(), StandardCharsets.UTF_8);
  }
}

package wagewire.transform.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import wagewire.model.board.BoardId;
import wagewire.model.error.ErrorCode;
import wagewire.model.event.ListingNormalised;
import wagewire.model.event.ListingObserved;
import wagewire.model.event.Observation;
import wagewire.model.event.PostingEvent;
import wagewire.model.event.Rejection;
import wagewire.model.event.RejectionReason;
import wagewire.model.event.SnapshotObserved;
import wagewire.model.event.Topics;
import wagewire.model.json.Json;
import wagewire.model.listing.PublishedListing;
import wagewire.model.posting.Role;
import wagewire.transform.normalise.Normaliser;

@Timeout(120)
class TransformWorkerTest {

  private static final Normaliser NORMALISER = Normaliser.load();
  private static final Instant NOW = Instant.parse("2026-11-02T07:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final String LAST_INSTANT = Instant.MAX.toString();
  private static final Duration LONGEST_STOP = Duration.ofSeconds(60);

  private final TestStream stream = TestStream.create();

  @Test
  void eachBoardKeepsItsOrderOfListingsAndSnapshots() throws InterruptedException {
    List<Observation> observations = new ArrayList<>();
    for (int snapshot = 1; snapshot <= 20; snapshot++) {
      for (BoardId board : boards(5)) {
        observations.add(
            SampleObservations.listing(board, snapshot, "a" + snapshot, "Marketing Manager"));
        observations.add(
            SampleObservations.listing(board, snapshot, "b" + snapshot, "Sales Manager"));
        observations.add(SampleObservations.snapshot(board, snapshot, List.of("a" + snapshot)));
      }
    }
    stream.publish(observations);

    run(
        worker(),
        () ->
            assertThat(byBoard(events(stream.postings(observations.size()))))
                .isEqualTo(byBoard(observations)));
  }

  @Test
  void aPostingCarriesWhatWasPublishedAndWhatWasReadFromIt() throws InterruptedException {
    BoardId board = boards(1).getFirst();
    stream.publish(
        List.of(SampleObservations.listing(board, 7, "j1", "Marketing Operations Manager")));

    run(
        worker(),
        () -> {
          ListingNormalised posting = (ListingNormalised) events(stream.postings(1)).getFirst();
          assertThat(posting.board()).isEqualTo(board);
          assertThat(posting.snapshot()).isEqualTo(7);
          assertThat(posting.title()).isEqualTo("Marketing Operations Manager");
          assertThat(posting.normaliser()).isEqualTo(NORMALISER.version());
          assertThat(posting.normalised().role()).isEqualTo(Role.of("marketing-operations"));
          assertThat(posting.normalised().employer()).isEqualTo("acme");
          assertThat(posting.published())
              .isEqualTo(PublishedListing.builder("j1", "Marketing Operations Manager").build());
        });
  }

  @Test
  void nothingIsLeftToTakeBehindATransactionThatWasAborted() throws InterruptedException {
    BoardId board = boards(1).getFirst();
    byte[] aborted = Json.bytes(SampleObservations.listing(board, 1, "aborted", "CMO"));
    stream.publish(List.of(stream.raw(board.toString(), aborted)), false);

    run(worker(), () -> assertThat(stream.isTakenWhole()).isTrue());

    stream.publish(listings(board, 1, 3));
    stream.publish(List.of(stream.raw(board.toString(), aborted)), false);

    run(
        worker(),
        () -> {
          assertThat(stream.postings(3)).hasSize(3);
          assertThat(stream.isTakenWhole()).isTrue();
        });
  }

  @Test
  void whatCannotBeTakenGoesToTheRejectionsAndTheRestGoesOn() throws InterruptedException {
    BoardId board = boards(1).getFirst();
    byte[] versionless =
        Json.text(SampleObservations.listing(board, 1, "new", "Marketing Manager"))
            .replace("\"version\":1", "\"version\":0")
            .getBytes(StandardCharsets.UTF_8);
    stream.publish(
        List.of(
            stream.raw(board.toString(), "{ not json".getBytes(StandardCharsets.UTF_8)),
            stream.raw("no board", versionless),
            stream.raw(
                board.toString(), Json.bytes(SampleObservations.listing(board, 1, "blank", " "))),
            stream.raw(board.toString(), Json.bytes(hugeSnapshot(board))),
            stream.raw(
                board.toString(), Json.bytes(SampleObservations.listing(board, 1, "good", "CMO")))),
        true);
    TransformWorker worker = worker();

    run(
        worker,
        () -> {
          List<Rejection> rejections =
              stream.rejections(4).stream()
                  .map(record -> Json.read(record.value(), Rejection.class))
                  .toList();
          assertThat(rejections)
              .extracting(Rejection::reason)
              .containsExactlyInAnyOrder(
                  RejectionReason.NO_PUBLISHED_LISTING,
                  RejectionReason.NO_PUBLISHED_LISTING,
                  RejectionReason.NO_TITLE,
                  RejectionReason.TOO_LARGE);
          assertThat(rejections)
              .allSatisfy(rejection -> assertThat(rejection.stage()).isEqualTo("normaliser"))
              .anySatisfy(rejection -> {
                assertThat(rejection.original()).isEqualTo("{ not json");
                assertThat(rejection.board()).isEqualTo(board);
              })
              .anySatisfy(rejection -> {
                assertThat(rejection.message()).isEqualTo("unknown version 0");
                assertThat(rejection.board().toString()).isEqualTo("unknown:unknown");
              })
              .anySatisfy(rejection -> assertThat(rejection.externalId()).isEqualTo("blank"));
          assertThat(ids(stream.postings(1))).containsExactly("good");
        });
    assertThat(worker.counts())
        .isEqualTo(
            new TransformCounts(
                5,
                1,
                Map.of(
                    RejectionReason.NO_PUBLISHED_LISTING, 2L,
                    RejectionReason.NO_TITLE, 1L,
                    RejectionReason.TOO_LARGE, 1L),
                0,
                NOW));
  }

  @Test
  void aRecordOfANewerVersionStopsTheWorkerAtIt() throws InterruptedException {
    BoardId board = boards(1).getFirst();
    byte[] newer =
        Json.text(SampleObservations.listing(board, 1, "new", "CMO"))
            .replace("\"version\":1", "\"version\":2")
            .getBytes(StandardCharsets.UTF_8);
    stream.publish(List.of(stream.raw(board.toString(), newer)), true);
    for (int i = 0; i < 2; i++) {
      TransformWorker worker = worker();
      Thread thread = Thread.ofPlatform().start(worker);
      assertThat(thread.join(LONGEST_STOP)).isTrue();
      assertThat(worker.failure())
          .hasMessageContainingAll("written by a newer Wagewire: version 2", "offset 0");
      assertThat(Objects.requireNonNull(worker.failure()).code()).isEqualTo(ErrorCode.NEWER_RECORD);
    }
    assertThat(stream.rejections(0)).isEmpty();
  }

  @Test
  void observationsOfTheYearOneOrOfTheFutureAreRefused() throws InterruptedException {
    BoardId board = boards(1).getFirst();
    List<Observation> sent = new ArrayList<>();
    for (String time : List.of("0001-01-01T00:00:00Z", "9999-12-31T00:00:00Z", LAST_INSTANT)) {
      sent.add(SampleObservations.listingAt(board, time, "a " + time, null));
      sent.add(SampleObservations.snapshotAt(board, time, List.of("a " + time)));
    }
    sent.add(SampleObservations.listing(board, 1, "good", "CMO"));
    stream.publish(sent);

    run(
        worker(),
        () -> {
          assertThat(ids(stream.postings(1))).containsExactly("good");
          assertThat(stream.rejections(6))
              .extracting(record -> Json.read(record.value(), Rejection.class))
              .hasSize(6)
              .allSatisfy(rejection -> {
                assertThat(rejection.reason()).isEqualTo(RejectionReason.IMPLAUSIBLE_TIME);
                assertThat(rejection.observedAt())
                    .isBetween(Instant.parse("2000-01-01T00:00:00Z"), Instant.now());
              });
        });
  }

  @Test
  void aDayOfPublicationThatCannotBeIsLeftOutAndCounted() throws InterruptedException {
    BoardId board = boards(1).getFirst();
    String seen = "2026-11-02T06:00:00Z";
    stream.publish(
        List.of(
            SampleObservations.listingAt(board, seen, "early", "0001-01-01T00:00:00Z"),
            SampleObservations.listingAt(board, seen, "late", "9999-12-31T00:00:00Z"),
            SampleObservations.listingAt(board, seen, "soon", "2026-11-03T05:00:00Z")));

    run(
        worker(),
        () -> {
          assertThat(events(stream.postings(3)))
              .extracting(event -> ((ListingNormalised) event).postedAt())
              .containsExactlyInAnyOrder(null, null, Instant.parse("2026-11-03T05:00:00Z"));
          assertThat(stream.rejections(2))
              .extracting(record -> Json.read(record.value(), Rejection.class))
              .extracting(Rejection::stage, Rejection::reason, Rejection::externalId)
              .containsExactlyInAnyOrder(
                  tuple(Rejection.FIELD, RejectionReason.IMPLAUSIBLE_TIME, "early"),
                  tuple(Rejection.FIELD, RejectionReason.IMPLAUSIBLE_TIME, "late"));
        });
  }

  @Test
  void observationsThatWereNeverCommittedAreNotTaken() throws InterruptedException {
    BoardId board = boards(1).getFirst();
    Observation lost = SampleObservations.listing(board, 1, "lost", "Marketing Manager");
    stream.publish(List.of(stream.raw(board.toString(), Json.bytes(lost))), false);
    stream.publish(List.of(SampleObservations.listing(board, 2, "kept", "Marketing Manager")));

    run(worker(), () -> assertThat(ids(stream.postings(1))).containsExactly("kept"));
  }

  @Test
  void workThatFailsIsInvisibleAndIsDoneAgainOnce() throws InterruptedException {
    BoardId board = boards(1).getFirst();
    stream.publish(listings(board, 1, 200));
    AtomicBoolean failed = new AtomicBoolean();
    RecordTransformer transformer = new RecordTransformer(NORMALISER);
    String last = "j" + (LateFailureInterceptor.BEFORE + 1);
    TransformWorker worker =
        worker(
            Map.of("interceptor.classes", LateFailureInterceptor.class.getName(), "linger.ms", 0),
            record ->
                idOf(record).equals(last) && failed.compareAndSet(false, true)
                    ? new TransformedRecord.Posting(
                        record.key(), new byte[2 * Topics.RECORD_LIMIT], null)
                    : transformer.apply(record));

    run(worker, () -> assertThat(ids(stream.postings(200))).isEqualTo(numbered(1, 200)));
    assertThat(stream.postingsAbortedOnesToo(200 + LateFailureInterceptor.BEFORE))
        .hasSizeGreaterThanOrEqualTo(200 + LateFailureInterceptor.BEFORE);
    assertThat(worker.counts().retries()).isEqualTo(1);
    assertThat(worker.counts().read()).isEqualTo(200);
  }

  @Test
  void ofABatchForWhichMemoryDoesNotSufficeOnlyTheRecordAtFaultIsRejected()
      throws InterruptedException {
    BoardId board = boards(1).getFirst();
    stream.publish(listings(board, 1, 30));
    RecordTransformer transformer = new RecordTransformer(NORMALISER);
    TransformWorker worker =
        worker(
            Map.of(),
            record -> {
              if (idOf(record).equals("j7")) {
                throw new OutOfMemoryError("Java heap space");
              }
              return transformer.apply(record);
            });

    run(
        worker,
        () -> {
          List<String> others = new ArrayList<>(numbered(1, 30));
          others.remove("j7");
          assertThat(ids(stream.postings(29))).isEqualTo(others);
          assertThat(stream.rejections(1))
              .singleElement()
              .satisfies(record -> {
                Rejection rejection = Json.read(record.value(), Rejection.class);
                assertThat(rejection.reason()).isEqualTo(RejectionReason.TOO_LARGE);
                assertThat(rejection.board()).isEqualTo(board);
                assertThat(rejection.message())
                    .matches(
                        "memory does not suffice for the record \\S+ \\d offset 6 of"
                            + " [\\d,]+ bytes");
              });
        });
    assertThat(worker.counts().retries()).isEqualTo(1);
  }

  @Tag("long")
  @Test
  void aCommitThatIsAnsweredTooLateLeavesEachPostingOnce() throws InterruptedException {
    BoardId board = boards(1).getFirst();
    stream.publish(listings(board, 1, 50));
    TransformWorker worker =
        worker(LateAcknowledgementInterceptor.SETTINGS, new RecordTransformer(NORMALISER));

    run(worker, () -> assertThat(ids(stream.postings(50))).isEqualTo(numbered(1, 50)));
    assertThat(worker.counts().retries()).isPositive();
  }

  @Test
  void aWorkerGoesOnWhereTheOneBeforeItStopped() throws InterruptedException {
    BoardId board = boards(1).getFirst();
    stream.publish(listings(board, 1, 50));
    run(worker(), () -> stream.postings(50));
    stream.publish(listings(board, 51, 90));

    run(worker(), () -> assertThat(ids(stream.postings(90))).isEqualTo(numbered(1, 90)));
  }

  @Test
  void twoWorkersShareTheWorkAndOneTakesOverTheOthers() throws InterruptedException {
    List<BoardId> boards = boards(8);
    boards.forEach(board -> stream.publish(listings(board, 1, 40)));
    run(
        worker(),
        () -> {
          run(worker(), () -> stream.postings(8 * 40));
          boards.forEach(board -> stream.publish(listings(board, 41, 60)));
          Map<BoardId, List<String>> read = byBoard(events(stream.postings(8 * 60)));
          assertThat(read).hasSize(8);
          assertThat(read.values())
              .allSatisfy(ids ->
                  assertThat(ids)
                      .isEqualTo(numbered(1, 60).stream().map(id -> "1 " + id).toList()));
        });
  }

  @Test
  void aWorkerClosedBeforeItRunsDoesNothing() throws InterruptedException {
    stream.publish(listings(boards(1).getFirst(), 1, 1));
    TransformWorker worker = worker();
    worker.close();
    Thread thread = Thread.ofPlatform().start(worker);
    assertThat(thread.join(LONGEST_STOP)).isTrue();
    assertThat(worker.counts()).isEqualTo(TransformCounts.NONE);
  }

  private TransformWorker worker() {
    return worker(Map.of(), new RecordTransformer(NORMALISER));
  }

  private TransformWorker worker(Map<String, Object> settings, Transformation transformer) {
    Map<String, Object> client = new HashMap<>(settings);
    client.putAll(TestStream.client());
    return new TransformWorker(client, stream.group(), stream.route(), transformer, CLOCK);
  }

  private interface Step {
    void take() throws InterruptedException;
  }

  private static void run(TransformWorker worker, Step step) throws InterruptedException {
    Thread thread = Thread.ofPlatform().start(worker);
    try (worker) {
      step.take();
    }
    assertThat(thread.join(LONGEST_STOP)).isTrue();
  }

  private static List<BoardId> boards(int count) {
    return IntStream.range(0, count).mapToObj(i -> new BoardId("acme", "board" + i)).toList();
  }

  private static List<Observation> listings(BoardId board, int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(i -> SampleObservations.listing(board, 1, "j" + i, "Marketing Manager"))
        .toList();
  }

  private static List<String> numbered(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(i -> "j" + i).toList();
  }

  private static Observation hugeSnapshot(BoardId board) {
    return SampleObservations.snapshot(board, 2, List.of("x".repeat(Topics.RECORD_LIMIT)));
  }

  private static String idOf(ConsumerRecord<byte[], byte[]> record) {
    return Json.tree(record.value()).path("external_id").asString("");
  }

  private static List<PostingEvent> events(List<ConsumerRecord<byte[], byte[]>> records) {
    return records.stream().map(record -> Json.read(record.value(), PostingEvent.class)).toList();
  }

  private static List<String> ids(List<ConsumerRecord<byte[], byte[]>> records) {
    return records.stream().map(TransformWorkerTest::idOf).toList();
  }

  private static Map<BoardId, List<String>> byBoard(List<?> records) {
    Map<BoardId, List<String>> byBoard = new LinkedHashMap<>();
    for (Object record : records) {
      switch (record) {
        case SnapshotObserved snapshot ->
            byBoard
                .computeIfAbsent(snapshot.board(), board -> new ArrayList<>())
                .add(snapshot.snapshot() + " end");
        case ListingNormalised listing ->
            byBoard
                .computeIfAbsent(listing.board(), board -> new ArrayList<>())
                .add(listing.snapshot() + " " + listing.externalId());
        case ListingObserved listing ->
            byBoard
                .computeIfAbsent(listing.board(), board -> new ArrayList<>())
                .add(listing.snapshot() + " " + listing.externalId());
        default -> throw new IllegalArgumentException(record.toString());
      }
    }
    return byBoard;
  }
}

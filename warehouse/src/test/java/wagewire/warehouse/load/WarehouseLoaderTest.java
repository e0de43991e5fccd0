package wagewire.warehouse.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.local.process.Polling;
import wagewire.local.testing.ConsumerGroupAssignment;
import wagewire.model.event.PostingEvent;
import wagewire.model.event.Rejection;
import wagewire.model.event.RejectionReason;
import wagewire.model.event.Topics;
import wagewire.model.json.Json;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestWarehouse;

@Timeout(120)
class WarehouseLoaderTest {

  private static final Instant START = Instant.parse("2026-01-05T06:00:00Z");
  private static final Duration LIMIT = Duration.ofSeconds(40);
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final TestWarehouse WITHOUT_KAFKA = TestWarehouse.fresh();

  @BeforeEach
  void anew() {
    WAREHOUSE.empty();
    LoaderTopics.createAnew();
  }

  @Test
  void recordsComeIntoTheWarehouseAndTheSameAgainChangeNothing() throws InterruptedException {
    List<PostingEvent> events = events(12, 1, 4);
    LoaderTopics.publish(events);
    try (Running running = Running.start()) {
      running.catchUp();
      List<String> once = rows(WAREHOUSE);
      assertThat(once).isEqualTo(loadedDirectly(events));

      LoaderTopics.publish(events);
      running.catchUp();
      assertThat(rows(WAREHOUSE)).isEqualTo(once);
      running.close();
      assertThat(running.loader.taken()).isEqualTo(2L * events.size());
    }
  }

  @Test
  void aLoaderKilledInTheMiddleLosesAndRepeatsNothing() throws InterruptedException {
    List<PostingEvent> first = events(12, 1, 2);
    LoaderTopics.publish(first);
    Running killed = Running.start();
    killed.catchUp();
    killed.kill();
    List<PostingEvent> second = events(12, 3, 5);
    LoaderTopics.publish(second);
    LoaderTopics.commitEverything();

    assertThat(Running.caughtUp().taken()).isEqualTo(second.size());
    assertThat(rows(WAREHOUSE)).isEqualTo(loadedDirectly(events(12, 1, 5)));
  }

  @Test
  void aBatchThatPostgresDoesNotFinishIsTakenInByTheNextLoader() throws InterruptedException {
    List<PostingEvent> events = events(12, 1, 2);
    WAREHOUSE.execute(
        """
        create function postings.stop() returns trigger language plpgsql as
          $$ begin raise exception 'out of order' using errcode = '57000'; end $$;
        create trigger stop before update of merged on postings.snapshot
          for each row when (old.board = 'lever:board-7') execute function postings.stop()
        """);
    try {
      LoaderTopics.publish(events);
      Running failing = Running.start();
      assertThat(Polling.until(LIMIT, () -> failing.loader.failure() != null)).isTrue();
      failing.close();
    } finally {
      WAREHOUSE.execute("drop function postings.stop cascade");
    }

    Running.caughtUp();
    assertThat(rows(WAREHOUSE)).isEqualTo(loadedDirectly(events));
  }

  @Test
  void twoLoadersShareTheWork() throws InterruptedException {
    List<PostingEvent> events = new ArrayList<>();
    try (Running one = Running.start();
        Running other = Running.start()) {
      for (int snapshot = 1; snapshot <= 6; snapshot++) {
        List<PostingEvent> more = events(24, snapshot, snapshot);
        LoaderTopics.publish(more);
        events.addAll(more);
        one.catchUp();
      }
      one.close();
      other.close();
      assertThat(one.loader.taken() + other.loader.taken()).isEqualTo(events.size());
    }
    assertThat(rows(WAREHOUSE)).isEqualTo(loadedDirectly(events));
  }

  @Test
  void eachOfTwoLoadersGetsHalfOfThePostings() throws InterruptedException {
    try (Running one = Running.start();
        Running other = Running.start()) {
      ConsumerGroupAssignment.awaitEqual(
          LoaderTopics.client(), WarehouseLoader.GROUP, Topics.POSTINGS, 2);
      LoaderTopics.publish(events(24, 1, 1));
      one.catchUp();
      one.close();
      other.close();
      assertThat(List.of(one.loader.taken(), other.loader.taken())).allMatch(taken -> taken > 0);
    }
  }

  @Test
  void poisonIsCountedAndPassedOver() throws InterruptedException {
    List<PostingEvent> events = events(3, 1, 1);
    byte[] good = Json.bytes(events.getFirst());
    String text = new String(good, StandardCharsets.UTF_8);
    LoaderTopics.send(
        List.of(
            LoaderTopics.record(Topics.POSTINGS, "a", "no JSON".getBytes(StandardCharsets.UTF_8)),
            LoaderTopics.record(Topics.POSTINGS, "b", null),
            LoaderTopics.record(Topics.POSTINGS, "c", "{}".getBytes(StandardCharsets.UTF_8)),
            LoaderTopics.record(
                Topics.POSTINGS,
                "d",
                text.replace("\"version\":1", "\"version\":0").getBytes(StandardCharsets.UTF_8)),
            LoaderTopics.record(
                Topics.POSTINGS,
                "e",
                text.replaceFirst("\"title\":\"[^\"]*\",", "").getBytes(StandardCharsets.UTF_8)),
            LoaderTopics.record(
                Topics.POSTINGS,
                "f",
                text.replaceFirst("\"observed_at\":\"2026", "\"observed_at\":\"+999999999")
                    .getBytes(StandardCharsets.UTF_8)),
            LoaderTopics.record(Topics.REJECTIONS, "g", "[]".getBytes(StandardCharsets.UTF_8))));
    LoaderTopics.publish(events);
    WarehouseLoader loader = Running.caughtUp();
    assertThat(loader.unreadable()).isEqualTo(7);
    assertThat(loader.failure()).isNull();
    assertThat(rows(WAREHOUSE)).isEqualTo(loadedDirectly(events));
  }

  @Test
  void aRecordOfANewerVersionStopsTheLoaderAtIt() throws InterruptedException {
    List<PostingEvent> events = events(1, 1, 1);
    for (String topic : List.of(Topics.POSTINGS, Topics.REJECTIONS)) {
      LoaderTopics.createAnew();
      String newer = topic.equals(Topics.POSTINGS) ? Json.text(events.getFirst()) : "{}";
      LoaderTopics.send(
          List.of(
              LoaderTopics.record(
                  topic,
                  "a",
                  newer
                      .replace("\"version\":1", "\"version\":2")
                      .replace("{}", "{\"version\":2,\"board\":[]}")
                      .getBytes(StandardCharsets.UTF_8))));
      Running failing = Running.start();
      assertThat(Polling.until(LIMIT, () -> failing.loader.failure() != null)).isTrue();
      assertThat(failing.loader.failure())
          .hasMessageContainingAll("written by a newer Wagewire: version 2", topic);
      failing.close();
    }
  }

  @Test
  void whatPostgresCannotHoldAsTextIsNoReasonToStop() throws InterruptedException {
    TestBoard board = TestBoard.own("odd", "Acme");
    String odd = "7\0\ud800";
    LoaderTopics.publish(
        List.of(
            board.listing(1, START, TestListing.of(odd, "acme").withTitle("Clerk\0\\u0000")),
            board.complete(1, START, List.of(odd, "8"))));
    assertThat(Running.caughtUp().unreadable()).isZero();
    assertThat(
            WAREHOUSE.rows(
                "select title, from_at is not null from postings.listing_record left join"
                    + " postings.listing_run using (listing_id)"))
        .containsExactly("Clerk \\u0000|true");
  }

  @Test
  void rejectionsAreListedOnce() throws InterruptedException {
    TestBoard board = TestBoard.own("acme", "Acme");
    for (int i = 0; i < 2; i++) {
      for (String original : List.of("{\"a\":1}", "{\"a\":2}")) {
        LoaderTopics.reject(
            new Rejection(
                Rejection.VERSION,
                board.id(),
                1,
                null,
                START,
                Rejection.READER,
                RejectionReason.NO_TITLE,
                "no title",
                original));
      }
    }
    Running.caughtUp();
    assertThat(WAREHOUSE.rows("select board, reason, message from postings.rejection"))
        .containsExactly("lever:acme|no-title|no title", "lever:acme|no-title|no title");
  }

  @Test
  void aTopicThatWasCreatedAnewIsReadFromItsStart() throws InterruptedException {
    LoaderTopics.publish(events(12, 1, 3));
    Running.caughtUp();
    LoaderTopics.createAnew();
    List<PostingEvent> later = events(12, 4, 7);
    LoaderTopics.publish(later);
    assertThat(Running.caughtUp().taken()).isEqualTo(later.size());
    assertThat(rows(WAREHOUSE)).isEqualTo(loadedDirectly(events(12, 1, 7)));
  }

  @Test
  void aTopicThatIsCreatedAnewWhileALoaderRunsIsReadFromItsStart() throws InterruptedException {
    LoaderTopics.publish(events(12, 1, 3));
    try (Running running = Running.start()) {
      running.catchUp();
      LoaderTopics.createAnew();
      LoaderTopics.publish(events(12, 4, 9));
      running.catchUp();
    }
    assertThat(rows(WAREHOUSE)).isEqualTo(loadedDirectly(events(12, 1, 9)));
  }

  @Test
  void offsetsBeyondTheEndStartAgain() throws InterruptedException {
    List<PostingEvent> events = events(12, 1, 2);
    LoaderTopics.publish(events);
    Running.caughtUp();
    WAREHOUSE.execute("update postings.load_offset set next_offset = next_offset + 1000");
    WAREHOUSE.execute(
        "truncate postings.listing_record, postings.listing_run, postings.snapshot,"
            + " postings.snapshot_listings");
    Running.caughtUp();
    assertThat(rows(WAREHOUSE)).isEqualTo(loadedDirectly(events));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5})
  void whatPostgresConfirmedAndLostIsTakenInAgainWhetherMoreComesOrNot(int last)
      throws InterruptedException {
    LoaderTopics.publish(events(12, 1, 2));
    try (Running running = Running.start()) {
      running.catchUp();
      WAREHOUSE.execute(
          "update postings.load_offset set next_offset = 0;"
              + " truncate postings.listing_record, postings.listing_run, postings.snapshot,"
              + " postings.snapshot_listings");
      LoaderTopics.publish(events(12, 3, last));
      running.catchUp();
    }
    assertThat(rows(WAREHOUSE)).isEqualTo(loadedDirectly(events(12, 1, last)));
  }

  @Test
  void aLoaderThatNeverRanCanBeClosed() throws InterruptedException {
    WarehouseLoader loader = LoaderTopics.loader(WAREHOUSE.warehouse());
    loader.close();
    loader.run();
    assertThat(loader.taken()).isZero();
  }

  /** Snapshots of some boards: in each, half of the listings are new and a third is gone. */
  private static List<PostingEvent> events(int boards, int first, int last) {
    List<PostingEvent> events = new ArrayList<>();
    for (int snapshot = first; snapshot <= last; snapshot++) {
      Instant at = START.plus(Duration.ofDays(snapshot));
      for (int number = 1; number <= boards; number++) {
        TestBoard board = TestBoard.own("board-" + number, "Acme " + number);
        List<String> present = new ArrayList<>();
        for (int id = snapshot; id < snapshot + 4; id++) {
          present.add("j" + id);
          events.add(board.listing(snapshot, at, TestListing.of("j" + id, "acme")));
        }
        events.add(board.complete(snapshot, at, present));
      }
    }
    return events;
  }

  private static List<String> rows(TestWarehouse warehouse) {
    return warehouse.everything(
        List.of("listing_record", "listing_run", "snapshot", "snapshot_listings"));
  }

  /** Loads the events without Kafka and returns the rows. */
  private static List<String> loadedDirectly(List<PostingEvent> events) {
    WITHOUT_KAFKA.empty();
    WITHOUT_KAFKA.load(events);
    return rows(WITHOUT_KAFKA);
  }

  /** A loader on a thread of its own. */
  private record Running(WarehouseLoader loader, Thread thread) implements AutoCloseable {

    static Running start() {
      WarehouseLoader loader = LoaderTopics.loader(WAREHOUSE.warehouse());
      return new Running(loader, Thread.ofPlatform().start(loader));
    }

    /** A loader that has taken in everything and was closed. */
    static WarehouseLoader caughtUp() throws InterruptedException {
      try (Running running = start()) {
        running.catchUp();
        running.close();
        return running.loader;
      }
    }

    /** Returns when the ledger has reached the end of each partition. */
    void catchUp() {
      Map<TopicPartition, Long> ends = LoaderTopics.ends();
      assertThat(
              Polling.until(
                  LIMIT,
                  () ->
                      ends.entrySet().stream()
                          .allMatch(end -> reached(end.getKey(), end.getValue()))))
          .as("caught up; failure " + loader.failure())
          .isTrue();
    }

    void kill() throws InterruptedException {
      thread.interrupt();
      thread.join();
    }

    @Override
    public void close() throws InterruptedException {
      loader.close();
      thread.join();
    }

    /** Ends of transactions may take a few offsets beyond the records. */
    private static boolean reached(TopicPartition partition, long end) {
      return end == 0
          || WAREHOUSE
              .rows(
                  """
                  select next_offset between %d and %<d + 9 from postings.load_offset
                  where topic = '%s' and partition = %d
                  """
                      .formatted(end, partition.topic(), partition.partition()))
              .equals(List.of("true"));
    }
  }
}

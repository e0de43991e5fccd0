package wagewire.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import wagewire.ingest.store.BoardMemory.GoneStreak;
import wagewire.ingest.store.CrawlStore.NextSnapshot;
import wagewire.ingest.store.PublishedSnapshot.ImportKey;
import wagewire.ingest.testing.TestCrawlDatabase;
import wagewire.model.board.BoardId;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.SnapshotStatus;

final class CrawlStoreTest {

  private static final BoardId ACME = BoardId.parse("lever:acme");
  private static final Instant MONDAY = Instant.parse("2026-03-02T06:00:00Z");

  @Test
  void snapshotNumbersGrowByOneWhoeverAsks() throws Exception {
    CrawlStore store = new CrawlStore(TestCrawlDatabase.fresh());
    List<Future<Long>> asked = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      IntStream.range(0, 40)
          .forEach(_ -> asked.add(threads.submit(() -> store.nextSnapshot(ACME))));
    }
    List<Long> numbers = new ArrayList<>();
    for (Future<Long> number : asked) {
      numbers.add(number.get());
    }

    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
  }

  @Test
  void theLatestContentAtOrBeforeAMomentIsKnown() {
    CrawlStore store = new CrawlStore(TestCrawlDatabase.fresh());
    store.nextSnapshot(ACME);
    store.save(
        live(
            1,
            MONDAY,
            new PublishedSnapshot.NewContent("1", 1, "a"),
            new PublishedSnapshot.NewContent("1", 2, "b")));
    store.save(live(2, MONDAY.plusSeconds(60), new PublishedSnapshot.NewContent("1", 1, "c")));
    List<String> ids = List.of("1", "2");

    assertThat(store.known(ACME, MONDAY.minusMillis(1), ids)).isEmpty();
    assertThat(store.known(ACME, MONDAY, ids))
        .containsOnlyKeys("1")
        .containsEntry("1", new KnownContent(true, List.of("a", "b")));
    assertThat(store.known(ACME, MONDAY.plusSeconds(59), ids))
        .containsEntry("1", new KnownContent(false, List.of("a", "b")));
    assertThat(store.known(ACME, MONDAY.plusSeconds(61), ids))
        .containsEntry("1", new KnownContent(false, List.of("c")));
    assertThat(store.known(BoardId.parse("lever:globex"), MONDAY, ids)).isEmpty();
  }

  @Test
  void aNumberComesWithWhatIsRemembered() {
    CrawlStore store = new CrawlStore(TestCrawlDatabase.fresh());

    assertThat(store.nextSnapshot(ACME, MONDAY, List.of("1")))
        .isEqualTo(new NextSnapshot(1, BoardMemory.NEW, Map.of()));
    store.save(live(1, MONDAY, new PublishedSnapshot.NewContent("1", 1, "a")));

    assertThat(store.nextSnapshot(ACME, MONDAY.plusSeconds(1), List.of("1", "2")))
        .isEqualTo(
            new NextSnapshot(
                2, store.state(ACME), Map.of("1", new KnownContent(false, List.of("a")))));
    assertThat(store.nextSnapshot(ACME, MONDAY.plusSeconds(2), List.of()))
        .isEqualTo(new NextSnapshot(3, store.state(ACME), Map.of()));
  }

  @Test
  void theFirstOfSeveralAnswersThatItIsGoneIsKeptUntilTheBoardIsRead() {
    CrawlStore store = new CrawlStore(TestCrawlDatabase.fresh());
    store.nextSnapshot(ACME);
    store.save(gone(1));
    store.save(gone(2));
    GoneStreak oneDay = GoneStreak.NONE.and(MONDAY.plusSeconds(1));
    assertThat(store.state(ACME).gone()).isEqualTo(oneDay);
    Instant tuesday = MONDAY.plus(Duration.ofDays(1));
    store.save(nothingRead(3, tuesday, FetchOutcome.GONE));
    assertThat(store.state(ACME).gone()).isEqualTo(oneDay.and(tuesday));
    assertThat(store.state(ACME).gone().days()).isEqualTo(2);
    store.save(live(4, tuesday.plusSeconds(3)));
    assertThat(store.state(ACME).gone()).isEqualTo(GoneStreak.NONE);
  }

  @Test
  void aFetchThatComesLateChangesNoMemoryOfALaterOne() {
    CrawlStore store = new CrawlStore(TestCrawlDatabase.fresh());
    store.nextSnapshot(ACME);
    store.save(live(2, MONDAY.plusSeconds(60)));
    store.save(live(1, MONDAY));

    assertThat(store.state(ACME).completeSnapshot()).isEqualTo(2L);
    assertThat(store.health())
        .singleElement()
        .satisfies(health -> assertThat(health.attemptedAt()).isEqualTo(MONDAY.plusSeconds(60)));
  }

  @Test
  void aVisitDuringWhichAnImportChangedAListingLeavesTheBoardToBeReadAgain() {
    CrawlStore store = new CrawlStore(TestCrawlDatabase.fresh());
    store.nextSnapshot(ACME);
    store.save(live(1, MONDAY));
    store.nextSnapshot(ACME);
    store.nextSnapshot(ACME);
    store.save(
        new PublishedSnapshot.Imported(
            ACME,
            3,
            MONDAY.plusSeconds(30),
            List.of(new PublishedSnapshot.NewContent("1", 1, "b")),
            ImportKey.of(ACME, MONDAY.plusSeconds(30), false, List.of("1")),
            Map.of()));
    assertThat(store.state(ACME).readingDue(MONDAY.plusSeconds(40))).isTrue();
    store.save(live(2, MONDAY.plusSeconds(60)));
    assertThat(store.state(ACME).readingDue(MONDAY.plusSeconds(70))).isTrue();
    store.save(live(store.nextSnapshot(ACME), MONDAY.plusSeconds(80)));
    assertThat(store.state(ACME).readingDue(MONDAY.plusSeconds(90))).isFalse();
  }

  @Test
  void aMemoryThatWasRestoredGoesOnWithNumbersThatNobodyWasGivenAndSendsBoardsWhole() {
    CrawlStore store = new CrawlStore(TestCrawlDatabase.fresh());
    StreamIdentity stream = new StreamIdentity("cluster", Map.of("topic", "id"));
    store.updateStream(stream);
    store.nextSnapshot(ACME);
    store.save(live(1, MONDAY, new PublishedSnapshot.NewContent("1", 1, "a")));

    store.afterRestore(MONDAY);
    store.updateStream(stream);
    assertThat(store.nextSnapshot(ACME)).isEqualTo(MONDAY.getEpochSecond() + 1);
    assertThat(store.nextSnapshot(BoardId.parse("lever:new"))).isEqualTo(MONDAY.getEpochSecond());
    assertThat(store.known(ACME, MONDAY, List.of("1"))).isEmpty();
    assertThat(store.state(ACME).readingDue(MONDAY)).isTrue();
    assertThat(store.updateStream(stream)).isFalse();
    store.afterRestore(MONDAY.plusSeconds(60));
    assertThat(store.nextSnapshot(BoardId.parse("lever:newer")))
        .isEqualTo(MONDAY.getEpochSecond() + 60);
  }

  @Test
  void failuresAreCountedUntilTheBoardIsReadAgain() {
    CrawlStore store = new CrawlStore(TestCrawlDatabase.fresh());
    store.nextSnapshot(ACME);
    store.save(failed(1));
    store.save(failed(2));

    assertThat(store.health().getFirst().failures()).isEqualTo(2);
    store.save(live(3, MONDAY.plusSeconds(3)));
    assertThat(store.health().getFirst().failures()).isZero();
  }

  @Test
  void aBoardNeverSeenIsNew() {
    assertThat(new CrawlStore(TestCrawlDatabase.fresh()).state(ACME)).isEqualTo(BoardMemory.NEW);
  }

  @Test
  void migratingTwiceIsMigratingOnce() {
    DataSource database = TestCrawlDatabase.fresh();
    new CrawlStore(database).nextSnapshot(ACME);

    CrawlSchema.migrate(database);

    assertThat(new CrawlStore(database).nextSnapshot(ACME)).isEqualTo(2L);
  }

  @Test
  void tablesOfAnotherVersionAreRefused() throws SQLException {
    DataSource database = TestCrawlDatabase.fresh();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "update crawl.flyway_schema_history set checksum = checksum + 1 where version = '1'");
    }

    assertThatExceptionOfType(WagewireException.class)
        .isThrownBy(() -> CrawlSchema.migrate(database))
        .extracting(WagewireException::code)
        .isEqualTo(ErrorCode.NEWER_DATA_DIRECTORY);
  }

  @Test
  void everyTableAndColumnHasAComment() throws SQLException {
    List<String> silent = new ArrayList<>();
    int named = 0;
    try (Connection connection = TestCrawlDatabase.fresh().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select c.relname || coalesce('.' || a.attname, ''),
                  col_description(c.oid, a.attnum), obj_description(c.oid, 'pg_class')
                from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where c.relnamespace = 'crawl'::regnamespace and c.relkind = 'r'
                  and c.relname <> 'flyway_schema_history'
                """)) {
      while (rows.next()) {
        named++;
        if (rows.getString(2) == null || rows.getString(3) == null) {
          silent.add(rows.getString(1));
        }
      }
    }

    assertThat(named).isGreaterThan(20);
    assertThat(silent).isEmpty();
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsSaidToBeOutOfReach() {
    PGSimpleDataSource nowhere = new PGSimpleDataSource();
    nowhere.setServerNames(new String[] {"127.0.0.1"});
    nowhere.setPortNumbers(new int[] {1});

    assertThatExceptionOfType(WagewireException.class)
        .isThrownBy(() -> new CrawlStore(nowhere).state(ACME))
        .extracting(WagewireException::code)
        .isEqualTo(ErrorCode.DATABASE_UNREACHABLE);
    assertThatExceptionOfType(WagewireException.class)
        .isThrownBy(() -> CrawlSchema.migrate(nowhere))
        .extracting(WagewireException::code)
        .isEqualTo(ErrorCode.DATABASE_UNREACHABLE);
  }

  private static PublishedSnapshot.Live live(
      long number, Instant at, PublishedSnapshot.NewContent... contents) {
    return new PublishedSnapshot.Live(
        ACME,
        number,
        at,
        List.of(contents),
        SnapshotStatus.COMPLETE,
        FetchOutcome.OK,
        null,
        List.of("1"),
        new Validators(
            "https://acme.example",
            List.of(new Validators.Page("https://acme.example/1", null, "\"e\"", null, "hash"))),
        List.of(),
        null,
        null,
        true,
        Map.of());
  }

  private static PublishedSnapshot.Live failed(long number) {
    return nothingRead(number, MONDAY.plusSeconds(number), FetchOutcome.FAILED);
  }

  private static PublishedSnapshot.Live gone(long number) {
    return nothingRead(number, MONDAY.plusSeconds(number), FetchOutcome.GONE);
  }

  private static PublishedSnapshot.Live nothingRead(
      long number, Instant observedAt, FetchOutcome outcome) {
    return new PublishedSnapshot.Live(
        ACME,
        number,
        observedAt,
        List.of(),
        SnapshotStatus.FAILED,
        outcome,
        "HTTP 500",
        null,
        null,
        List.of(),
        null,
        null,
        false,
        Map.of());
  }
}

package wagewire.warehouse.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterTry;
import wagewire.model.board.SourceKind;
import wagewire.model.event.PostingEvent;
import wagewire.model.event.SnapshotStatus;
import wagewire.warehouse.load.RandomBoardHistory;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestWarehouse;

/** Postings and spells on PostgreSQL follow from the facts, however they came. */
class ResolverTest {

  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final Instant START = Instant.parse("2026-01-05T06:00:00Z");

  private static final List<String> DERIVED =
      List.of(
          "posting",
          "spell",
          "posting_tool",
          "posting_place",
          "listing_merge",
          "listing_presence",
          "listing_days");

  private final TestBoard acme = TestBoard.own("acme", "Acme");

  @AfterTry
  void forget() {
    WAREHOUSE.empty();
  }

  @Tag("long")
  @Property(tries = 15)
  void workingOutWhatChangedGivesWhatWorkingOutEverythingGives(
      @ForAll long seed, @ForAll long order) {
    RandomBoardHistory story = RandomBoardHistory.of(seed);
    for (List<PostingEvent> batch : RandomBoardHistory.batches(story.shuffled(order), order)) {
      WAREHOUSE.load(batch);
      resolve();
    }
    List<String> stepByStep = derived();
    resolveEverything();
    assertThat(derived()).isEqualTo(stepByStep);

    WAREHOUSE.empty();
    WAREHOUSE.load(story.inOrder());
    resolve();
    assertThat(derived()).isEqualTo(stepByStep);
  }

  @Example
  void aNewTitleMovesAListingToAnotherBlockWithoutLeavingGhosts() {
    WAREHOUSE.load(
        acme.listing(1, day(0), job("1")),
        acme.listing(1, day(0), job("2")),
        acme.complete(1, day(0), List.of("1", "2")));
    resolve();
    WAREHOUSE.load(
        acme.listing(2, day(1), job("1").withTitle("Marketing Analyst")),
        acme.complete(2, day(1), List.of("1", "2")));
    resolve();
    assertThat(WAREHOUSE.rows("select title, listings from postings.posting order by 1"))
        .containsExactly("Marketing Analyst|1", "Marketing Operations Manager|1");
    assertThat(orphans()).isEqualTo("0");
  }

  @Example
  void listingsThatChangeTheirEmployerAreWorkedOutThoughTwoWorkersMeetThere() {
    List<String> ids = ids(0, 200);
    List<String> before = List.of();
    for (int snapshot = 1; snapshot <= 3; snapshot++) {
      List<PostingEvent> events = new ArrayList<>();
      for (String id : ids) {
        TestListing listing = TestListing.of(id, "employer-" + id + "-" + snapshot);
        events.add(acme.listing(snapshot, day(snapshot), listing));
      }
      events.add(acme.complete(snapshot, day(snapshot), ids));
      WAREHOUSE.load(events);
      resolve();
      before = derived();
    }
    assertThat(WAREHOUSE.value("select count(*) from postings.posting")).isEqualTo("200");
    resolveEverything();
    assertThat(derived()).isEqualTo(before);
  }

  @Example
  void aRequisitionThatMoreThanTwentyRowsShareIsAPlaceholder() {
    assertThat(postingsSharing("REQ-1", 20)).isEqualTo("1");
    assertThat(postingsSharing("REQ-1", 21)).isEqualTo("21");
    assertThat(postingsSharing("See Opening ID", 5)).isEqualTo("5");
    assertThat(postingsSharing("0000", 5)).isEqualTo("5");
  }

  @Example
  void theTwentyFirstRowPartsTheTwentyThatWereOne() {
    loadSharing("REQ-1", 0, 20);
    resolve();
    List<String> present = new ArrayList<>(ids(0, 20));
    present.add("other");
    WAREHOUSE.load(
        acme.listing(2, day(1), job("other").withTitle("Clerk").withRequisition("REQ-1")),
        acme.complete(2, day(1), present));
    resolve();
    assertThat(WAREHOUSE.value("select count(*) from postings.posting")).isEqualTo("21");
  }

  @Example
  void aRequisitionOfManyPlacesThatIsRenewedStaysOne() {
    List<String> first = ids(0, 15);
    List<String> second = ids(15, 30);
    WAREHOUSE.load(sharing("REQ-1", 1, 0, first));
    WAREHOUSE.load(sharing("REQ-1", 2, 30, second));
    resolve();
    assertThat(WAREHOUSE.value("select count(*) from postings.posting")).isEqualTo("1");
  }

  @Example
  void rowsThatComeBackToStandBesideTheOthersPartThem() {
    WAREHOUSE.load(sharing("REQ-1", 1, 0, ids(0, 15)));
    WAREHOUSE.load(sharing("REQ-1", 2, 30, ids(15, 30)));
    resolve();
    WAREHOUSE.load(acme.complete(3, day(40), ids(0, 30)));
    resolve();
    assertThat(WAREHOUSE.value("select count(*) from postings.posting")).isEqualTo("30");
  }

  @Example
  void rowsThatAnUnfinishedSnapshotShowsAreUpAtOnce() {
    List<PostingEvent> events = new ArrayList<>(sharing("REQ-1", 1, 0, ids(0, 15)));
    ids(15, 30)
        .forEach(id -> events.add(acme.listing(2, day(10), job(id).withRequisition("REQ-1"))));
    events.add(acme.partial(2, day(10), ids(0, 30)));
    WAREHOUSE.load(events);
    resolve();
    assertThat(WAREHOUSE.value("select count(*) from postings.posting")).isEqualTo("30");
  }

  @Tag("long")
  @Property(tries = 15)
  void howManyRowsAreUpAtOnceDoesNotDependOnTheOrderInWhichTheyCame(
      @ForAll long seed, @ForAll long order) {
    RandomBoardHistory story = crowd(seed);
    for (List<PostingEvent> batch : RandomBoardHistory.batches(story.shuffled(order), order)) {
      WAREHOUSE.load(batch);
      resolve();
    }
    List<String> stepByStep = derived();
    resolveEverything();
    assertThat(derived()).isEqualTo(stepByStep);

    WAREHOUSE.empty();
    WAREHOUSE.load(story.inOrder());
    resolve();
    assertThat(derived()).isEqualTo(stepByStep);
  }

  @Example
  void anAgencysPostingIsFlagged() {
    TestBoard agency = TestBoard.of("recruit", SourceKind.AGGREGATOR, null, null);
    WAREHOUSE.load(
        agency.listing(1, day(0), job("1").ofAgency()), agency.complete(1, day(0), List.of("1")));
    resolve();
    assertThat(WAREHOUSE.rows("select agency from postings.posting")).containsExactly("true");
  }

  @Example
  void anEndIsSettledWhenItsBoardHasBeenSeenForFourteenDaysMore() {
    WAREHOUSE.load(
        acme.listing(1, day(0), job("1")),
        acme.complete(1, day(0), List.of("1")),
        acme.complete(2, day(1), List.of()));
    resolve();
    assertThat(provisional()).containsExactly("true");
    WAREHOUSE.load(acme.complete(3, day(15), List.of()));
    resolve();
    assertThat(provisional()).containsExactly("false");
  }

  @Example
  void aBoardThatTurnsOutToBeAnAggregatorLosesItsPostings() {
    TestBoard other = TestBoard.of("acme", SourceKind.AGGREGATOR, null, null);
    TestBoard copy = TestBoard.own("acme-jobs", "Acme");
    WAREHOUSE.load(
        acme.listing(1, day(0), job("1").withText(7)),
        acme.complete(1, day(0), List.of("1")),
        copy.listing(1, day(1), job("2").withText(7)),
        copy.complete(1, day(1), List.of("2")));
    resolve();
    assertThat(owner()).containsExactly("lever:acme");
    WAREHOUSE.load(other.complete(2, day(2), List.of("1")));
    resolve();
    assertThat(owner()).containsExactly("lever:acme-jobs");
  }

  @Example
  void aBoardThatIsGoneClosesItsPostingsTheDayAfterTheyWereSeen() {
    WAREHOUSE.load(
        acme.listing(1, day(0), job("1")),
        acme.complete(1, day(0), List.of("1")),
        acme.nothing(2, day(3), SnapshotStatus.FAILED),
        acme.nothing(3, day(10), SnapshotStatus.GONE));
    resolve();
    assertThat(WAREHOUSE.rows("select opened_on, closed_on from postings.posting"))
        .containsExactly("2026-01-05|2026-01-06");
  }

  @Example
  void listingsThatNoSnapshotHasShownAreNoPostingsYet() {
    WAREHOUSE.load(acme.listing(1, day(0), job("1")));
    resolve();
    assertThat(WAREHOUSE.value("select count(*) from postings.posting")).isEqualTo("0");
    WAREHOUSE.load(acme.partial(1, day(0), List.of("1")));
    resolve();
    assertThat(WAREHOUSE.value("select count(*) from postings.posting")).isEqualTo("1");
  }

  /** Some 21 of 26 rows of one requisition at a time, under two titles. */
  private RandomBoardHistory crowd(long seed) {
    Random random = new Random(seed);
    List<List<PostingEvent>> chapters = new ArrayList<>();
    for (int number = 1; number <= 6; number++) {
      Instant at = day(10 * number + random.nextInt(10));
      List<String> present = new ArrayList<>();
      List<PostingEvent> chapter = new ArrayList<>();
      for (String id : ids(0, 26)) {
        if (random.nextInt(10) < 8) {
          present.add(id);
          TestListing job = job(id).withRequisition(random.nextInt(30) == 0 ? "REQ-2" : "REQ-1");
          chapter.add(
              acme.listing(number, at, random.nextInt(5) == 0 ? job.withTitle("Clerk") : job));
        }
      }
      chapter.add(
          random.nextInt(3) == 0
              ? acme.partial(number, at, present)
              : acme.complete(number, at, present));
      chapters.add(chapter);
    }
    return new RandomBoardHistory(chapters);
  }

  private List<PostingEvent> sharing(String requisition, long snapshot, int day, List<String> ids) {
    List<PostingEvent> events = new ArrayList<>();
    ids.forEach(
        id -> events.add(acme.listing(snapshot, day(day), job(id).withRequisition(requisition))));
    events.add(acme.complete(snapshot, day(day), ids));
    return events;
  }

  private static List<String> ids(int from, int to) {
    return IntStream.range(from, to).mapToObj(id -> "j" + id).toList();
  }

  private void loadSharing(String requisition, int from, int to) {
    WAREHOUSE.load(sharing(requisition, 1, 0, ids(from, to)));
  }

  private String postingsSharing(String requisition, int rows) {
    WAREHOUSE.empty();
    loadSharing(requisition, 0, rows);
    resolve();
    return WAREHOUSE.value("select count(*) from postings.posting");
  }

  private static TestListing job(String id) {
    return TestListing.of(id, "acme");
  }

  private static Instant day(int day) {
    return START.plus(Duration.ofDays(day));
  }

  private static void resolve() {
    new Resolver(WAREHOUSE.warehouse()).resolveChanged();
  }

  private static void resolveEverything() {
    WAREHOUSE.execute(
        "truncate " + String.join(", ", DERIVED.stream().map(name -> "postings." + name).toList()));
    WAREHOUSE.execute(
        "insert into postings.block_changed select coalesce(employer, board), title_key from"
            + " postings.listing_record");
    resolve();
  }

  private static List<String> derived() {
    return WAREHOUSE.everything(DERIVED);
  }

  private static List<String> provisional() {
    return WAREHOUSE.rows("select provisional from postings.listing_presence");
  }

  private static List<String> owner() {
    return WAREHOUSE.rows("select board from postings.posting");
  }

  /** Rows that belong to no posting, and listings that name none. */
  private static String orphans() {
    return WAREHOUSE.value(
        """
        select (select count(*) from postings.spell where posting_id not in (select posting_id from postings.posting))
          + (select count(*) from postings.listing_merge where posting_id not in (select posting_id from postings.posting))
          + (select count(*) from postings.posting_place where posting_id not in (select posting_id from postings.posting))
          + (select count(*) from postings.listing_days where posting_id not in (select posting_id from postings.posting))
          + (select count(*) from postings.listing_record left join postings.listing_days using (listing_id) where posting_id is null)
        """);
  }
}

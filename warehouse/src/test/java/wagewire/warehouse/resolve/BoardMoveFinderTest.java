package wagewire.warehouse.resolve;

import static org.assertj.core.api.Assertions.assertThat;

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
import wagewire.warehouse.removal.ListingErasure;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/**
 * Boards that nobody declared to be successors. Unless said otherwise, the old board of Acme shows
 * jobs 1 to 10 until day 70, the new one 4 to 13 from day 77 on; each job has a title of its own.
 */
class BoardMoveFinderTest {

  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();

  private final TestBoard old = TestBoard.own("old", "Acme");
  private final TestBoard successor = TestBoard.own("new", "Acme");
  private TestMarket market = new TestMarket();

  @AfterTry
  void forget() {
    WAREHOUSE.empty();
    WAREHOUSE.execute("truncate postings.forgotten");
    market = new TestMarket();
  }

  @Example
  void aBoardThatBeginsWithTheTitlesOfOneThatEndedSucceededIt() {
    show(old, 0, 70, 1, 10);
    show(successor, 77, 140, 4, 13);
    assertThat(found()).containsExactly("old>new 70 77 10 10 7");
    assertThat(WAREHOUSE.rows("select * from postings.lineage order by generation"))
        .containsExactly(
            "lever:old|lever:old|0|null|null|null", "lever:new|lever:old|1|lever:old|found|0.7");
  }

  @Example
  void theNewBoardMayBeginFourWeeksBeforeTheOldOneEndsAndSixtyDaysAfter() {
    assertThat(foundWhenTheNewOneBegins(41)).isEmpty();
    assertThat(foundWhenTheNewOneBegins(42)).hasSize(1);
    assertThat(foundWhenTheNewOneBegins(130)).hasSize(1);
    assertThat(foundWhenTheNewOneBegins(131)).isEmpty();
  }

  @Example
  void boardsThatGoOnSideBySideAreTwo() {
    show(old, 0, 140, 1, 10);
    show(successor, 77, 140, 4, 13);
    assertThat(found()).isEmpty();
  }

  @Example
  void boardsOfWhichOneIsOutOfOrderAreTwoForFourWeeks() {
    show(old, 0, 70, 1, 10);
    show(successor, 63, 91, 4, 13);
    assertThat(found()).isEmpty();
    forget();
    show(old, 0, 70, 1, 10);
    show(successor, 63, 98, 4, 13);
    assertThat(found()).hasSize(1);
  }

  @Example
  void twoWeeksAreEnoughWhereTheOldBoardIsEmptyOrGone() {
    for (SnapshotStatus end : List.of(SnapshotStatus.COMPLETE, SnapshotStatus.GONE)) {
      assertThat(foundWhenTheOldOneEnds(end, 76)).isEmpty();
      assertThat(foundWhenTheOldOneEnds(end, 77)).hasSize(1);
    }
  }

  @Example
  void aBoardThatComesBackPartsWhatWasJoined() {
    show(old, 0, 70, 1, 10);
    show(successor, 77, 140, 4, 13);
    assertThat(found()).hasSize(1);
    WAREHOUSE.load(old.complete(99, TestMarket.moment(141), List.of("1", "2")));
    resolve();
    assertThat(moves()).isEmpty();
    assertThat(WAREHOUSE.value("select count(distinct unit) from postings.lineage")).isEqualTo("2");
  }

  @Example
  void boardsWatchedFromTheSameDaysOnAreTwo() {
    show(old, 0, 28, 1, 10);
    show(successor, 13, 140, 4, 13);
    assertThat(found()).isEmpty();
    forget();
    show(old, 0, 28, 1, 10);
    show(successor, 14, 140, 4, 13);
    assertThat(found()).hasSize(1);
  }

  @Example
  void fewerThanHalfOfTheTitlesAreNoMove() {
    show(old, 0, 70, 1, 10);
    show(successor, 77, 140, 7, 16);
    assertThat(found()).isEmpty();
  }

  @Example
  void aTitleCountsOnceHoweverManyPostingsBearIt() {
    show(old, 0, 70, 1, 5);
    show(successor, 77, 140, 1, 2);
    for (int copy = 20; copy < 30; copy++) {
      market.job(old, job("acme", copy).withTitle("Job 1"), -1, null);
      market.job(successor, job("acme", copy).withTitle("Job 1"), 76, null);
    }
    assertThat(found()).isEmpty();
  }

  @Example
  void whatTheOldBoardShowedBeforeOrTheNewOneShowsMuchLaterIsNoEvidence() {
    show(old, 0, 70, 1, 3);
    for (int number = 4; number <= 10; number++) {
      market.job(old, job("acme", number), -1, 60);
    }
    show(successor, 77, 140, 4, 10);
    for (int number = 1; number <= 3; number++) {
      market.job(successor, job("acme", number), 91, null);
    }
    assertThat(found()).isEmpty();
  }

  @Example
  void aBoardThatEmptiesWhileTheNewOneFillsIsJoinedByWhatItHeldBefore() {
    market.collect(old, 0, 70, 1);
    market.collect(successor, 60, 140, 1);
    for (int number = 1; number <= 10; number++) {
      market.job(old, job("acme", number), -1, number == 1 ? null : 60 + number);
      market.job(successor, job("acme", number), number == 2 ? 59 : 60 + number, null);
    }
    assertThat(found()).containsExactly("old>new 70 60 10 10 10");
  }

  @Example
  void boardsOfDifferentEmployersAreTwo() {
    show(old, 0, 70, 1, 10);
    market.collect(successor, 77, 140, 1);
    for (int number = 1; number <= 10; number++) {
      market.job(successor, job("globex", number), 76, null);
    }
    assertThat(found()).isEmpty();
  }

  @Example
  void aFeedSucceedsNobody() {
    show(old, 0, 70, 1, 10);
    show(TestBoard.of("jobs", SourceKind.AGGREGATOR, null, null), 77, 140, 1, 10);
    assertThat(found()).isEmpty();
  }

  @Example
  void whatTheCatalogueDeclaresGoesFirst() {
    TestBoard declared = TestBoard.of("declared", SourceKind.OWN, "Acme", old);
    show(old, 0, 70, 1, 10);
    show(successor, 77, 140, 1, 10);
    show(declared, 77, 140, 4, 13);
    assertThat(found()).isEmpty();
    assertThat(WAREHOUSE.rows("select board, basis from postings.lineage where generation > 0"))
        .containsExactly("lever:declared|declared");
  }

  @Example
  void aPostingThatMovedStaysOneAsIfTheMoveHadBeenDeclared() {
    show(old, 0, 70, 1, 10);
    show(successor, 77, 140, 4, 13);
    found();
    List<String> postings = postings();
    forget();
    TestBoard declared = TestBoard.of("new", SourceKind.OWN, "Acme", old);
    show(old, 0, 70, 1, 10);
    show(declared, 77, 140, 4, 13);
    assertThat(found()).isEmpty();
    assertThat(postings())
        .isEqualTo(postings)
        .contains("Job 1|lever:old|0-", "Job 4|lever:new|0-", "Job 11|lever:new|77-");
  }

  @Example
  void aMoveThatBecomesCertainIsHeardByPostingsThatWereWorkedOutBefore() {
    show(old, 0, 70, 1, 10);
    show(successor, 63, 97, 4, 13);
    assertThat(found()).isEmpty();
    assertThat(postings()).contains("Job 4|lever:old|0-");
    List<String> same = IntStream.rangeClosed(4, 13).mapToObj(number -> "j" + number).toList();
    WAREHOUSE.load(successor.complete(99, TestMarket.moment(98), same));
    resolve();
    assertThat(moves()).hasSize(1);
    assertThat(postings()).contains("Job 4|lever:new|0-");
  }

  @Example
  void forgettingTheOldBoardLeavesTheNewOneOnItsOwn() {
    show(old, 0, 70, 1, 10);
    show(successor, 77, 140, 4, 13);
    found();
    new ListingErasure(WAREHOUSE.warehouse()).forget(old.id(), null);
    assertThat(moves()).isEmpty();
    resolve();
    assertThat(WAREHOUSE.rows("select distinct board from postings.posting"))
        .containsExactly("lever:new");
    assertThat(WAREHOUSE.value("select min(opened_on) from postings.spell"))
        .isEqualTo(TestMarket.START.plusDays(77).toString());
  }

  @Tag("long")
  @Property(tries = 15)
  void theOrderInWhichRecordsComeDoesNotMatter(@ForAll long seed) {
    RandomBoardHistory story = story();
    for (List<PostingEvent> batch : RandomBoardHistory.batches(story.shuffled(seed), seed)) {
      WAREHOUSE.load(batch);
      if (new Random(seed + batch.size()).nextInt(3) == 0) {
        resolve();
      }
    }
    resolve();
    List<String> stepByStep = postings();
    assertThat(moves()).containsExactly("old>new 70 77 6 6 4");

    WAREHOUSE.empty();
    WAREHOUSE.load(story.inOrder());
    resolve();
    assertThat(postings()).isEqualTo(stepByStep);
    assertThat(moves()).hasSize(1);
  }

  /** Two boards by the week, six jobs each. */
  private RandomBoardHistory story() {
    List<List<PostingEvent>> chapters = new ArrayList<>();
    for (int week = 0; week <= 20; week++) {
      TestBoard board = week <= 10 ? old : successor;
      int first = week <= 10 ? 1 : 3;
      List<PostingEvent> chapter = new ArrayList<>();
      List<String> present = new ArrayList<>();
      for (int number = first; number < first + 6; number++) {
        TestListing listing = job("acme", number);
        present.add(listing.externalId());
        if (week == 0 || week == 11) {
          chapter.add(board.listing(week + 1, TestMarket.moment(7 * week), listing));
        }
      }
      chapter.add(board.complete(week + 1, TestMarket.moment(7 * week), present));
      chapters.add(chapter);
    }
    return new RandomBoardHistory(chapters);
  }

  private List<String> foundWhenTheNewOneBegins(int day) {
    forget();
    show(old, 0, 70, 1, 10);
    show(successor, day, 200, 1, 10);
    return found();
  }

  private List<String> foundWhenTheOldOneEnds(SnapshotStatus end, int lastDay) {
    forget();
    show(old, 0, 63, 1, 10);
    show(successor, 56, lastDay, 4, 13);
    market.write(WAREHOUSE);
    WAREHOUSE.load(
        end == SnapshotStatus.GONE
            ? old.nothing(99, TestMarket.moment(64), end)
            : old.complete(99, TestMarket.moment(64), List.of()));
    resolve();
    return moves();
  }

  /** The jobs stand on the board whenever it is collected, which is every day. */
  private void show(TestBoard board, int fromDay, int toDay, int firstJob, int lastJob) {
    market.collect(board, fromDay, toDay, 1);
    for (int number = firstJob; number <= lastJob; number++) {
      market.job(board, job("acme", number), fromDay - 1, null);
    }
  }

  private static TestListing job(String employer, int number) {
    return TestListing.of("j" + number, employer).withTitle("Job " + number).withText(number);
  }

  private List<String> found() {
    market.write(WAREHOUSE);
    resolve();
    return moves();
  }

  private static void resolve() {
    new Resolver(WAREHOUSE.warehouse()).resolveChanged();
  }

  /** Boards, days on which the one ended and the other began, titles before, after and of both. */
  private static List<String> moves() {
    return WAREHOUSE.rows(
        """
        select format('%%s>%%s %%s %%s %%s %%s %%s', split_part(predecessor, ':', 2), split_part(board, ':', 2),
          ended_at::date - date '%1$s', began_at::date - date '%1$s', titles, later_titles, shared_titles)
        from postings.found_move order by board
        """
            .formatted(TestMarket.START));
  }

  /** Title, the board that speaks for it, days of opening and closing. */
  private static List<String> postings() {
    return WAREHOUSE.rows(
        """
        select title, posting.board,
          string_agg(concat(spell.opened_on - date '%1$s', '-', spell.closed_on - date '%1$s'), ' ' order by spell.opened_on)
        from postings.posting join postings.spell using (posting_id)
        group by posting_id, title, posting.board order by title
        """
            .formatted(TestMarket.START));
  }
}

package wagewire.warehouse.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterTry;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;
import wagewire.model.event.ListingNormalised;
import wagewire.model.event.PostingEvent;
import wagewire.model.listing.ForgottenItem;
import wagewire.warehouse.removal.ListingErasure;
import wagewire.warehouse.resolve.Resolver;
import wagewire.warehouse.testing.TestWarehouse;

/** Forgotten listings leave no trace, now and after every replay. */
class ListingErasureTest {

  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();

  private static final List<String> TABLES =
      List.of(
          "board",
          "listing_record",
          "content",
          "listing_run",
          "listing_sighting",
          "listing_days",
          "listing_presence",
          "posting",
          "spell",
          "posting_tool",
          "posting_place",
          "listing_merge");

  private final ListingErasure forgetting = new ListingErasure(WAREHOUSE.warehouse());

  @AfterTry
  void anew() {
    WAREHOUSE.empty();
    WAREHOUSE.execute("truncate postings.forgotten");
  }

  @Property(tries = 12)
  void aForgottenListingLeavesNothingBehind(@ForAll long seed) {
    RandomBoardHistory story = RandomBoardHistory.of(seed);
    ListingNormalised one = someListing(story, seed);
    isAsIfItHadNeverBeen(story, one.board(), one.externalId());
  }

  @Property(tries = 8)
  void aForgottenBoardLeavesNothingBehind(@ForAll long seed) {
    RandomBoardHistory story = RandomBoardHistory.of(seed);
    isAsIfItHadNeverBeen(story, someListing(story, seed).board(), null);
  }

  @Property(tries = 8)
  void aReplayBringsNothingBackInWhateverOrder(@ForAll long seed) {
    RandomBoardHistory story = RandomBoardHistory.of(seed);
    ListingNormalised one = someListing(story, seed);
    WAREHOUSE.load(story.inOrder());
    forgetting.forget(one.board(), one.externalId());
    resolve();
    List<String> forgotten = rows();

    WAREHOUSE.empty();
    RandomBoardHistory.batches(story.shuffled(seed), seed).forEach(WAREHOUSE::load);
    resolve();
    assertThat(rows()).isEqualTo(forgotten);
  }

  @Example
  void whatWasRemovedIsCountedAndTheSameAgainRemovesNothing() {
    RandomBoardHistory story = RandomBoardHistory.of(7);
    WAREHOUSE.load(story.inOrder());
    BoardId board = someListing(story, 7).board();
    int listings =
        Integer.parseInt(
            WAREHOUSE.value(
                "select count(*) from postings.listing_record where board = '" + board + "'"));
    assertThat(forgetting.isForgotten(board, null)).isFalse();
    assertThat(forgetting.forget(board, null)).isEqualTo(listings).isPositive();
    assertThat(forgetting.isForgotten(board, null)).isTrue();
    assertThat(forgetting.isForgotten(board, "1")).isFalse();
    assertThat(forgetting.forget(board, null)).isZero();
    assertThat(WAREHOUSE.value("select count(*) from postings.forgotten")).isEqualTo("1");
  }

  /** A restored backup may not hold the id of what was forgotten after it. */
  @Example
  void aListingThatIsForgottenByItsHashIsNeverLoaded() {
    RandomBoardHistory story = RandomBoardHistory.of(7);
    ListingNormalised one = someListing(story, 7);
    forgetting.forget(one.board(), ForgottenItem.hashed(one.externalId()));
    WAREHOUSE.load(story.inOrder());
    resolve();
    List<String> byHash = rows();

    anew();
    forgetting.forget(one.board(), one.externalId());
    WAREHOUSE.load(story.inOrder());
    resolve();
    assertThat(rows()).isEqualTo(byHash);
  }

  private void isAsIfItHadNeverBeen(
      RandomBoardHistory story, BoardId board, @Nullable String listing) {
    WAREHOUSE.load(story.inOrder());
    resolve();
    forgetting.forget(board, listing);
    resolve();
    List<String> forgotten = rows();

    WAREHOUSE.empty();
    WAREHOUSE.execute("truncate postings.forgotten");
    ForgottenListings without =
        listing == null
            ? new ForgottenListings(Set.of(board), Map.of())
            : new ForgottenListings(Set.of(), Map.of(board, Set.of(listing)));
    List<PostingEvent> events = new ArrayList<>();
    for (PostingEvent event : story.inOrder()) {
      PostingEvent allowed = without.allowed(event);
      if (allowed != null) {
        events.add(allowed);
      }
    }
    WAREHOUSE.load(events);
    resolve();
    assertThat(forgotten).isEqualTo(rows());
  }

  private static ListingNormalised someListing(RandomBoardHistory story, long seed) {
    List<ListingNormalised> listings =
        story.inOrder().stream()
            .filter(ListingNormalised.class::isInstance)
            .map(ListingNormalised.class::cast)
            .toList();
    return listings.get(new Random(seed).nextInt(listings.size()));
  }

  private static void resolve() {
    new Resolver(WAREHOUSE.warehouse()).resolveChanged();
  }

  private static List<String> rows() {
    return WAREHOUSE.everything(TABLES);
  }
}

package wagewire.warehouse.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wagewire.model.event.ListingNormalised;
import wagewire.model.listing.ForgottenItem;
import wagewire.warehouse.removal.ListingErasure;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/** Tests the contents that the loader keeps, and the records of replays that it takes and drops. */
class ReplayedListingsTest {

  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final TestBoard ACME = TestBoard.own("acme", "Acme");
  private static final Instant THEN = TestMarket.moment(3);
  private static final Instant LATER = THEN.plus(Duration.ofDays(1));
  private static final TestListing BUYER = TestListing.of("a", "acme").withTitle("Buyer");
  private static final TestListing SELLER = TestListing.of("a", "acme").withTitle("Seller");

  private static final String ROWS =
      """
      select normaliser_version, listing.content_hash = content.content_hash, observed_at = '%s'::timestamptz,
        published::jsonb ->> 'title'
      from postings.listing_record listing left join postings.content using (listing_id)
      """
          .formatted(LATER);

  private static final String NOTHING =
      "select (select count(*) from postings.listing_record) + (select count(*) from"
          + " postings.content)";

  private final ListingErasure forgetting = new ListingErasure(WAREHOUSE.warehouse());

  @BeforeEach
  void empty() {
    WAREHOUSE.empty();
    WAREHOUSE.execute("truncate postings.forgotten");
  }

  @Test
  void theNewestContentOfAListingIsKept() {
    WAREHOUSE.load(ACME.listing(1, THEN, BUYER));
    WAREHOUSE.load(ACME.listing(2, LATER, SELLER));
    WAREHOUSE.load(ACME.listing(1, THEN, BUYER));
    assertThat(WAREHOUSE.rows(ROWS)).containsExactly("test-1|true|true|Seller");
  }

  @Test
  void aReplayedListingIsReadAnewAndKeepsItsContentAndItsTime() {
    WAREHOUSE.load(ACME.listing(1, THEN, SELLER));
    WAREHOUSE.load(ACME.listing(2, LATER, SELLER));
    WAREHOUSE.execute("truncate postings.block_changed");
    WAREHOUSE.load(replayed(1, THEN, SELLER));
    assertThat(WAREHOUSE.rows(ROWS)).containsExactly("test-2|true|true|Seller");
    assertThat(WAREHOUSE.rows("select title_key from postings.block_changed")).isNotEmpty();
    assertThat(WAREHOUSE.rows("select * from postings.snapshot_listings where listings > 1"))
        .isEmpty();
  }

  @Test
  void aReplayedListingIsDroppedIfTheListingHasAnotherContentByThen() {
    WAREHOUSE.load(ACME.listing(1, THEN, BUYER));
    WAREHOUSE.load(replayed(1, THEN, SELLER));
    WAREHOUSE.load(replayed(2, LATER, SELLER));
    WAREHOUSE.load(ACME.listing(2, LATER, SELLER), replayed(1, THEN, BUYER));
    assertThat(WAREHOUSE.rows(ROWS)).containsExactly("test-1|true|true|Seller");
  }

  @Test
  void aReplayedListingOfTheSameBatchIsTaken() {
    WAREHOUSE.load(ACME.listing(2, LATER, SELLER), replayed(2, LATER, SELLER));
    assertThat(WAREHOUSE.rows(ROWS)).containsExactly("test-2|true|true|Seller");
  }

  @Test
  void neitherALateRecordNorAReplayBringsBackWhatWasForgotten() {
    for (String listing : List.of("a", ForgottenItem.hashed("a"), "the board")) {
      empty();
      WAREHOUSE.load(ACME.listing(1, THEN, BUYER), ACME.complete(1, THEN, List.of("a")));
      forgetting.forget(ACME.id(), listing.equals("the board") ? null : listing);
      // The hash alone is known of what came after a backup, and so is not there to be removed.
      if (listing.length() > 1 && !listing.equals("the board")) {
        WAREHOUSE.empty();
      }
      WAREHOUSE.load(replayed(1, THEN, BUYER));
      WAREHOUSE.load(ACME.listing(1, THEN, BUYER), ACME.complete(1, THEN, List.of("a")));
      WAREHOUSE.load(replayed(1, THEN, BUYER));
      assertThat(WAREHOUSE.value(NOTHING)).as(listing).isEqualTo("0");
    }
  }

  @Test
  void aReplayDoesNotBringBackWhatWasRemovedAndLetInAgain() {
    WAREHOUSE.load(ACME.listing(1, THEN, BUYER));
    forgetting.forget(ACME.id(), "a");
    forgetting.letIn(ACME.id(), "a");
    WAREHOUSE.load(replayed(1, THEN, BUYER));
    assertThat(WAREHOUSE.value(NOTHING)).isEqualTo("0");
  }

  /** Returns what a replay with another vocabulary publishes of a listing. */
  private static ListingNormalised replayed(long snapshot, Instant at, TestListing listing) {
    ListingNormalised observed = ACME.listing(snapshot, at, listing);
    return new ListingNormalised(
        observed.version(),
        observed.board(),
        observed.snapshot(),
        observed.source(),
        observed.externalId(),
        observed.observedAt(),
        observed.contentHash(),
        "test-2",
        observed.title(),
        observed.requisitionId(),
        observed.url(),
        observed.applyUrl(),
        observed.postedAt(),
        observed.normalised(),
        null);
  }
}

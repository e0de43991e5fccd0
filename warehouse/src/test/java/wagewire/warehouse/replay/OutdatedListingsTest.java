package wagewire.warehouse.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wagewire.model.event.ListingObserved;
import wagewire.model.listing.PublishedListing;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/** Observations that another version of the normaliser reads again. */
class OutdatedListingsTest {

  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final Instant THEN = TestMarket.moment(3).plusNanos(123_456_789);
  private static final String TESTS_VERSION = "test-1";

  private final TestBoard acme = TestBoard.own("acme", "Acme");

  @BeforeEach
  void empty() {
    WAREHOUSE.empty();
    WAREHOUSE.load(acme.listing(2, THEN, TestListing.of("known", "acme")));
  }

  @Test
  void theNewestContentOfAListingIsReadAgainByAnotherVersionOnly() throws SQLException {
    ListingObserved known = observed("known", 2, THEN);
    assertThat(among("other-2", known)).containsExactly(known);
    assertThat(among(TESTS_VERSION, known)).isEmpty();
  }

  @Test
  void olderContentsAndListingsThatTheWarehouseDoesNotHaveAreLeftAlone() throws SQLException {
    assertThat(
            among(
                "other-2",
                observed("known", 1, THEN.minusSeconds(60)),
                observed("never loaded", 2, THEN)))
        .isEmpty();
  }

  @Test
  void whatTheNormaliserRefusedIsTriedAgain() throws SQLException {
    WAREHOUSE.execute(
        """
        insert into postings.rejection (board, snapshot, stage, external_id, reason, original_hash, message, observed_at)
        values ('%1$s', 2, 'normaliser', 'refused', 'unreadable', 1, 'a defect', now()),
          ('%1$s', 2, 'reader', 'not for us', 'no_title', 2, 'no title', now())
        """
            .formatted(acme.id()));
    ListingObserved refused = observed("refused", 2, THEN);
    assertThat(among("other-2", observed("not for us", 2, THEN), refused)).containsExactly(refused);
  }

  private ListingObserved observed(String id, long snapshot, Instant at) {
    return new ListingObserved(
        ListingObserved.VERSION,
        acme.id(),
        snapshot,
        acme.source(),
        id,
        at,
        "0".repeat(32),
        PublishedListing.builder(id, "Marketing Operations Manager").build());
  }

  private static List<ListingObserved> among(String version, ListingObserved... observed)
      throws SQLException {
    try (Connection connection = WAREHOUSE.warehouse().connection()) {
      return OutdatedListings.among(connection, List.of(observed), version);
    }
  }
}

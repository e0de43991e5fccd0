package wagewire.warehouse.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wagewire.model.event.ListingNormalised;
import wagewire.model.event.ListingObserved;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/** Tests which listings a replay reads from the warehouse, and what of them. */
class OutdatedListingsTest {

  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final Instant THEN = TestMarket.moment(3);
  private static final String TESTS_VERSION = "test-1";

  private final TestBoard acme = TestBoard.own("acme", "Acme");
  private final ListingNormalised listing = acme.listing(2, THEN, TestListing.of("a", "acme"));

  @BeforeEach
  void empty() {
    WAREHOUSE.empty();
    WAREHOUSE.load(listing, acme.complete(2, THEN, List.of("a")));
  }

  @Test
  void aListingComesWithTheContentAndTheBoardThatItWasNormalisedOf() throws SQLException {
    assertThat(outdated("other-2", 10))
        .containsExactly(
            new ListingObserved(
                ListingObserved.VERSION,
                acme.id(),
                2,
                acme.source(),
                "a",
                THEN,
                listing.contentHash(),
                Objects.requireNonNull(listing.published())));
  }

  @Test
  void whatTheSameVersionReadIsLeftAlone() throws SQLException {
    assertThat(outdated(TESTS_VERSION, 10)).isEmpty();
  }

  @Test
  void eachListingComesOnceInSteps() throws SQLException {
    WAREHOUSE.load(
        acme.listing(3, THEN.plusSeconds(60), TestListing.of("b", "acme")),
        acme.listing(3, THEN.plusSeconds(60), TestListing.of("c", "acme")));
    assertThat(outdated("other-2", 2))
        .extracting(ListingObserved::externalId)
        .containsExactlyInAnyOrder("a", "b", "c");
  }

  private static List<ListingObserved> outdated(String version, int most) throws SQLException {
    List<ListingObserved> all = new ArrayList<>();
    try (Connection connection = WAREHOUSE.warehouse().connection()) {
      OutdatedListings outdated = new OutdatedListings(connection, version);
      for (var some = outdated.next(most); !some.isEmpty(); some = outdated.next(most)) {
        all.addAll(some);
      }
    }
    return all;
  }
}

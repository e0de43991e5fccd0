package wagewire.lab.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wagewire.lab.undisturbed.WarehouseRows;

class MissingObservationsTest {

  private static final WarehouseRows TRUTH =
      rows(
          listing("1", "2026-10-05", "2026-10-26", null),
          listing("2", "2026-10-05", "2026-10-12", "2026-10-19"));

  @Test
  void missingDaysAndListingsAreNoContradiction() {
    WarehouseRows found = rows(listing("1", "2026-10-12", "2026-10-19", null));
    assertThat(MissingObservations.contradictions(found, TRUTH)).isEmpty();
    assertThat(MissingObservations.contradictions(TRUTH, TRUTH)).isEmpty();
    assertThat(MissingObservations.seen(found, TRUTH))
        .isEqualTo("1 of 2 listings, 0 with all their days");
  }

  @Test
  void aListingThatNeverWasContradicts() {
    assertContradicts(listing("3", "2026-10-05", "2026-10-26", null));
  }

  @Test
  void aListingThatIsClosedThoughOpenContradicts() {
    assertContradicts(listing("1", "2026-10-05", "2026-10-12", "2026-10-19"));
  }

  @Test
  void aListingSeenBeforeOrAfterItWasThereContradicts() {
    assertContradicts(listing("2", "2026-09-28", "2026-10-12", "2026-10-19"));
    assertContradicts(listing("2", "2026-10-05", "2026-10-19", "2026-10-26"));
  }

  private static void assertContradicts(String listing) {
    assertThat(MissingObservations.contradictions(rows(listing), TRUTH)).hasSize(1);
  }

  private static WarehouseRows rows(String... listings) {
    return new WarehouseRows(Map.of("postings.listing", List.of(listings)), List.of());
  }

  private static String listing(String id, String first, String last, @Nullable String closed) {
    return """
    {"board": "lever:acme", "external_id": "%s", "first_seen": "%s", "last_seen": "%s",
    "closed_on": %s}\
    """
        .formatted(id, first, last, closed == null ? "null" : '"' + closed + '"');
  }
}

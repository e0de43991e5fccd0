package wagewire.model.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ContentHashTest {

  private static ListingBuilder listing() {
    return PublishedListing.builder("7", "Marketing Operations Manager")
        .company("Acme")
        .place(PublishedPlace.ofText("Zürich"))
        .pay(
            new PublishedPay(
                null, new BigDecimal("90000.50"), null, "CHF", "YEAR", null, null, false))
        .description("<p>Marketo &amp; SQL</p>")
        .postedAt(Instant.parse("2026-03-02T00:00:00Z"))
        .url("https://jobs.example/7");
  }

  /** Hashes are kept for months, and written by one JVM and compared by another. */
  @Test
  void theHashOfAListingIsTheSameInEveryJvmAndVersion() {
    assertThat(ContentHash.of(listing().build())).isEqualTo("92ae14dbc8d8e5eadd996b76dacdf61a");
  }

  @Test
  void anotherUpdateOrAFieldThatIsNotUnderstoodIsNoOtherContent() {
    assertThat(ContentHash.of(listing().unread("b", "2").updatedAt(Instant.EPOCH).build()))
        .isEqualTo(ContentHash.of(listing().build()));
  }

  @Test
  void anotherTextOrCountryIsAnotherContent() {
    PublishedListing listing = listing().build();
    assertThat(ContentHash.of(listing().description("<p>Marketo</p>").build()))
        .isNotEqualTo(ContentHash.of(listing));
    assertThat(ContentHash.of(listing.withCountry("CH"))).isNotEqualTo(ContentHash.of(listing));
  }
}

package wagewire.model.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import wagewire.model.json.Json;

class PublishedListingTest {

  @Test
  void unreadFieldsAreWrittenInOrderOfTheirNames() {
    String json = Json.text(listing().build());
    assertThat(json).contains("\"unread\":{\"a\":\"1\",\"b\":\"2\",\"c\":\"3\",\"d\":\"4\"}");
    assertThat(Json.text(Json.read(json, PublishedListing.class))).isEqualTo(json);
  }

  @Test
  void withAnotherCountryAllElseStays() {
    assertThat(listing().build().withCountry("DE")).isEqualTo(listing().country("DE").build());
  }

  private static ListingBuilder listing() {
    return PublishedListing.builder("7", "Analyst")
        .requisitionId("R7")
        .company("Acme")
        .department("Marketing")
        .place(PublishedPlace.ofText("Berlin"))
        .workplaceType("hybrid")
        .remote(false)
        .employmentType("full time")
        .description("SQL")
        .pay(PublishedPay.ofText("60000 EUR"))
        .currency("EUR")
        .language("en")
        .postedAt(Instant.EPOCH)
        .updatedAt(Instant.EPOCH.plusSeconds(1))
        .url("https://jobs.example/7")
        .applyUrl("https://jobs.example/7/apply")
        .unread("c", "3")
        .unread("d", "4")
        .unread("a", "1")
        .unread("b", "2");
  }
}

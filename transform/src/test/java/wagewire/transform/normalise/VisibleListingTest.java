package wagewire.transform.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.model.listing.PublishedListing;
import wagewire.model.listing.PublishedPlace;
import wagewire.transform.text.VisibleText;

class VisibleListingTest {

  @ParameterizedTest
  @CsvSource({
    "\u001B[31mCRM Manager\u001B[0m, [31mCRM Manager [0m",
    "CRM\u001B]0;owned\u0007 Manager, CRM ]0;owned Manager",
    "CRM\u009B2J Manager, CRM 2J Manager",
    "CRM\u202E reganaM, CRM reganaM",
    "\u2066CRM\u2069 Manager\u200E\u200F, CRM Manager",
    "C\u200BR\uFEFFM\u2060 Manager, CRM Manager",
    "CRM\u200DManager, CRMManager",
    "CRM\uDB40\uDC41 Manager, CRM Manager"
  })
  void whatActsInsteadOfBeingSeenIsLeftOut(String written, String seen) {
    PublishedListing listing =
        PublishedListing.builder("1", written)
            .company(written)
            .department(written)
            .build()
            .withPlaces(List.of(new PublishedPlace(written, written, written, written)));
    PublishedListing visible = VisibleListing.of(listing);
    assertThat(visible.title()).isEqualTo(seen);
    assertThat(visible.company()).isEqualTo(seen);
    assertThat(visible.department()).isEqualTo(seen);
    assertThat(visible.places()).containsExactly(new PublishedPlace(seen, seen, seen, seen));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CRM Manager",
        "Leiter:in Vertrieb – Köln",
        "می‌خواهم",
        "👩‍💻 Developer",
        "営業 部長"
      })
  void whatPeopleWriteStays(String title) {
    assertThat(VisibleText.of(title)).isEqualTo(title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,x",
        "mailto:me@acme.example",
        "file:///etc/passwd",
        "//acme.example/1",
        "/jobs/1",
        "httpx://acme.example"
      })
  void anAddressThatIsNotOfTheWebIsNone(String address) {
    PublishedListing listing =
        PublishedListing.builder("1", "CRM Manager").url(address).applyUrl(address).build();
    assertThat(VisibleListing.of(listing).url()).isNull();
    assertThat(VisibleListing.of(listing).applyUrl()).isNull();
  }

  @Test
  void aTitleHasOneLine() {
    assertThat(VisibleText.of("CRM\r\n\tManager\0")).isEqualTo("CRM Manager");
    assertThat(VisibleText.of(null)).isNull();
  }

  @Test
  void anAddressOfTheWebStays() {
    String address = "HTTPS://acme.example/jobs/1?a=b#c";
    PublishedListing listing =
        PublishedListing.builder("1", "CRM Manager").url(address).applyUrl(address).build();
    assertThat(VisibleListing.of(listing)).isEqualTo(listing);
  }
}

package wagewire.transform.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;
import wagewire.model.listing.ListingBuilder;
import wagewire.model.listing.PublishedListing;
import wagewire.model.listing.PublishedPlace;

class PostingExplanationTest {

  private static final Normaliser NORMALISER = Normaliser.load();
  private static final Source SOURCE =
      new Source("greenhouse", "acme", SourceKind.OWN, null, null, false);

  @Test
  void eachFieldOfTheListingThatStatesAModeOfWorkIsARule() {
    assertThat(explained(listing().workplaceType("Hybrid")))
        .containsSequence("work_mode: hybrid", "  Rule 1, the board's own word: 'Hybrid'");
    assertThat(explained(listing().place(PublishedPlace.ofText("Remote - US"))))
        .containsSequence("work_mode: remote", "  Rule 2, a place: 'Remote - US'");
    assertThat(explained(listing().remote(true)))
        .containsSequence("work_mode: remote", "  Rule 3, the board's flag: remote");
    assertThat(explained(PublishedListing.builder("1", "Marketing Manager (Remote)")))
        .containsSequence("work_mode: remote", "  Rule 4, the title: 'Marketing Manager (Remote)'");
    assertThat(
            explained(
                listing()
                    .description(
                        "<p>We sell shoes.</p><p>You will spend two days a week in our office, and"
                            + " have fun.</p>")))
        .contains("work_mode: hybrid")
        .anySatisfy(line ->
            assertThat(line)
                .startsWith("  Rule 5, the description: '")
                .contains("two days a week")
                .doesNotContain("shoes", "fun"));
    assertThat(explained(listing()))
        .containsSequence(
            "work_mode: unknown", "  not stated in a field, a place, the title or the description");
  }

  @Test
  void aToolIsExplainedByTheWordsThatShowIt() {
    List<String> lines =
        explained(
            PublishedListing.builder("1", "HubSpot Specialist")
                .description(
                    "<p>Our team is great.</p><p>You have worked with Salesforce for years.</p>"));
    assertThat(lines)
        .containsSequence(
            "tools: hubspot, salesforce",
            "  hubspot: 'HubSpot' in the title",
            "  salesforce: 'Salesforce' in the description");
  }

  @Test
  void ofSeveralPaysTheOneThatCountsIsNamed() {
    List<String> lines =
        explained(
            listing()
                .place(PublishedPlace.ofText("Denver, CO"))
                .description(
                    "<p>Pay in California: $120,000 - $140,000 a year.</p><p>Pay in Colorado:"
                        + " $100,000 - $120,000 a year.</p>"));
    assertThat(lines).filteredOn(line -> line.startsWith("pay: ")).hasSize(2);
    assertThat(lines).filteredOn(line -> line.startsWith("  counts: ")).hasSize(1);
    assertThat(lines).filteredOn(line -> line.startsWith("  does not count: ")).hasSize(1);
  }

  @Test
  void aPlaceThatOthersDecideIsShownAloneToo() {
    List<String> lines =
        explained(listing().place(PublishedPlace.ofText("Birmingham")).country("GB"));
    assertThat(lines)
        .anySatisfy(line -> assertThat(line).startsWith("places: ").contains("GB"))
        .anySatisfy(line -> assertThat(line).startsWith("  'Birmingham' alone: "))
        .contains("  country of the listing: 'GB'");
  }

  private static ListingBuilder listing() {
    return PublishedListing.builder("1", "Marketing Manager");
  }

  private static List<String> explained(ListingBuilder listing) {
    return NORMALISER.explain(listing.build(), SOURCE);
  }
}

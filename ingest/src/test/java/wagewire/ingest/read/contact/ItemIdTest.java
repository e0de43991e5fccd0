package wagewire.ingest.read.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import wagewire.ingest.read.DetailLink;
import wagewire.ingest.read.ReadPage;
import wagewire.ingest.read.ReadPageBuilder;
import wagewire.model.event.RejectionReason;
import wagewire.model.listing.ForgottenItem;
import wagewire.model.listing.PublishedListing;

final class ItemIdTest {

  private static final String EMAIL = "jane.doe@acme.example";

  @ParameterizedTest
  @ValueSource(strings = {"4711", "/jobs/crm-manager?id=7", "R-2026-0815", "9d1f2c3a-0000-4711"})
  void anIdIsStoredAsItIs(String id) {
    assertThat(ItemId.objection(id)).isNull();
    assertThat(ItemId.stored(id)).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {EMAIL, "/apply?to=jane.doe%40acme.example", "https://t.me/janedoe"})
  void anIdWithAContactDetailIsStoredAsItsHashWhichStays(String id) {
    String stored = ItemId.stored(id);
    assertThat(stored).isEqualTo(ForgottenItem.hashed(id)).doesNotContain("doe");
    assertThat(ItemId.stored(stored)).isEqualTo(stored);
  }

  /** What is listed, refused and linked to under one id stays one item, on every platform. */
  @Test
  void listingsRefusalsAndLinksOfOneIdHaveTheSame() {
    ReadPage page =
        new ReadPageBuilder()
            .listing(PublishedListing.builder(EMAIL, "CRM Manager").requisitionId(EMAIL).build())
            .refuse(EMAIL, RejectionReason.NO_TITLE, "", JsonNodeFactory.instance.objectNode())
            .lead(new DetailLink(EMAIL, "1", null))
            .build();
    String hash = ForgottenItem.hashed(EMAIL);
    assertThat(page.listings().getFirst().externalId()).isEqualTo(hash);
    assertThat(page.listings().getFirst().requisitionId()).isNull();
    assertThat(page.refusals().getFirst().externalId()).isEqualTo(hash);
    assertThat(page.leads().getFirst().externalId()).isEqualTo(hash);
  }

  @Test
  void aListingWhoseIdHasControlCharactersIsRefusedAndItsLinkLeftOut() {
    ReadPage page =
        new ReadPageBuilder()
            .listing(PublishedListing.builder("7\u001b[31m", "CRM Manager").build())
            .lead(new DetailLink("7\n", "1", null))
            .build();
    assertThat(page.listings()).isEmpty();
    assertThat(page.leads()).isEmpty();
    assertThat(page.refusals().getFirst().reason()).isEqualTo(RejectionReason.NO_ID);
    assertThat(page.refusals().getFirst().externalId()).isNull();
  }
}

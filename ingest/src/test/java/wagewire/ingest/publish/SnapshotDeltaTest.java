package wagewire.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wagewire.ingest.publish.Snapshot.DetailCoverage;
import wagewire.ingest.read.Refusal;
import wagewire.ingest.store.KnownContent;
import wagewire.ingest.store.PublishedSnapshot;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.RejectionReason;
import wagewire.model.event.SnapshotStatus;
import wagewire.model.event.Topics;
import wagewire.model.listing.ContentHash;
import wagewire.model.listing.PublishedListing;

final class SnapshotDeltaTest {

  private static final PublishedListing FIRST = listing("1", "Marketing Operations Manager");
  private static final PublishedListing EDITED =
      listing("1", "Senior Marketing Operations Manager");

  @Test
  void anUnknownListingIsNewsAndIsRemembered() {
    SnapshotDelta delta = delta(Map.of(), FIRST);

    assertThat(titles(delta)).containsExactly(FIRST.title());
    assertThat(delta.contents())
        .containsExactly(new PublishedSnapshot.NewContent("1", 1, hash(FIRST)));
    assertThat(delta.unchanged()).isZero();
  }

  @Test
  void aKnownContentIsNoNews() {
    SnapshotDelta delta = delta(knownBefore(FIRST), FIRST);

    assertThat(delta.isNothing()).isTrue();
    assertThat(delta.contents()).isEmpty();
    assertThat(delta.unchanged()).isEqualTo(1);
  }

  @Test
  void onlyTheLatestContentBeforeTheMomentIsKnown() {
    assertThat(titles(delta(knownBefore(FIRST, EDITED), FIRST))).containsExactly(FIRST.title());
  }

  @Test
  void aRepeatedListingCountsAsUnchanged() {
    SnapshotDelta delta = delta(Map.of(), FIRST, FIRST, FIRST);

    assertThat(titles(delta)).containsExactly(FIRST.title());
    assertThat(delta.unchanged()).isEqualTo(2);
  }

  @Test
  void aListingThatIsTooLargeIsNamedAlsoWhenItIsKnown() {
    PublishedListing large = listing("2", "x".repeat(Topics.LISTING_LIMIT));
    SnapshotDelta once = delta(Map.of(), FIRST, large);
    KnownContent known = new KnownContent(true, List.of(once.contents().getLast().hash()));

    for (SnapshotDelta delta : List.of(once, delta(Map.of("2", known), FIRST, large))) {
      assertThat(delta.rejected()).isEqualTo(1);
      assertThat(delta.tooLarge())
          .extracting(Refusal::externalId, Refusal::reason)
          .containsExactly(tuple("2", RejectionReason.TOO_LARGE));
    }
    assertThat(once.refusals()).isEqualTo(once.tooLarge());
  }

  @Test
  void anIdRepeatedWithOtherContentIsALaterVersion() {
    SnapshotDelta delta = delta(Map.of(), FIRST, EDITED);

    assertThat(titles(delta)).containsExactly(FIRST.title(), EDITED.title());
    assertThat(delta.contents())
        .containsExactly(
            new PublishedSnapshot.NewContent("1", 1, hash(FIRST)),
            new PublishedSnapshot.NewContent("1", 2, hash(EDITED)));
  }

  @Test
  void theLastOfSeveralVersionsIsTheOneThatStays() {
    SnapshotDelta delta = delta(Map.of(), FIRST, EDITED, FIRST);

    assertThat(titles(delta)).containsExactly(EDITED.title(), FIRST.title());
    assertThat(delta.unchanged()).isEqualTo(1);
  }

  @Test
  void aVersionKnownFromEarlierIsSaidAgainAfterAnotherOne() {
    assertThat(titles(delta(knownBefore(FIRST), EDITED, FIRST)))
        .containsExactly(EDITED.title(), FIRST.title());
  }

  @Test
  void severalVersionsAreAllRememberedSoThatTheSameMaterialIsNoNews() {
    SnapshotDelta once = delta(knownBefore(FIRST), FIRST, EDITED);
    KnownContent after =
        new KnownContent(
            true, once.contents().stream().map(PublishedSnapshot.NewContent::hash).toList());

    assertThat(titles(once)).containsExactly(EDITED.title());
    assertThat(delta(Map.of("1", after), FIRST, EDITED).isNothing()).isTrue();
  }

  @Test
  void everythingIsPublishedWhenAskedForButNothingIsRememberedTwice() {
    SnapshotDelta delta =
        SnapshotDelta.of(
            snapshot(List.of(FIRST), List.of()), items(FIRST), knownBefore(FIRST), true);

    assertThat(titles(delta)).containsExactly(FIRST.title());
    assertThat(delta.contents()).isEmpty();
  }

  @Test
  void unreadFieldsOfNewAndChangedListingsAreCountedWhateverElseIsPublished() {
    PublishedListing known =
        PublishedListing.builder("1", "Analyst").unread("perks", "a dog").build();
    PublishedListing added =
        PublishedListing.builder("2", "Analyst")
            .unread("perks", "a cat")
            .unread("grade", "7")
            .build();
    SnapshotDelta delta =
        SnapshotDelta.of(
            snapshot(List.of(known, added), List.of()),
            items(known, added),
            knownBefore(known),
            true);

    assertThat(delta.listings()).hasSize(2);
    assertThat(delta.unread()).isEqualTo(Map.of("perks", 1L, "grade", 1L));
  }

  @Test
  void aListingTooLargeToSendIsRejectedEachTimeButSaidOnce() {
    PublishedListing large =
        PublishedListing.builder("1", "Analyst").company("x".repeat(Topics.LISTING_LIMIT)).build();
    SnapshotDelta once = delta(Map.of(), large);
    KnownContent after = new KnownContent(false, List.of(once.contents().getFirst().hash()));
    SnapshotDelta again = delta(Map.of("1", after), large);

    assertThat(once.refusals())
        .singleElement()
        .satisfies(refusal -> {
          assertThat(refusal.reason()).isEqualTo(RejectionReason.TOO_LARGE);
          assertThat(refusal.externalId()).isEqualTo("1");
        });
    assertThat(List.of(once.rejected(), once.unchanged())).containsExactly(1, 0);
    assertThat(again.isNothing()).isTrue();
    assertThat(List.of(again.rejected(), again.unchanged())).containsExactly(1, 0);
  }

  @Test
  void aListingThatIsKeptOutCountsAsForgottenAndNotAsUnchanged() {
    PublishedListing removed = PublishedListing.builder("2", "Analyst").build();
    SnapshotDelta delta =
        SnapshotDelta.of(
            snapshot(List.of(FIRST, removed, removed), List.of()),
            items(FIRST),
            knownBefore(FIRST),
            false);

    assertThat(delta.forgotten()).isEqualTo(2);
    assertThat(delta.unchanged()).isOne();
    assertThat(delta.isNothing()).isTrue();
  }

  @Test
  void aRefusalIsSaidOnceAndStaysCounted() {
    Refusal refusal = new Refusal(null, RejectionReason.NO_TITLE, "no title", "{}");
    Snapshot snapshot = snapshot(List.of(FIRST), List.of(refusal, refusal));
    SnapshotDelta once = SnapshotDelta.of(snapshot, ContentItem.of(snapshot), Map.of(), false);
    KnownContent after = new KnownContent(false, List.of(once.contents().getLast().hash()));
    SnapshotDelta again =
        SnapshotDelta.of(
            snapshot,
            ContentItem.of(snapshot),
            Map.of(once.contents().getLast().externalId(), after),
            false);

    assertThat(once.refusals()).containsExactly(refusal);
    assertThat(again.refusals()).isEmpty();
    assertThat(List.of(once.rejected(), again.rejected())).containsExactly(2, 2);
  }

  @Test
  void whatCouldNotBeReadIsPresentAndWhatIsNoPostingIsNot() {
    Snapshot snapshot =
        snapshot(
            List.of(FIRST, EDITED),
            List.of(
                new Refusal("2", RejectionReason.NO_TITLE, "no title", "{}"),
                new Refusal("3", RejectionReason.NOT_A_POSTING, "hidden", "{}"),
                new Refusal(null, RejectionReason.NO_ID, "no id", "{}")));

    assertThat(snapshot.present()).containsExactly("1", "2");
  }

  private static SnapshotDelta delta(
      Map<String, KnownContent> known, PublishedListing... listings) {
    Snapshot snapshot = snapshot(Arrays.asList(listings), List.of());
    SnapshotDelta delta = SnapshotDelta.of(snapshot, ContentItem.of(snapshot), known, false);
    assertThat(delta.listings().size() + delta.unchanged() + delta.rejected())
        .isEqualTo(listings.length);
    return delta;
  }

  private static List<ContentItem> items(PublishedListing... listings) {
    return ContentItem.of(snapshot(Arrays.asList(listings), List.of()));
  }

  private static Map<String, KnownContent> knownBefore(PublishedListing... contents) {
    return Map.of(
        "1",
        new KnownContent(false, Arrays.stream(contents).map(SnapshotDeltaTest::hash).toList()));
  }

  private static Snapshot snapshot(List<PublishedListing> listings, List<Refusal> refusals) {
    Instant moment = Instant.parse("2026-03-02T06:00:00Z");
    Source source = new Source("lever", "acme", SourceKind.OWN, "Acme", null, false);
    return new Snapshot(
        source,
        moment,
        moment,
        SnapshotStatus.COMPLETE,
        FetchOutcome.OK,
        null,
        listings,
        refusals,
        null,
        null,
        DetailCoverage.NONE,
        null,
        null,
        0L);
  }

  private static PublishedListing listing(String id, String title) {
    return PublishedListing.builder(id, title).build();
  }

  private static String hash(PublishedListing listing) {
    return ContentHash.of(listing);
  }

  private static List<String> titles(SnapshotDelta delta) {
    return delta.listings().stream().map(item -> item.listing().title()).toList();
  }
}

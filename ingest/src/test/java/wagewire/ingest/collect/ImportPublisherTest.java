package wagewire.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.publish.CollectReport;
import wagewire.ingest.read.Refusal;
import wagewire.ingest.testing.CannedAnswer;
import wagewire.ingest.testing.CollectFixture;
import wagewire.ingest.testing.Payloads;
import wagewire.model.event.ListingObserved;
import wagewire.model.event.RejectionReason;
import wagewire.model.event.SnapshotObserved;
import wagewire.model.event.SnapshotStatus;
import wagewire.model.listing.PublishedListing;

final class ImportPublisherTest {

  private static final Instant JANUARY = Instant.parse("2026-01-05T00:00:00Z");
  private static final Instant FEBRUARY = Instant.parse("2026-02-02T00:00:00Z");
  private static final PublishedListing ANALYST = listing("1", "Analyst");
  private static final PublishedListing SENIOR = listing("1", "Senior Analyst");
  private static final PublishedListing MANAGER = listing("2", "Manager");

  private final CollectFixture workshop = new CollectFixture();
  private final BoardEntry board = workshop.board("greenhouse");

  @AfterEach
  void close() {
    workshop.close();
  }

  @Test
  void materialBecomesASnapshotOfThePast() {
    CollectReport report = load(JANUARY, true, ANALYST, MANAGER);

    assertCounts(report, 1L, 2, 2, 0, 0);
    assertThat(workshop.snapshots(board))
        .singleElement()
        .satisfies(snapshot -> {
          assertThat(snapshot.status()).isEqualTo(SnapshotStatus.COMPLETE);
          assertThat(snapshot.finishedAt()).isEqualTo(JANUARY);
          assertThat(snapshot.present()).containsExactly("1", "2");
        });
  }

  @Test
  void materialThatIsNotTheWholeBoardIsAPart() {
    load(JANUARY, false, ANALYST);

    assertThat(workshop.snapshots(board))
        .extracting(SnapshotObserved::status)
        .containsExactly(SnapshotStatus.PARTIAL);
  }

  @Test
  void whatTheBoardAnnouncedIsSaid() {
    workshop.imports().publish(board.source(), JANUARY, false, 500, List.of(ANALYST), List.of());

    assertThat(workshop.snapshots(board))
        .extracting(SnapshotObserved::announced)
        .containsExactly(500);
  }

  @Test
  void materialAloneEndsWhenItBegins() {
    workshop.server.always(
        CollectFixture.path(board), CannedAnswer.json(Payloads.greenhouse("1 Analyst")));
    workshop.collect(board);
    load(JANUARY, true, ANALYST);

    assertThat(workshop.snapshots(board))
        .extracting(snapshot -> snapshot.startedAt().compareTo(snapshot.finishedAt()) < 0)
        .containsExactly(true, false);
  }

  @Test
  void theSameMaterialAgainSaysNothing() {
    load(JANUARY, true, ANALYST, SENIOR, MANAGER);
    int before = workshop.observations(board).size();

    CollectReport again = load(JANUARY, true, ANALYST, SENIOR, MANAGER);

    assertCounts(again, null, 3, 0, 3, 0);
    assertThat(workshop.observations(board)).hasSize(before);
  }

  @Test
  void refusalsOfTheSameMaterialAreCountedAgainButNotSentAgain() {
    Refusal refusal = new Refusal(null, RejectionReason.NO_TITLE, "row 1 has no title", "{}");
    ImportPublisher imports = workshop.imports();
    imports.publish(board.source(), JANUARY, false, null, List.of(ANALYST), List.of(refusal));

    CollectReport again =
        imports.publish(board.source(), JANUARY, false, null, List.of(ANALYST), List.of(refusal));

    assertCounts(again, null, 2, 0, 1, 1);
    assertThat(workshop.rejections(board)).hasSize(1);
  }

  @Test
  void theSameContentAtALaterMomentIsPresenceAlone() {
    load(JANUARY, true, ANALYST, MANAGER);

    CollectReport later = load(FEBRUARY, true, ANALYST);

    assertCounts(later, 2L, 1, 0, 1, 0);
    assertThat(workshop.snapshots(board).getLast().present()).containsExactly("1");
  }

  @Test
  void anIncompleteImportIsSaidAgainOnceItIsComplete() {
    load(JANUARY, false, ANALYST);

    assertThat(load(JANUARY, true, ANALYST).snapshot()).isEqualTo(2L);
  }

  @Test
  void ordersOfArrivalGiveTheSameContents() {
    load(FEBRUARY, true, SENIOR);

    CollectReport earlier = load(JANUARY, true, ANALYST);

    assertThat(earlier.published()).isEqualTo(1);
    assertThat(workshop.observations(board).stream().filter(ListingObserved.class::isInstance))
        .extracting(record -> ((ListingObserved) record).observedAt())
        .containsExactly(FEBRUARY, JANUARY);
    assertThat(load(FEBRUARY, true, SENIOR).snapshot()).isNull();
  }

  @Test
  void olderMaterialLeavesTheLiveBoardAlone() {
    workshop.server.script(
        CollectFixture.path(board),
        request ->
            request.header("If-none-match") == null
                ? CannedAnswer.json(Payloads.greenhouse("1 Analyst")).with("ETag", "\"7\"")
                : CannedAnswer.status(304));
    workshop.collect(board);

    load(JANUARY, true, listing("1", "Junior Analyst"), MANAGER);
    CollectReport live = workshop.collect(board);

    assertThat(live.status()).isEqualTo(SnapshotStatus.UNCHANGED);
    assertThat(workshop.server.requests().getLast().header("If-none-match")).isEqualTo("\"7\"");
    assertThat(workshop.snapshots(board).getLast().sameAs()).isEqualTo(1L);
    assertThat(workshop.snapshots(board))
        .extracting(SnapshotObserved::snapshot)
        .containsExactly(1L, 2L, 3L);
  }

  @Test
  void materialThatContradictsTheLiveBoardIsReadAgainLive() {
    String payload = Payloads.greenhouse("1 Analyst");
    workshop.server.always(
        CollectFixture.path(board), CannedAnswer.json(payload).with("ETag", "\"7\""));
    workshop.collect(board);
    workshop.collect(board);

    load(workshop.clock.instant(), false, listing("1", "Junior Analyst"));
    CollectReport live = workshop.collect(board);

    assertThat(live.published()).isEqualTo(1);
    assertThat(workshop.titles(board)).containsExactly("Analyst", "Junior Analyst", "Analyst");
    assertThat(workshop.collect(board).status()).isEqualTo(SnapshotStatus.UNCHANGED);
  }

  @Test
  void materialOfAnyLengthIsReadBackAsItWasSent() {
    PublishedListing listing =
        PublishedListing.builder("1", "Analyst").description("x".repeat(3_000_000)).build();
    load(JANUARY, false, listing);

    assertThat(((ListingObserved) workshop.observations(board).getFirst()).listing())
        .isEqualTo(listing);
  }

  private static void assertCounts(
      CollectReport report,
      @Nullable Long snapshot,
      int read,
      int published,
      int unchanged,
      int rejected) {
    assertThat(report.snapshot()).isEqualTo(snapshot);
    assertThat(List.of(report.read(), report.published(), report.unchanged(), report.rejected()))
        .containsExactly(read, published, unchanged, rejected);
  }

  private CollectReport load(Instant observedAt, boolean complete, PublishedListing... listings) {
    return workshop
        .imports()
        .publish(board.source(), observedAt, complete, null, List.of(listings), List.of());
  }

  private static PublishedListing listing(String id, String title) {
    return PublishedListing.builder(id, title).build();
  }
}

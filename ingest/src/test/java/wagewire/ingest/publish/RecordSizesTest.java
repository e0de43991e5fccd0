package wagewire.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wagewire.ingest.publish.Snapshot.DetailCoverage;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.SnapshotObserved;
import wagewire.model.event.SnapshotStatus;
import wagewire.model.event.Topics;
import wagewire.model.json.Json;
import wagewire.model.listing.PublishedListing;

/** No content of a board makes a record that Kafka refuses or a consumer cannot hold. */
final class RecordSizesTest {

  private static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");
  private static final Source SOURCE =
      new Source("lever", "acme", SourceKind.OWN, "Acme", null, false);

  @Test
  void longIdsAreSpreadOverMoreRecords() {
    List<String> ids =
        IntStream.range(0, 12_000).mapToObj(number -> number + "職".repeat(900)).toList();

    List<SnapshotObserved> parts = new SnapshotRecords(snapshot(null), 1).present(ids);

    assertThat(parts).hasSize(11).allMatch(part -> part.parts() == 11);
    assertThat(parts).extracting(SnapshotObserved::part).isSorted().startsWith(1).endsWith(11);
    assertThat(parts.stream().flatMap(part -> ids(part).stream())).isEqualTo(ids);
    assertThat(parts).allMatch(part -> Json.bytes(part).length < Topics.RECORD_LIMIT / 2);
  }

  @Test
  void shortIdsAreFiveThousandARecord() {
    List<String> ids = IntStream.range(0, 10_001).mapToObj(String::valueOf).toList();

    List<SnapshotObserved> parts = new SnapshotRecords(snapshot(null), 1).present(ids);

    assertThat(parts).extracting(part -> ids(part).size()).containsExactly(5_000, 5_000, 1);
    assertThat(new SnapshotRecords(snapshot(null), 1).present(List.of()))
        .singleElement()
        .satisfies(part -> assertThat(ids(part)).isEmpty());
  }

  @Test
  void aNoteAsLongAsABookIsCut() {
    assertThat(snapshot("more ".repeat(1_000_000)).note()).hasSizeLessThanOrEqualTo(2_000);
  }

  @Test
  void aDescriptionAsLongAsABookIsCutAndSaysSo() {
    String description =
        PublishedListing.builder("1", "Analyst")
            .description("<p>Run the engine</p>".repeat(1_000_000))
            .build()
            .description();

    assertThat(description).hasSizeBetween(199_000, 200_000).endsWith(" …");
  }

  @Test
  void aConsumerTakesNoMoreRecordsThanItsHeapHolds() {
    assertThat(Topics.recordsAtOnce(1_000, 512L << 20)).isEqualTo(64);
    assertThat(Topics.recordsAtOnce(1_000, 16L << 30)).isEqualTo(1_000);
    assertThat(Topics.recordsAtOnce(1_000, 1 << 20)).isEqualTo(1);
  }

  private static List<String> ids(SnapshotObserved part) {
    List<String> present = part.present();
    return present == null ? List.of() : present;
  }

  private static Snapshot snapshot(@Nullable String note) {
    return new Snapshot(
        SOURCE,
        NOW.minusSeconds(1),
        NOW,
        SnapshotStatus.COMPLETE,
        FetchOutcome.OK,
        null,
        List.of(),
        List.of(),
        note,
        null,
        DetailCoverage.NONE,
        null,
        null,
        0L);
  }
}

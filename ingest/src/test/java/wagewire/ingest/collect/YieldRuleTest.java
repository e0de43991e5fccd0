package wagewire.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import wagewire.ingest.publish.Snapshot;
import wagewire.ingest.publish.Snapshot.DetailCoverage;
import wagewire.ingest.store.BoardMemory;
import wagewire.ingest.store.VolumeHistory;
import wagewire.ingest.store.YieldHistory;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.SnapshotStatus;
import wagewire.model.listing.PublishedListing;

final class YieldRuleTest {

  private static final Instant NOW = Instant.parse("2026-03-09T06:00:00Z");
  private static final Instant SINCE = Instant.parse("2025-06-02T06:00:00Z");
  private static final Instant BEFORE = Instant.parse("2026-01-05T06:00:00Z");

  @Test
  void aCompleteVisitTellsWhatTheBoardShows() {
    assertThat(after(knew("7"), SnapshotStatus.COMPLETE, List.of(), "1 Analyst", "2 Marketing"))
        .isEqualTo(new YieldHistory(SINCE, NOW, List.of("2")));
    assertThat(after(knew("7"), SnapshotStatus.COMPLETE, List.of(), "1 Analyst"))
        .isEqualTo(new YieldHistory(SINCE, BEFORE, List.of()));
    assertThat(after(YieldHistory.NONE, SnapshotStatus.COMPLETE, List.of(), "1 Analyst"))
        .isEqualTo(new YieldHistory(NOW, null, List.of()));
  }

  @Test
  void aPostingThatWasNotReadAgainIsWhatItWas() {
    assertThat(after(knew("7"), SnapshotStatus.COMPLETE, List.of("6", "7"), "1 Analyst"))
        .isEqualTo(new YieldHistory(SINCE, NOW, List.of("7")));
    assertThat(after(knew("7"), SnapshotStatus.COMPLETE, List.of("6"), "1 Analyst"))
        .isEqualTo(new YieldHistory(SINCE, BEFORE, List.of()));
  }

  @Test
  void aPostingThatAnOlderVersionReadMayBeOne() {
    assertThat(after(YieldHistory.NONE, SnapshotStatus.COMPLETE, List.of("6"), "1 Analyst"))
        .isEqualTo(new YieldHistory(NOW, NOW, List.of("6")));
  }

  @ParameterizedTest
  @EnumSource(names = {"PARTIAL", "HELD"})
  void aPartOfABoardShowsThatThereIsOneAndNeverThatThereIsNone(SnapshotStatus part) {
    assertThat(after(knew("7"), part, List.of(), "2 Marketing"))
        .isEqualTo(new YieldHistory(SINCE, NOW, List.of("7", "2")));
    assertThat(after(knew("7"), part, List.of(), "1 Analyst"))
        .isEqualTo(new YieldHistory(SINCE, BEFORE, List.of("7")));
    assertThat(after(YieldHistory.NONE, part, List.of(), "1 Analyst")).isNull();
  }

  @Test
  void anUnchangedBoardShowsWhatItShowed() {
    assertThat(after(knew("7"), SnapshotStatus.UNCHANGED, List.of()))
        .isEqualTo(new YieldHistory(SINCE, NOW, List.of("7")));
    assertThat(after(knew(), SnapshotStatus.UNCHANGED, List.of())).isEqualTo(knew());
    assertThat(after(YieldHistory.NONE, SnapshotStatus.UNCHANGED, List.of())).isNull();
  }

  @ParameterizedTest
  @EnumSource(names = {"FAILED", "GONE"})
  void aVisitThatReadNothingChangesNothing(SnapshotStatus status) {
    assertThat(after(knew("7"), status, List.of())).isNull();
  }

  @ParameterizedTest(name = "read on {0}: watched anew {1}")
  @CsvSource({"2026-01-12, false", "2026-01-11, true"})
  void aBoardThatWasNotReadForEightWeeksIsWatchedAnew(LocalDate read, boolean anew) {
    VolumeHistory volume = new VolumeHistory(List.of(new VolumeHistory.Day(read, 1)), null);
    YieldHistory after =
        YieldRule.after(
            state(knew(), volume),
            snapshot(SnapshotStatus.COMPLETE, List.of(), "1 Analyst"),
            YieldRuleTest::isMarketing);

    assertThat(after).isEqualTo(new YieldHistory(anew ? NOW : SINCE, BEFORE, List.of()));
  }

  private static YieldHistory knew(String... showing) {
    return new YieldHistory(SINCE, BEFORE, List.of(showing));
  }

  private static @Nullable YieldHistory after(
      YieldHistory before, SnapshotStatus status, List<String> retained, String... postings) {
    VolumeHistory.Day yesterday = new VolumeHistory.Day(LocalDate.of(2026, 3, 8), 1);
    return YieldRule.after(
        state(before, new VolumeHistory(List.of(yesterday), null)),
        snapshot(status, retained, postings),
        YieldRuleTest::isMarketing);
  }

  private static BoardMemory state(YieldHistory before, VolumeHistory volume) {
    return new BoardMemory(
        null, null, null, null, BoardMemory.GoneStreak.NONE, volume, before, false, 0);
  }

  private static boolean isMarketing(PublishedListing listing) {
    return listing.title().contains("Marketing");
  }

  private static Snapshot snapshot(
      SnapshotStatus status, List<String> retained, String... postings) {
    return new Snapshot(
        new Source("greenhouse", "acme", SourceKind.OWN, "Acme", null, false),
        NOW.minusSeconds(1),
        NOW,
        status,
        FetchOutcome.OK,
        null,
        Arrays.stream(postings)
            .map(posting -> posting.split(" ", 2))
            .map(posting -> PublishedListing.builder(posting[0], posting[1]).build())
            .toList(),
        List.of(),
        null,
        null,
        new DetailCoverage(List.of(), retained, List.of(), 0),
        null,
        null,
        0L);
  }
}

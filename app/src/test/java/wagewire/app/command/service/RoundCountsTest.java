package wagewire.app.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wagewire.ingest.publish.CollectReport;
import wagewire.model.board.BoardId;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.SnapshotStatus;
import wagewire.model.json.Json;

class RoundCountsTest {

  private static final RoundCounts COUNTS =
      RoundCounts.of(
          List.of(
              report(FetchOutcome.OK, SnapshotStatus.COMPLETE),
              report(FetchOutcome.FAILED, SnapshotStatus.FAILED),
              report(FetchOutcome.OK, SnapshotStatus.HELD),
              report(FetchOutcome.BLOCKED, SnapshotStatus.FAILED),
              report(FetchOutcome.UNCHANGED, SnapshotStatus.UNCHANGED),
              report(FetchOutcome.CHANGED_SHAPE, SnapshotStatus.FAILED),
              report(FetchOutcome.FAILED, SnapshotStatus.FAILED)));

  @Test
  void theLineCountsWhatDidNotEndAsUsual() {
    assertThat(COUNTS.line())
        .isEqualTo(
            "2 of 7 boards read; 7 listings published, 14 unchanged, 21 rejected;"
                + " boards: 1 blocked, 1 changed-shape, 2 failed; 1 held as unobserved");
  }

  @Test
  void theLineOfARoundWithoutTroubleIsWhatItWas() {
    RoundCounts counts =
        RoundCounts.of(List.of(report(FetchOutcome.UNCHANGED, SnapshotStatus.UNCHANGED)));

    assertThat(counts.line())
        .isEqualTo("1 of 1 board read; 1 listing published, 2 unchanged, 3 rejected");
  }

  @Test
  void listingsOfBoardsThatWereNotModifiedAreNotCountedAsUnchanged() {
    CollectReport notModified =
        new CollectReport(
            BoardId.parse("lever:acme"),
            FetchOutcome.UNCHANGED,
            SnapshotStatus.UNCHANGED,
            1L,
            0,
            0,
            0,
            0,
            null);
    CollectReport read = report(FetchOutcome.OK, SnapshotStatus.COMPLETE);

    assertThat(RoundCounts.of(List.of(notModified, notModified)).line())
        .isEqualTo("2 of 2 boards read, 2 of them not modified");
    assertThat(RoundCounts.of(List.of(notModified, read)).line())
        .isEqualTo(
            "2 of 2 boards read, 1 of them not modified; 1 listing published, 2 unchanged,"
                + " 3 rejected");
    assertThat(notModified.line()).isEqualTo("lever:acme: unchanged: not modified");
  }

  @Test
  void listingsThatAreKeptOutAreNamedWhereThereAreSome() {
    CollectReport report =
        new CollectReport(
            BoardId.parse("lever:acme"),
            FetchOutcome.OK,
            SnapshotStatus.COMPLETE,
            1L,
            0,
            0,
            0,
            2,
            null);

    assertThat(report.read()).isEqualTo(2);
    assertThat(report.line())
        .isEqualTo("lever:acme: ok: 0 published, 0 unchanged, 0 rejected, 2 forgotten");
    assertThat(RoundCounts.of(List.of(report)).line())
        .isEqualTo("1 of 1 board read; 0 listings published, 0 unchanged, 0 rejected, 2 forgotten");
  }

  @Test
  void jsonCountsEachOutcomeByItsCode() {
    assertThat(Json.text(COUNTS))
        .isEqualTo(
            """
            {"boards":7,"healthy":2,"answered":3,"published":7,"unchanged":14,"rejected":21,\
            "forgotten":0,"not_modified":0,"held":1,"outcomes":{"ok":2,"unchanged":1,"blocked":1,"changed-shape":1,"failed":2}}\
            """);
  }

  private static CollectReport report(FetchOutcome outcome, SnapshotStatus status) {
    return new CollectReport(BoardId.parse("lever:acme"), outcome, status, 1L, 1, 2, 3, 0, null);
  }
}

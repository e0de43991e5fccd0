package wagewire.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.collect.Collector.CollectSettings;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.publish.CollectReport;
import wagewire.ingest.read.VisitLimit;
import wagewire.ingest.testing.CannedAnswer;
import wagewire.ingest.testing.CollectFixture;
import wagewire.ingest.testing.Payloads;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.SnapshotStatus;

/** Boards that never come to an end. */
final class BoundedVisitTest {

  private final CollectFixture workshop = new CollectFixture();
  private final BoardEntry lever = workshop.board("lever");

  @AfterEach
  void close() {
    workshop.close();
  }

  @Test
  void twentyMillionEmptyItemsAreAFailureOfTheirBoardAlone() throws IOException {
    BoardEntry other = workshop.board("greenhouse");
    byte[] bomb = zipped("[" + "{},".repeat(20_000_000) + "{}]");
    assertThat(bomb.length).isLessThan(300_000);
    workshop.server.script(
        CollectFixture.path(lever), _ -> CannedAnswer.ok(bomb).with("Content-Encoding", "gzip"));
    workshop.server.script(
        CollectFixture.path(other), _ -> CannedAnswer.json(Payloads.greenhouse("1 Analyst")));

    List<CollectReport> reports = workshop.collect(List.of(lever, other));

    assertThat(reports).extracting(CollectReport::board).contains(lever.board(), other.board());
    CollectReport report = of(lever, reports);
    assertThat(report.outcome()).isEqualTo(FetchOutcome.FAILED);
    assertThat(report.note()).startsWith("more than 5,000,000 nodes from ");
    assertThat(of(other, reports).status()).isEqualTo(SnapshotStatus.COMPLETE);
  }

  @Test
  void aBoardThatAlwaysHasANextPageIsReadInPartWhenItsAnswersTookTheirTime() {
    AtomicInteger pages = new AtomicInteger();

    CollectReport report =
        workshop.collectBy(
            request -> {
              int page = pages.getAndIncrement();
              request.answering().accept(Duration.ofSeconds(50));
              byte[] body =
                  Payloads.lever(page * 100, page * 100 + 100).getBytes(StandardCharsets.UTF_8);
              return new FetchResult.Body(request.address(), body, null, null);
            },
            lever);

    assertThat(pages).hasValue(25);
    assertThat(report.status()).isEqualTo(SnapshotStatus.PARTIAL);
    assertThat(report.published()).isEqualTo(2_500);
    assertThat(VisitLimit.in(report.note())).contains(VisitLimit.MINUTES);
  }

  @Test
  void anotherTimeOfAnswersCanBeSet() {
    AtomicInteger pages = new AtomicInteger();
    workshop.server.script(
        CollectFixture.path(lever),
        _ -> CannedAnswer.json(Payloads.lever(pages.get() * 100, pages.incrementAndGet() * 100)));

    CollectReport report =
        workshop.collectAs(CollectSettings.STANDARD.withAnswers(Duration.ofNanos(1)), lever);

    assertThat(pages).hasValue(1);
    assertThat(report.note()).contains("minutes of answers");
  }

  @Test
  void boardsWhoseTurnComesAfterTheRoundsTimeAreLeftForTheNext() {
    AtomicInteger asked = new AtomicInteger();
    workshop.server.script(
        CollectFixture.path(lever),
        _ -> {
          asked.incrementAndGet();
          return CannedAnswer.json(Payloads.lever(0, 1));
        });

    List<CollectReport> reports =
        workshop.collectAll(CollectSettings.STANDARD.until(() -> true), lever);

    assertThat(reports).isEmpty();
    assertThat(asked).hasValue(0);
    assertThat(workshop.snapshots(lever)).isEmpty();
  }

  @Test
  void anIdThatNoRecordCanHoldIsARejectionAndNotTheEndOfTheRound() {
    String id = "x".repeat(9_000_000);
    workshop.server.script(
        CollectFixture.path(lever),
        _ -> CannedAnswer.json(Payloads.lever(0, 2).replace("\"p1\"", "\"" + id + "\"")));

    CollectReport report = workshop.collect(lever);

    assertThat(report.published()).isEqualTo(1);
    assertThat(workshop.rejections(lever))
        .singleElement()
        .satisfies(rejection ->
            assertThat(rejection.message()).isEqualTo("an id of 9,000,000 characters"));
  }

  @Test
  void aVisitForWhichMemoryDoesNotSufficeIsAFailureOfItsBoard() {
    CollectReport report =
        workshop.collectBy(
            _ -> {
              throw new OutOfMemoryError("Java heap space");
            },
            lever);

    assertThat(report.status()).isEqualTo(SnapshotStatus.FAILED);
    assertThat(report.note()).contains("Java heap space");
  }

  private static CollectReport of(BoardEntry board, List<CollectReport> reports) {
    return reports.stream()
        .filter(report -> report.board().equals(board.board()))
        .findFirst()
        .orElseThrow();
  }

  private static byte[] zipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}

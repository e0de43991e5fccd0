package wagewire.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.publish.CollectReport;
import wagewire.ingest.testing.CannedAnswer;
import wagewire.ingest.testing.CollectFixture;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.SnapshotStatus;

/** Boards whose lists contain only links to postings. */
final class DetailLeadsTest {

  private static final int POSTINGS = 12;

  private final CollectFixture workshop = new CollectFixture();
  private final BoardEntry board = workshop.board("jazzhr");

  @AfterEach
  void close() {
    workshop.close();
  }

  @Test
  void aBoardOfWhichPostingsAreStillToBeAskedForIsReadInPart() {
    list();
    for (int posting = 0; posting < POSTINGS; posting++) {
      detail(posting, posting < 3 ? page(posting) : CannedAnswer.status(403));
    }
    CollectReport first = workshop.collect(board);
    assertThat(first.outcome()).isEqualTo(FetchOutcome.PARTIAL);
    assertThat(first.status()).isEqualTo(SnapshotStatus.PARTIAL);
    assertThat(first.note()).contains("4 postings are requested at the next visit");
    assertThat(workshop.snapshots(board).getLast().present()).hasSize(3);

    for (int posting = 3; posting < POSTINGS; posting++) {
      detail(posting, page(posting));
    }
    assertThat(workshop.collect(board).status()).isEqualTo(SnapshotStatus.COMPLETE);
    assertThat(workshop.snapshots(board).getLast().present()).hasSize(POSTINGS);
    assertThat(asked(0)).isEqualTo(1);
  }

  @Test
  void onePostingThatCannotBeHadLeavesTheRestOfTheBoardWhole() {
    list();
    for (int posting = 0; posting < POSTINGS; posting++) {
      detail(posting, posting == 4 ? CannedAnswer.status(403) : page(posting));
    }
    CollectReport report = workshop.collect(board);
    assertThat(report.status()).isEqualTo(SnapshotStatus.COMPLETE);
    assertThat(workshop.snapshots(board).getLast().present()).hasSize(POSTINGS - 1);
  }

  @Test
  void postingsOfAListOfTheSameBytesAreAskedForAgainAfterAWeek() {
    list();
    for (int posting = 0; posting < POSTINGS; posting++) {
      detail(posting, page(posting));
    }
    workshop.collect(board);
    assertThat(workshop.collect(board).status()).isEqualTo(SnapshotStatus.UNCHANGED);
    workshop.clock.advance(Duration.ofDays(7));
    detail(0, page(100));
    assertThat(workshop.collect(board).published()).isEqualTo(1);
    assertThat(workshop.titles(board)).contains("Analyst 100");
    assertThat(asked(0)).isEqualTo(2);
  }

  private void list() {
    String links =
        IntStream.range(0, POSTINGS)
            .mapToObj(posting -> "<a href=\"%s\">Analyst</a>".formatted(path(posting)))
            .collect(Collectors.joining());
    workshop.server.always("/apply", html(links));
  }

  private void detail(int posting, CannedAnswer answer) {
    workshop.server.always(path(posting), answer);
  }

  private static CannedAnswer page(int posting) {
    return html(
        """
        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "JobPosting", "title": "Analyst %d",
         "description": "Count things", "datePosted": "2026-02-01",
         "hiringOrganization": {"@type": "Organization", "name": "Acme"}}
        </script>
        """
            .formatted(posting));
  }

  private static CannedAnswer html(String body) {
    return CannedAnswer.ok(
            ("<html><head><title>Jobs</title></head><body>" + body + "</body></html>")
                .getBytes(StandardCharsets.UTF_8))
        .with("Content-Type", "text/html; charset=utf-8");
  }

  private static String path(int posting) {
    return "/apply/Posting%03d/analyst".formatted(posting);
  }

  private long asked(int posting) {
    return workshop.server.asked(path(posting));
  }
}

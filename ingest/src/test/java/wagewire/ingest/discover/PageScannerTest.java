package wagewire.ingest.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import wagewire.model.table.ResourceTable;

final class PageScannerTest {

  private static final URI PAGE = URI.create("https://careers.acme.example/open");

  private final PageScanner scan = new PageScanner(BoardAddressMatcher.load());

  @TestFactory
  Stream<DynamicTest> aPageLeadsToItsBoards() {
    return ResourceTable.lines(PageScannerTest.class, "page-cases.tsv").stream()
        .map(row ->
            DynamicTest.dynamicTest(row[0], () -> assertThat(found(row[0])).isEqualTo(row[1])));
  }

  @Test
  void aBoardOnTheEmployersOwnHostIsAskedThere() {
    List<DiscoveredBoard> found =
        find("<script src='https://assets.teamtailor-cdn.com/x.js'></script>");

    assertThat(found).extracting(DiscoveredBoard::baseUrl).containsExactly(PAGE.resolve("/"));
  }

  @Test
  void theSurestEvidenceComesFirstAndEachBoardOnce() {
    List<DiscoveredBoard> found =
        find(
            """
            <a href="https://jobs.lever.co/globex">a partner</a>
            <a href="https://jobs.lever.co/globex/1">a partner</a>
            <a href="https://boards.greenhouse.io/acme/jobs/1">us</a>
            <iframe src="https://boards.greenhouse.io/embed/job_board?for=acme"></iframe>
            """);

    assertThat(found)
        .extracting(finding -> finding.evidence().id() + " " + finding.board())
        .containsExactly("frame greenhouse:acme", "link lever:globex");
  }

  private String found(String html) {
    String found =
        find(html).stream()
            .map(finding -> finding.evidence().id() + " " + finding.board())
            .collect(Collectors.joining(" "));
    return found.isEmpty() ? "-" : found;
  }

  private List<DiscoveredBoard> find(String html) {
    return scan.find(PAGE, html.getBytes(StandardCharsets.UTF_8));
  }
}

package wagewire.ingest.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BoardDiscoveryTest {

  private static final BoardAddressMatcher ADDRESSES = BoardAddressMatcher.load();

  private final StubWeb pages = new StubWeb();
  private final BoardDiscovery discovery = new BoardDiscovery(ADDRESSES, pages);

  @Test
  void theSiteLeadsToItsCareersPageAndThatToTheBoard() throws InterruptedException {
    pages
        .page(
            "https://acme.example/",
            "<a href='/about/careers-at-acme'>x</a><a href='/we-hire/careers'>y</a>")
        .page(
            "https://acme.example/we-hire/careers",
            "<iframe src='https://boards.greenhouse.io/embed/job_board?for=acme'></iframe>");

    BoardDiscovery.Search search = discovery.search(URI.create("https://acme.example/"));

    assertThat(found(search)).containsExactly("frame greenhouse:acme");
    assertThat(pages.asked()).hasSizeLessThan(5);
  }

  @Test
  void whereNothingLinksToItTheUsualPagesAreAsked() throws InterruptedException {
    pages.page(
        "https://acme.example/company/careers", "<a href='https://jobs.lever.co/acme'>x</a>");

    assertThat(found(discovery.search(URI.create("https://acme.example/"))))
        .containsExactly("link lever:acme");
  }

  @ParameterizedTest
  @CsvSource({
    "https://acme.co.uk/, https://rival.co.uk/careers",
    "https://acme.github.io/, https://rival.github.io/careers",
    "https://acme.unknown.personio.de/, https://rival.unknown.personio.de/careers"
  })
  void linksToStrangersUnderOneSuffixAreNotFollowed(String site, String stranger)
      throws InterruptedException {
    pages
        .page(site, "<a href='%scareers-us'>x</a><a href='%s'>x</a>".formatted(site, stranger))
        .page(stranger, "<a href='https://jobs.lever.co/rival'>x</a>")
        .page(site + "careers-us", "<a href='https://jobs.lever.co/acme'>x</a>");

    assertThat(found(discovery.search(URI.create(site)))).containsExactly("link lever:acme");
    assertThat(pages.asked()).doesNotContain(stranger);
  }

  @Test
  void aRedirectToABoardSaysAllWithoutAskingTheBoard() throws InterruptedException {
    pages
        .moved("https://acme.example/careers", "https://careers.acme.example/")
        .moved(
            "https://careers.acme.example/", "https://acme.wd1.myworkdayjobs.com/en-US/External");

    BoardDiscovery.Search search = discovery.search(URI.create("https://acme.example/careers"));

    assertThat(found(search)).containsExactly("redirect workday:acme/wd1/External");
    assertThat(pages.asked())
        .containsExactly("https://acme.example/careers", "https://careers.acme.example/");
  }

  @Test
  void aSearchThatFindsNothingEndsAndSaysWhereItLooked() throws InterruptedException {
    pages.moved("https://acme.example/jobs", "https://acme.example/jobs");

    BoardDiscovery.Search search = discovery.search(URI.create("https://acme.example/"));

    assertThat(search.findings()).isEmpty();
    assertThat(search.looked()).hasSizeBetween(5, 16);
    assertThat(search.looked())
        .extracting(BoardDiscovery.Look::note)
        .contains("HTTP 404", "more than 5 redirects");
    assertThat(pages.asked()).hasSizeLessThan(25);
  }

  private static List<String> found(BoardDiscovery.Search search) {
    return search.findings().stream()
        .map(finding -> finding.evidence().id() + " " + finding.board())
        .toList();
  }
}

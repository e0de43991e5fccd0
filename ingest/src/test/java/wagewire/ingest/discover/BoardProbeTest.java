package wagewire.ingest.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.catalogue.Catalogue;
import wagewire.ingest.testing.Payloads;
import wagewire.model.event.FetchOutcome;

final class BoardProbeTest {

  private static final String BOARD =
      "https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true&pay_transparency=true";

  private static final AtomicInteger ID = new AtomicInteger();

  private final StubWeb pages = new StubWeb();
  private final BoardProbe probe = new BoardProbe(pages);

  @Test
  void aBoardThatAnswersSaysHowManyListingsItHas() throws InterruptedException {
    pages.page(BOARD, Payloads.greenhouse("1 Analyst", "2 Manager"));

    BoardProbe.Result answer = probe.probe(entry("greenhouse,acme"));

    assertThat(answer.exists()).isTrue();
    assertThat(answer.note()).isEqualTo("2 listings");
  }

  @Test
  void aBoardStatesItsOwnerWhereMostListingsAgree() throws InterruptedException {
    pages.page(BOARD, listings("Acme", "Acme", "Globex"));
    assertThat(probe.probe(entry("greenhouse,acme")))
        .returns("Acme", BoardProbe.Result::company)
        .returns("acme.example", BoardProbe.Result::site);

    pages.page(BOARD, listings("Acme", "Globex"));
    assertThat(probe.probe(entry("greenhouse,acme")).company()).isNull();
  }

  @Test
  void anAddressAtAPlatformIsNoSiteOfAnEmployer() throws InterruptedException {
    pages.page(BOARD, listings("Acme").replace("www.acme.example", "boards.greenhouse.io"));

    assertThat(probe.probe(entry("greenhouse,acme")).site()).isNull();
  }

  @Test
  void aBoardWithoutListingsIsThere() throws InterruptedException {
    pages.page(BOARD, Payloads.greenhouse());

    assertThat(probe.probe(entry("greenhouse,acme")))
        .returns(FetchOutcome.EMPTY, BoardProbe.Result::outcome)
        .returns(true, BoardProbe.Result::exists);
  }

  @Test
  void everyAddressOfThePlatformIsAskedBeforeABoardIsGone() throws InterruptedException {
    assertThat(probe.probe(entry("lever,acme")).outcome()).isEqualTo(FetchOutcome.GONE);
    assertThat(pages.asked()).hasSize(2);
  }

  @Test
  void whatIsNoBoardIsToldApart() throws InterruptedException {
    pages.page(BOARD, "<html>hello</html>");
    assertThat(probe.probe(entry("greenhouse,acme")).exists()).isFalse();

    pages.moved(BOARD, "https://acme.example/jobs");
    assertThat(probe.probe(entry("greenhouse,acme")))
        .returns(FetchOutcome.MOVED, BoardProbe.Result::outcome)
        .returns("redirects to https://acme.example/jobs", BoardProbe.Result::note);
  }

  @Test
  void aPlatformThatCannotBeCollectedIsNotAsked() throws InterruptedException {
    assertThat(probe.probe(entry("ycombinator,all")).outcome()).isNull();
    assertThat(pages.asked()).isEmpty();
  }

  private static String listings(String... companies) {
    return Stream.of(companies)
        .map(company ->
            """
            {"id": %d, "title": "Analyst", "updated_at": "2026-03-01T06:00:00Z",
             "location": {"name": "Austin, TX"}, "content": "<p>x</p>", "company_name": "%s",
             "absolute_url": "https://www.acme.example/jobs"}
            """
                .formatted(ID.incrementAndGet(), company))
        .collect(Collectors.joining(",", "{\"jobs\": [", "]}"));
  }

  private static BoardEntry entry(String line) {
    return Catalogue.read("platform,token\n" + line + "\n", "here").getFirst();
  }
}

package wagewire.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.testing.CannedAnswer;
import wagewire.ingest.testing.CollectFixture;
import wagewire.ingest.testing.Payloads;
import wagewire.model.board.SourceKind;
import wagewire.model.event.ListingObserved;
import wagewire.model.listing.PublishedListing;
import wagewire.model.source.RequestLimits;
import wagewire.model.source.SourceTerms;
import wagewire.model.source.Tier;
import wagewire.model.source.YesNoUnknown;

/** Where mining is reserved or postings must be deleted, facts are published without texts. */
class ReservedTextsTest {

  private final CollectFixture workshop = new CollectFixture();

  @AfterEach
  void stop() {
    workshop.close();
  }

  @Test
  void withoutAReservationTheDescriptionIsPublished() {
    BoardEntry board = board(Map.of());
    workshop.collect(board);
    assertThat(published(board).description()).isEqualTo("<p>Run the engine</p>");
  }

  @Test
  void anAnswerThatReservesMiningIsPublishedAsFacts() {
    BoardEntry board = board(Map.of("tdm-reservation", "1"));
    workshop.collect(board);
    assertFacts(published(board));
  }

  @Test
  void aFileThatReservesTheAddressDoesTheSame() {
    BoardEntry board = board(Map.of());
    workshop.server.always(
        "/.well-known/tdmrep.json",
        CannedAnswer.json("[{\"location\": \"/v1/\", \"tdm-reservation\": 1}]"));
    workshop.collect(board);
    assertFacts(published(board));
  }

  @Test
  void aReservedPostingThatIsRequestedByItselfIsPublishedAsFacts() {
    BoardEntry board = workshop.board("smartrecruiters");
    String path = CollectFixture.path(board);
    workshop.server.always(path, CannedAnswer.json(Payloads.smartRecruiters("1 Analyst")));
    workshop.server.always(
        path + "/1",
        CannedAnswer.json(Payloads.smartRecruitersDetail("1 Analyst", "Count"))
            .with("tdm-reservation", "1"));
    workshop.collect(board);
    assertThat(published(board).title()).isEqualTo("Analyst");
    assertThat(published(board).description()).isNull();
  }

  @Test
  void termsOfThePlatformThatReserveOrLimitDoTheSame() {
    for (SourceTerms terms : List.of(terms(null, YesNoUnknown.YES), terms(90, YesNoUnknown.NO))) {
      BoardEntry board = board(Map.of());
      workshop.collectUnder(_ -> Optional.of(terms), board);
      assertFacts(published(board));
    }
    BoardEntry board = board(Map.of());
    workshop.collectUnder(_ -> Optional.of(terms(null, YesNoUnknown.UNKNOWN)), board);
    assertThat(published(board).description()).isNotNull();
  }

  private BoardEntry board(Map<String, String> headers) {
    BoardEntry board = workshop.board("greenhouse");
    CannedAnswer answer = CannedAnswer.json(Payloads.greenhouse("1 Analyst"));
    for (Map.Entry<String, String> header : headers.entrySet()) {
      answer = answer.with(header.getKey(), header.getValue());
    }
    workshop.server.always(CollectFixture.path(board), answer);
    return board;
  }

  private PublishedListing published(BoardEntry board) {
    return workshop.observations(board).stream()
        .filter(ListingObserved.class::isInstance)
        .map(record -> ((ListingObserved) record).listing())
        .toList()
        .getLast();
  }

  private static void assertFacts(PublishedListing listing) {
    assertThat(listing.title()).isEqualTo("Analyst");
    assertThat(listing.places()).isNotEmpty();
    assertThat(listing.url()).isEqualTo("https://acme.example/jobs/1");
    assertThat(listing.description()).isNull();
    assertThat(listing.unread()).isEmpty();
  }

  private static SourceTerms terms(@Nullable Integer days, YesNoUnknown reserved) {
    return new SourceTerms(
        "greenhouse",
        Tier.SEEN,
        SourceKind.OWN,
        null,
        "unknown",
        null,
        null,
        YesNoUnknown.UNKNOWN,
        YesNoUnknown.UNKNOWN,
        days,
        reserved,
        new RequestLimits(null, 1, Duration.ofSeconds(1)));
  }
}

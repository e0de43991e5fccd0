package wagewire.ingest.read.mapped;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wagewire.ingest.read.PayloadReaders;
import wagewire.ingest.read.ReadContext;
import wagewire.model.board.BoardId;
import wagewire.model.listing.PublishedListing;
import wagewire.model.listing.PublishedPlace;

/** Pages of postings that say something which is not so. */
final class FillerValuesTest {

  private static final String PAGE =
      """
      <script type="application/ld+json">{"@type": "JobPosting", "title": "Analyst",
       "datePosted": "2026-03-02T06:00:07Z", "description": "Count things", "employmentType": "Unavailable",
       "hiringOrganization": {"name": "Acme"}, "jobLocation": [
        {"address": {"addressLocality": "UNAVAILABLE", "addressRegion": "TX", "addressCountry": "US"}},
        {"address": {"addressLocality": "UNAVAILABLE", "addressCountry": "UNAVAILABLE"}}]}</script>
      """;

  @Test
  void theTimeOfTheRequestIsNoDayOfPosting() {
    assertThat(read(Instant.parse("2026-03-02T06:00:00Z")).postedAt()).isNull();
  }

  @Test
  void anotherTimeIsTheDayOfPosting() {
    Instant posted = Instant.parse("2026-03-02T06:00:07Z");

    assertThat(read(Instant.parse("2026-03-02T07:00:00Z")).postedAt()).isEqualTo(posted);
    assertThat(read(null).postedAt()).isEqualTo(posted);
  }

  @Test
  void wordsThatFillAFieldAreNoValues() {
    PublishedListing listing = read(null);

    assertThat(listing.employmentType()).isNull();
    assertThat(listing.places()).containsExactly(new PublishedPlace(null, null, "TX", "US"));
    assertThat(listing.company()).isEqualTo("Acme");
  }

  private static PublishedListing read(@Nullable Instant askedAt) {
    ReadContext context = new ReadContext(new BoardId("icims", "acme"), null, askedAt);
    return PayloadReaders.of("icims")
        .read(PAGE.getBytes(StandardCharsets.UTF_8), context)
        .listings()
        .getFirst();
  }
}

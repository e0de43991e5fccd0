package wagewire.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wagewire.model.listing.PublishedListing;

class DetailMergerTest {

  private static final Instant DAY = Instant.parse("2026-08-04T00:00:00Z");
  private static final Instant NEXT = Instant.parse("2026-08-05T00:00:00Z");
  private static final Instant PLACEHOLDER = Instant.parse("0001-01-01T00:00:00Z");

  @Test
  void aPlaceholderInThePostingLeavesTheDayThatTheListStates() {
    assertThat(posted(DAY, NEXT)).isEqualTo(NEXT);
    assertThat(posted(DAY, null)).isEqualTo(DAY);
    assertThat(posted(DAY, PLACEHOLDER)).isEqualTo(DAY);
    assertThat(posted(null, PLACEHOLDER)).isEqualTo(PLACEHOLDER);
  }

  private static @Nullable Instant posted(@Nullable Instant listed, @Nullable Instant own) {
    return DetailMerger.of(listing(listed), listing(own)).postedAt();
  }

  private static PublishedListing listing(@Nullable Instant posted) {
    return PublishedListing.builder("1", "Marketing Manager").postedAt(posted).build();
  }
}

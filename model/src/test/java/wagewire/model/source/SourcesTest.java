package wagewire.model.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SourcesTest {

  private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

  @Test
  void theyStandInTheOrderOfTheirNames() {
    assertThat(Sources.all()).isNotEmpty();
    assertThat(Sources.all()).extracting(SourceTerms::platform).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void aPlatformHasItsTerms() {
    SourceTerms remotive = Sources.of("remotive");
    assertThat(remotive.attribution()).isEqualTo("Source: Remotive");
    assertThat(remotive.linkBack()).isEqualTo(YesNoUnknown.YES);
    assertThat(remotive.resyndication()).isEqualTo(YesNoUnknown.NO);
    assertThat(remotive.limits().pollEvery()).isEqualTo(Duration.ofHours(6));
  }

  @Test
  void whatNobodyHasReadIsUnknown() {
    SourceTerms unread = Sources.of("breezy");
    assertThat(unread.terms()).isEqualTo("unknown, not read");
    assertThat(unread.cited()).isNull();
    assertThat(unread.licence()).isNull();
    assertThat(unread.retentionDays()).isNull();
    assertThat(unread.resyndication()).isEqualTo(YesNoUnknown.UNKNOWN);
    assertThat(unread.tdmReserved()).isEqualTo(YesNoUnknown.UNKNOWN);
  }

  @Test
  void termsThatSayAnythingSayWhoSaysSo() {
    assertThat(Sources.all())
        .allSatisfy(terms ->
            assertThat(terms.cited() == null)
                .as(terms.platform())
                .isEqualTo(terms.terms().equals("unknown, not read")));
  }

  @Test
  void whereALinkIsRequiredTheWordsBesideItAreKnown() {
    assertThat(Sources.all())
        .filteredOn(terms -> terms.linkBack() == YesNoUnknown.YES)
        .isNotEmpty()
        .allSatisfy(terms -> assertThat(terms.attribution()).isNotNull());
  }

  @Test
  void whatIsNoPlatformHasNoTerms() {
    assertThat(Sources.find("csv")).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> Sources.of("csv"));
  }

  @Test
  void aBoardIsPolledAgainWhenItsTimeIsOver() {
    RequestLimits hourly = new RequestLimits(Duration.ofHours(1), 1, Duration.ofSeconds(1));
    assertThat(hourly.nextPoll(NOON)).isEqualTo(NOON.plusSeconds(3600));
  }

  @Test
  void whereNoLimitIsNamedABoardMayBePolledAtAnyTime() {
    RequestLimits none = new RequestLimits(null, 1, Duration.ofSeconds(1));
    assertThat(none.nextPoll(NOON)).isEqualTo(NOON);
  }
}

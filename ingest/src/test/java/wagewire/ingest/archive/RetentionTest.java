package wagewire.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wagewire.ingest.archive.ResponseArchive.Retention;
import wagewire.model.board.SourceKind;
import wagewire.model.source.RequestLimits;
import wagewire.model.source.SourceTerms;
import wagewire.model.source.Tier;
import wagewire.model.source.YesNoUnknown;

/** Retention: the shorter of two limits applies. */
final class RetentionTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-31");

  static SourceTerms terms(String platform, @Nullable Integer days, YesNoUnknown reserved) {
    return new SourceTerms(
        platform,
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

  private static boolean over(int days, @Nullable Integer limit, int ago) {
    return new Retention(days, _ -> Optional.of(terms("x", limit, YesNoUnknown.UNKNOWN)))
        .over("x", TODAY.minusDays(ago), TODAY);
  }

  @Test
  void theUsersDaysCountFromTheDaysEnd() {
    assertThat(over(30, null, 30)).isFalse();
    assertThat(over(30, null, 31)).isTrue();
    assertThat(over(1, null, 1)).isFalse();
    assertThat(over(1, null, 2)).isTrue();
  }

  @Test
  void aSourcesDaysCountFromTheDaysBeginning() {
    assertThat(over(30, 7, 6)).isFalse();
    assertThat(over(30, 7, 7)).isTrue();
    assertThat(over(30, 1, 0)).isFalse();
    assertThat(over(30, 1, 1)).isTrue();
    assertThat(over(3, 90, 4)).isTrue();
  }

  @Test
  void aSourceThatAllowsNoneIsNotKept() {
    Retention none = new Retention(30, _ -> Optional.of(terms("x", 0, YesNoUnknown.UNKNOWN)));
    Retention reserved = new Retention(30, _ -> Optional.of(terms("x", null, YesNoUnknown.YES)));
    Retention silent = new Retention(30, _ -> Optional.empty());
    assertThat(none.keeps("x")).isFalse();
    assertThat(none.over("x", TODAY, TODAY)).isTrue();
    assertThat(reserved.keeps("x")).isFalse();
    assertThat(reserved.over("x", TODAY, TODAY)).isTrue();
    assertThat(silent.keeps("x")).isTrue();
    assertThat(silent.over("x", TODAY, TODAY)).isFalse();
  }
}

package wagewire.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;

class PlausibleTimeTest {

  private static final Instant NOW = Instant.parse("2026-11-02T06:00:00Z");
  private static final Instant BEGIN = Instant.parse("1990-01-01T00:00:00Z");

  @Test
  void anObservationIsOfTheYears1990UntilAnHourAfterItsRecord() {
    assertThat(PlausibleTime.objection(BEGIN, NOW)).isNull();
    assertThat(PlausibleTime.objection(BEGIN.minusMillis(1), NOW)).contains("before 1990");
    assertThat(PlausibleTime.objection(NOW.plus(Duration.ofHours(1)), NOW)).isNull();
    assertThat(PlausibleTime.objection(NOW.plus(Duration.ofHours(1)).plusMillis(1), NOW))
        .contains("more than an hour after 2026-11-02T06:00:00Z");
    assertThat(PlausibleTime.objection(Instant.MIN, NOW)).isNotNull();
    assertThat(PlausibleTime.objection(Instant.MAX, NOW)).isNotNull();
  }

  @Test
  void bothEndsOfASnapshotCount() {
    assertThat(objection(false, Instant.EPOCH, NOW)).contains("before 1990");
    assertThat(objection(false, NOW, NOW.plus(Duration.ofDays(1)))).contains("an hour after");
    assertThat(objection(false, NOW, NOW)).isNull();
  }

  @Test
  void aSimulatedMarketMayBeYearsAheadButNotAnAge() {
    Instant later = NOW.plus(Duration.ofDays(3_000));
    assertThat(objection(true, later, later)).isNull();
    Instant age = Instant.parse("9999-12-31T00:00:00Z");
    assertThat(objection(true, age, age)).isNotNull();
  }

  @Test
  void aDayOfPublicationIsOf1990UntilADayAfterTheObservation() {
    Instant tomorrow = NOW.plus(Duration.ofDays(1));
    for (Instant posted : List.of(BEGIN, NOW, tomorrow)) {
      assertThat(PlausibleTime.posted(posted, NOW)).isEqualTo(posted);
    }
    assertThat(PlausibleTime.posted(BEGIN.minusMillis(1), NOW)).isNull();
    assertThat(PlausibleTime.posted(tomorrow.plusMillis(1), NOW)).isNull();
    assertThat(PlausibleTime.posted(null, NOW)).isNull();
  }

  private static @Nullable String objection(boolean simulated, Instant began, Instant ended) {
    Source source = new Source("lever", "acme", SourceKind.OWN, "Acme", null, simulated);
    Observation observation =
        new SnapshotObserved(
            SnapshotObserved.VERSION,
            source.board(),
            1,
            source,
            began,
            ended,
            SnapshotStatus.COMPLETE,
            FetchOutcome.OK,
            0,
            0,
            1,
            1,
            List.of(),
            null,
            null);
    return PlausibleTime.objection(observation, NOW);
  }
}

package wagewire.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseTimeTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T05:59:59Z, 2026-11-23T06:00:00Z",
    "2026-11-23T06:00:00Z, 2026-11-30T06:00:00Z",
    "2026-11-22T23:00:00Z, 2026-11-23T06:00:00Z",
    "2026-11-24T00:00:00Z, 2026-11-30T06:00:00Z"
  })
  void theNextMomentIsLaterThanTheOneAskedFor(Instant moment, Instant next) {
    assertThat(ReleaseTime.parse("MON 06:00", ZoneOffset.UTC).after(moment)).isEqualTo(next);
  }

  @Test
  void itKeepsToTheClocksOfItsZoneWhenTheseAreSet() {
    ReleaseTime time = ReleaseTime.parse("Mon 06:00", BERLIN);
    assertThat(time.after(Instant.parse("2026-10-20T00:00:00Z"))).isEqualTo("2026-10-26T05:00:00Z");
    assertThat(time.after(Instant.parse("2026-10-13T00:00:00Z"))).isEqualTo("2026-10-19T04:00:00Z");
  }

  @Test
  void anHourThatTheClocksSkipIsLaterThatDayAndAsUsualTheNextWeek() {
    ReleaseTime time = ReleaseTime.parse("sunday 02:30", BERLIN);
    Instant skipped = time.after(Instant.parse("2026-03-28T12:00:00Z"));
    assertThat(skipped).isEqualTo("2026-03-29T01:30:00Z");
    assertThat(time.after(skipped)).isEqualTo("2026-04-05T00:30:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "06:00", "MON", "MON 6:00", "MON 24:00", "DAY 06:00", "MON 06:00 UTC"})
  void anythingElseIsRefusedWithAnExample(String text) {
    assertThatThrownBy(() -> ReleaseTime.parse(text, ZoneOffset.UTC))
        .hasMessage("must be a day and a time such as 'MON 06:00', not '" + text + "'");
  }
}

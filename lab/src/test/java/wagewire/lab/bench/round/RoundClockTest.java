package wagewire.lab.bench.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wagewire.lab.bench.round.RoundClock.HostTime;
import wagewire.lab.bench.round.RoundClock.Visit;

class RoundClockTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration ANSWER = Duration.ofMillis(300);

  private static RoundClock places(int places) {
    return new RoundClock(places, ANSWER);
  }

  private static List<Visit> visits(int number, String host, int requests) {
    return Collections.nCopies(number, new Visit(host, host, SECOND, requests));
  }

  private static List<Visit> all(List<Visit> some, List<Visit> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  @Test
  void requestsToOneHostFollowEachOtherByItsGap() {
    assertThat(places(32).whole(visits(3, "acme.example", 2)))
        .isEqualTo(Duration.ofMillis(5 * 1_000 + 300));
  }

  @Test
  void hostsAreReadSideBySide() {
    List<Visit> both = all(visits(3, "acme.example", 1), visits(5, "globex.example", 1));
    assertThat(places(32).whole(both)).isEqualTo(Duration.ofMillis(4_300));
  }

  @Test
  void aSlowAnswerCountsInsteadOfTheGap() {
    RoundClock slow = new RoundClock(32, Duration.ofSeconds(3));
    assertThat(slow.whole(visits(2, "acme.example", 2))).isEqualTo(Duration.ofSeconds(12));
  }

  @Test
  void visitsWaitForAPlace() {
    List<Visit> hosts =
        Stream.of("a.example", "b.example", "c.example", "d.example")
            .map(host -> new Visit("acme", host, SECOND, 2))
            .toList();
    assertThat(places(4).whole(hosts)).isEqualTo(Duration.ofMillis(1_300));
    assertThat(places(2).whole(hosts)).isEqualTo(Duration.ofMillis(2_600));
  }

  @Test
  void groupsTakeTurns() {
    List<Visit> both = all(visits(4, "acme.example", 1), visits(4, "globex.example", 1));
    assertThat(places(2).whole(both)).isEqualTo(Duration.ofMillis(3_300));
  }

  @Test
  void aHostTakesAsLongAsItsRequests() {
    List<Visit> both = all(visits(3, "acme.example", 2), visits(5, "globex.example", 1));
    assertThat(places(32).longest(both, 1))
        .containsExactly(new HostTime("acme.example", 3, 6, Duration.ofSeconds(6)));
  }

  @Test
  void aRoundOfNothingTakesNoTime() {
    assertThat(places(32).whole(List.of())).isEqualTo(Duration.ZERO);
  }
}

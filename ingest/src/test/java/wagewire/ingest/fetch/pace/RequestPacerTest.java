package wagewire.ingest.fetch.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.ingest.fetch.address.Origin;
import wagewire.ingest.fetch.pace.HostGate.CircuitOpenException;
import wagewire.ingest.fetch.pace.PacePolicy.PaceRule;
import wagewire.ingest.testing.FetchFixture;

final class RequestPacerTest {

  private static final Origin ACME = Origin.of(URI.create("https://acme.example/a"));
  private static final Duration GAP = Duration.ofSeconds(1);

  private final FetchFixture world = new FetchFixture();

  @Test
  void requestsToAHostBeginAGapApart() throws Exception {
    RequestPacer pacing = pacing(PaceRule.PUBLIC);

    for (int request = 0; request < 3; request++) {
      request(pacing, 200);
    }
    assertThat(world.pauses).containsExactly(GAP, GAP);
  }

  @Test
  void timeThatPassedAnywayIsNotWaitedAgain() throws Exception {
    RequestPacer pacing = pacing(PaceRule.PUBLIC);

    request(pacing, 200);
    world.clock.advance(Duration.ofMillis(700));
    request(pacing, 200);
    world.clock.advance(Duration.ofSeconds(5));
    request(pacing, 200);
    assertThat(world.pauses).containsExactly(Duration.ofMillis(300));
  }

  @Test
  void theLongerOfGapAndCrawlDelayIsKept() throws Exception {
    RequestPacer pacing = pacing(PaceRule.PUBLIC);

    pacing.enter(ACME, Duration.ofSeconds(9)).close();
    pacing.enter(ACME, Duration.ofMillis(5)).close();
    pacing.enter(ACME, Duration.ofMillis(5)).close();
    assertThat(world.pauses).containsExactly(Duration.ofSeconds(9), GAP);
  }

  @Test
  void otherHostsAreNotWaitedFor() throws Exception {
    RequestPacer pacing = pacing(PaceRule.PUBLIC);

    try (HostGate.Permit _ = pacing.enter(ACME, Duration.ZERO);
        HostGate.Permit _ =
            pacing.enter(Origin.of(URI.create("https://globex.example")), Duration.ZERO)) {
      assertThat(world.pauses).isEmpty();
    }
  }

  @Test
  void oneRequestIsInFlightAndTheOthersComeInTheirOrder() throws Exception {
    RequestPacer pacing = pacing(PaceRule.PUBLIC);
    List<Integer> order = Collections.synchronizedList(new ArrayList<>());
    List<Thread> waiting = new ArrayList<>();
    HostGate.Permit first = pacing.enter(ACME, Duration.ZERO);
    for (int number = 0; number < 10; number++) {
      int mine = number;
      Thread thread = Thread.ofPlatform().start(() -> through(pacing, () -> order.add(mine)));
      while (thread.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
      waiting.add(thread);
    }
    assertThat(order).isEmpty();
    first.close();
    for (Thread thread : waiting) {
      thread.join();
    }
    assertThat(order).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
  }

  @Test
  void onesOwnServerIsAskedAtOnceAndNeverSparedHoweverItAnswers() throws Exception {
    RequestPacer pacing = pacing(PaceRule.OWN);

    List<HostGate.Permit> permits = new ArrayList<>();
    for (int place = 0; place < 8; place++) {
      permits.add(pacing.enter(ACME, Duration.ZERO));
    }
    for (HostGate.Permit permit : permits) {
      permit.failed();
      assertThat(permit.answered(429, Duration.ofHours(1))).isFalse();
      permit.close();
    }
    request(pacing, 200);
    assertThat(world.pauses).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void eachRefusalDoublesTheGapUpToAMinute(int status) throws Exception {
    RequestPacer pacing = pacing(new PaceRule(1, GAP, true));

    for (int request = 0; request < 4; request++) {
      request(pacing, status);
    }
    request(pacing, 200);
    assertThat(world.pauses.stream().map(Duration::toSeconds)).containsExactly(2L, 4L, 8L, 16L);
    for (int request = 0; request < 4; request++) {
      request(pacing, status);
    }
    assertThat(world.pauses.getLast()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void successesShortenTheGapSlowlyDownToTheUsual() throws Exception {
    RequestPacer pacing = pacing(PaceRule.PUBLIC);

    request(pacing, 429);
    request(pacing, 429);
    request(pacing, 429);
    for (int request = 0; request < 30; request++) {
      request(pacing, 200);
    }
    assertThat(world.pauses.subList(2, 6))
        .extracting(Duration::toMillis)
        .containsExactly(8_000L, 8_000L, 7_200L, 6_480L);
    assertThat(world.pauses.getLast()).isEqualTo(GAP);
  }

  @Test
  void aShortRetryAfterIsWaitedFor() throws Exception {
    RequestPacer pacing = pacing(PaceRule.PUBLIC);

    try (HostGate.Permit permit = pacing.enter(ACME, Duration.ZERO)) {
      assertThat(permit.answered(429, Duration.ofSeconds(60))).isTrue();
    }
    request(pacing, 200);
    assertThat(world.pauses).containsExactly(Duration.ofSeconds(60));
  }

  @Test
  void aLongRetryAfterClosesTheHostUntilThen() throws Exception {
    RequestPacer pacing = pacing(PaceRule.PUBLIC);

    try (HostGate.Permit permit = pacing.enter(ACME, Duration.ZERO)) {
      assertThat(permit.answered(503, Duration.ofHours(2))).isFalse();
    }
    assertThatThrownBy(() -> request(pacing, 200))
        .isInstanceOf(CircuitOpenException.class)
        .hasMessage(
            "requests to acme.example:443 are suspended until 2026-03-02T08:00:00Z: the server"
                + " sent Retry-After");
    assertThat(world.pauses).isEmpty();
    world.clock.advance(Duration.ofHours(2));
    request(pacing, 200);
    request(pacing, 200);
  }

  @Test
  void fiveFailuresInARowCloseAHostAndOneTrialOpensIt() throws Exception {
    RequestPacer pacing = pacing(PaceRule.PUBLIC);

    fail(pacing, 5);
    assertThatThrownBy(() -> request(pacing, 200))
        .isInstanceOf(CircuitOpenException.class)
        .hasMessageContaining("failed repeatedly");
    world.clock.advance(Duration.ofMinutes(10));
    request(pacing, 200);
    fail(pacing, 4);
    request(pacing, 200);
  }

  @Test
  void failuresThatAreNotInARowCloseNothing() throws Exception {
    RequestPacer pacing = pacing(PaceRule.PUBLIC);

    for (int round = 0; round < 5; round++) {
      fail(pacing, 4);
      request(pacing, 404);
    }
    request(pacing, 200);
  }

  @Test
  void eachTrialThatFailsClosesTheHostForTwiceAsLongUpToSixHours() throws Exception {
    RequestPacer pacing = pacing(PaceRule.PUBLIC);
    List<Long> minutes = new ArrayList<>();

    fail(pacing, 5);
    for (int trial = 0; trial < 8; trial++) {
      long closed = 0;
      while (isClosed(pacing)) {
        world.clock.advance(Duration.ofMinutes(1));
        closed++;
      }
      minutes.add(closed);
    }
    assertThat(minutes).containsExactly(10L, 20L, 40L, 80L, 160L, 320L, 360L, 360L);
  }

  @Test
  void whileOneTrialIsUnderWayThereIsNoOther() throws Exception {
    RequestPacer pacing = pacing(new PaceRule(2, GAP, true));

    fail(pacing, 5);
    world.clock.advance(Duration.ofMinutes(10));
    HostGate.Permit trial = pacing.enter(ACME, Duration.ZERO);
    assertThatThrownBy(() -> pacing.enter(ACME, Duration.ZERO))
        .isInstanceOf(CircuitOpenException.class);
    trial.close();
    pacing.enter(ACME, Duration.ZERO).close();
  }

  @Test
  void twentyFailuresInARowAtHostsOfAPlatformCloseThemAllAndOneTrialOpensThem() throws Exception {
    RequestPacer pacing = pacing(PaceRule.PUBLIC);

    failAtTenants(pacing, 20);
    assertThatThrownBy(() -> pacing.enter(tenant(99), Duration.ZERO))
        .isInstanceOf(CircuitOpenException.class)
        .hasMessage(
            "requests to platform breezy are suspended until 2026-03-02T06:10:00Z: several of its"
                + " hosts failed");
    request(pacing, 200);
    world.clock.advance(Duration.ofMinutes(10));
    try (HostGate.Permit trial = pacing.enter(tenant(99), Duration.ZERO)) {
      assertThatThrownBy(() -> pacing.enter(tenant(98), Duration.ZERO))
          .isInstanceOf(CircuitOpenException.class);
      trial.answered(200, null);
    }
    failAtTenants(pacing, 19);
    pacing.enter(tenant(99), Duration.ZERO).close();
  }

  @Test
  void oneHostOfAPlatformThatAnswersKeepsTheOthersOpen() throws Exception {
    RequestPacer pacing = pacing(PaceRule.PUBLIC);

    failAtTenants(pacing, 19);
    try (HostGate.Permit permit = pacing.enter(tenant(99), Duration.ZERO)) {
      permit.answered(404, null);
    }
    failAtTenants(pacing, 19);
    pacing.enter(tenant(99), Duration.ZERO).close();
  }

  @Test
  void hostsThatAreWellAreForgottenWhenThereAreManyAndOthersAreNot() throws Exception {
    RequestPacer pacing = pacing(PaceRule.PUBLIC);

    fail(pacing, 5);
    for (int host = 0; host < 100_000; host++) {
      Origin origin = Origin.of(URI.create("https://board" + host + ".example"));
      try (HostGate.Permit permit = pacing.enter(origin, Duration.ZERO)) {
        permit.answered(200, null);
      }
      world.clock.advance(Duration.ofMillis(1));
    }
    assertThat(pacing.hosts()).isLessThan(25_000);
    assertThatThrownBy(() -> request(pacing, 200)).isInstanceOf(CircuitOpenException.class);
  }

  private static void through(RequestPacer pacing, Runnable then) {
    try (HostGate.Permit _ = pacing.enter(ACME, Duration.ZERO)) {
      then.run();
    } catch (CircuitOpenException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private RequestPacer pacing(PaceRule rule) {
    PacePolicy rules =
        new PacePolicy() {
          @Override
          public String lane(Origin origin) {
            return origin.hostAndPort();
          }

          @Override
          public @Nullable String platform(Origin origin) {
            return origin.host().endsWith(".platform.example") ? "breezy" : null;
          }

          @Override
          public PaceRule rule(Origin origin) {
            return rule;
          }
        };
    return new RequestPacer(rules, world.clock, world::nanos, world::pause);
  }

  private static void request(RequestPacer pacing, int status)
      throws IOException, InterruptedException {
    try (HostGate.Permit permit = pacing.enter(ACME, Duration.ZERO)) {
      assertThat(permit.answered(status, null)).isFalse();
    }
  }

  private static void fail(RequestPacer pacing, int times)
      throws IOException, InterruptedException {
    for (int time = 0; time < times; time++) {
      try (HostGate.Permit permit = pacing.enter(ACME, Duration.ZERO)) {
        permit.failed();
      }
    }
  }

  /** Fails once at each of many hosts of one platform. */
  private static void failAtTenants(RequestPacer pacing, int hosts)
      throws IOException, InterruptedException {
    for (int host = 0; host < hosts; host++) {
      try (HostGate.Permit permit = pacing.enter(tenant(host), Duration.ZERO)) {
        permit.answered(500, null);
      }
    }
  }

  private static Origin tenant(int number) {
    return Origin.of(URI.create("https://acme" + number + ".platform.example"));
  }

  private static boolean isClosed(RequestPacer pacing) throws InterruptedException {
    try (HostGate.Permit permit = pacing.enter(ACME, Duration.ZERO)) {
      permit.failed();
      return false;
    } catch (CircuitOpenException _) {
      return true;
    }
  }
}

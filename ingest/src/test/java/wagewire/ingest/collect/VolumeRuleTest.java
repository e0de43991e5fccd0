package wagewire.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.ingest.collect.VolumeRule.Judgement;
import wagewire.ingest.store.VolumeHistory;

final class VolumeRuleTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T06:00:00Z");

  @ParameterizedTest(name = "{0} then {1} after {2} days: held {3}")
  @CsvSource({
    "100, 100, 1, false",
    "100, 60, 1, false",
    "100, 59, 1, true",
    "100, 50, 7, false",
    "100, 49, 7, true",
    "10, 0, 1, true",
    "10, 6, 1, false",
    "9, 1, 1, false",
    "9, 0, 1, true",
    "3, 0, 1, true",
    "2, 0, 1, false",
    "0, 0, 1, false",
    "100, 400, 1, false",
  })
  void aBoardWithFarFewerListingsThanBeforeIsHeld(int before, int now, int days, boolean held) {
    VolumeHistory memory = VolumeRule.judge(VolumeHistory.NONE, before, 0, MONDAY).memory();
    VolumeHistory known = before == 0 ? VolumeRule.unchanged(memory, 0, MONDAY) : memory;

    assertThat(VolumeRule.judge(known, now, 0, MONDAY.plus(Duration.ofDays(days))).held())
        .isEqualTo(held);
  }

  @Test
  void aBoardThatIsEmptyWhenItIsFirstSeenIsHeld() {
    assertThat(VolumeRule.judge(VolumeHistory.NONE, 0, 0, MONDAY).note())
        .contains("without history");
  }

  @Test
  void threeThatAgreeOverSevenDaysAreBelieved() {
    assertThat(held(List.of(100, 20, 20, 20, 20, 20, 20, 20, 20, 20), 1))
        .containsExactly(false, true, true, true, true, true, true, true, false, false);
    assertThat(held(List.of(100, 20, 20, 20, 20), 7))
        .containsExactly(false, true, true, false, false);
  }

  @Test
  void whatIsFetchedTwiceOnADayAgreesWithItselfOnly() {
    VolumeHistory memory = VolumeRule.judge(VolumeHistory.NONE, 100, 0, MONDAY).memory();
    for (int days : List.of(7, 7, 14, 14)) {
      Judgement judgement = VolumeRule.judge(memory, 20, 0, MONDAY.plus(Duration.ofDays(days)));
      assertThat(judgement.held()).as("after %d days", days).isTrue();
      memory = judgement.memory();
    }
    assertThat(VolumeRule.judge(memory, 20, 0, MONDAY.plus(Duration.ofDays(21))).held()).isFalse();
  }

  @Test
  void thoseThatDoNotAgreeBeginAnew() {
    assertThat(held(List.of(100, 20, 40, 20, 40, 20), 7))
        .containsExactly(false, true, true, true, true, true);
  }

  @Test
  void oneThatIsAsBeforeEndsTheDoubt() {
    assertThat(held(List.of(100, 20, 100, 20, 20), 7))
        .containsExactly(false, true, false, true, true);
  }

  @Test
  void aBoardThatShrinksStepByStepIsNotHeld() {
    assertThat(held(List.of(100, 90, 80, 72, 65, 60, 55, 50), 7)).containsOnly(false);
  }

  @Test
  void farMoreThanUsualIsSaidAndBelieved() {
    VolumeHistory memory = VolumeRule.judge(VolumeHistory.NONE, 50, 0, MONDAY).memory();

    Judgement judgement = VolumeRule.judge(memory, 200, 0, MONDAY.plus(Duration.ofDays(1)));

    assertThat(judgement.held()).isFalse();
    assertThat(judgement.note()).contains("200 listings").contains("usual 50");
  }

  @Test
  void aListWhoseEndIsMissingIsHeldUntilThreeDaysAgree() {
    VolumeHistory memory = VolumeRule.judge(VolumeHistory.NONE, 36, 0, MONDAY).memory();
    List<Boolean> held = new ArrayList<>();
    for (int days : List.of(1, 2, 8)) {
      Judgement judgement = VolumeRule.judge(memory, 24, 12, MONDAY.plus(Duration.ofDays(days)));
      held.add(judgement.held());
      memory = judgement.memory();
      if (days == 1) {
        assertThat(judgement.note()).startsWith("24 listings; 12 at the end of the list are");
      }
    }
    assertThat(held).containsExactly(true, true, false);
    assertThat(memory.volumes()).extracting(VolumeHistory.Day::listings).containsExactly(24);
  }

  private static List<Boolean> held(List<Integer> listings, int everyDays) {
    List<Boolean> held = new ArrayList<>();
    VolumeHistory memory = VolumeHistory.NONE;
    Instant now = MONDAY;
    for (int count : listings) {
      Judgement judgement = VolumeRule.judge(memory, count, 0, now);
      held.add(judgement.held());
      memory = judgement.memory();
      now = now.plus(Duration.ofDays(everyDays));
    }
    return held;
  }
}

package wagewire.warehouse.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days are numbered from 2026-03-01; snapshots end at six in the morning. */
class PresenceRulesTest {

  private static final double HALF = 0.5;
  private static final LocalDate START = LocalDate.of(2026, 3, 1);

  @ParameterizedTest
  @CsvSource({"1,1", "2,1", "3,2", "6,3", "7,4", "8,4", "9,5", "14,8", "35,18", "60,30"})
  void aListingIsGoneHalfwayBetweenTheSnapshotThatShowsItAndTheNext(int days, int goneAfter) {
    List<Presence> presences =
        PresenceRules.of(List.of(seen(0, 10, null, 10 + days)), null, at(100), false, HALF);
    assertThat(days(presences)).containsExactly(presence(0, 10 + goneAfter, false, true));
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 9, 27})
  void rareSightsShowClosingsAsLateAsDailyOnesInTheMean(int days) {
    double late = 0;
    for (int closes = 1; closes <= days; closes++) {
      late +=
          day(PresenceRules.of(List.of(seen(0, 0, null, days)), null, null, false, HALF)) - closes;
    }
    assertThat(late).isZero();
  }

  @ParameterizedTest
  @CsvSource({"1,1", "2,1", "3,2", "6,3", "7,4", "8,4", "9,5", "28,15", "35,18", "36,36"})
  void aListingWithoutADateBeganHalfwayBetweenTwoSnapshotsAtMostFiveWeeksApart(
      int days, int first) {
    assertThat(
            days(PresenceRules.of(List.of(seen(days, null, 0, null)), null, at(60), false, HALF)))
        .extracting(Presence::from)
        .containsExactly(date(first));
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 9, 27})
  void rareSightsShowOpeningsAsLateAsDailyOnesInTheMean(int days) {
    List<Presence> presences =
        PresenceRules.of(List.of(seen(days, null, 0, null)), null, null, false, HALF);
    long late = 0;
    for (int opens = 1; opens <= days; opens++) {
      late += ChronoUnit.DAYS.between(date(opens), presences.getFirst().from());
    }
    assertThat(late).isZero();
  }

  /** So that what a board shows does not change all at once where it is seen rarely. */
  @ParameterizedTest
  @CsvSource({"8, 0, 4", "8, 0.99, 4", "9, 0, 1", "9, 0.5, 5", "9, 0.99, 9", "35, 0.99, 35"})
  void inALongGapListingsComeAndGoOnTheDayOfTheirShare(int days, double share, int day) {
    ObservedSpan came = seen(days, null, 0, null);
    ObservedSpan went = seen(0, 0, null, days);
    assertThat(PresenceRules.of(List.of(came), null, null, false, share).getFirst().from())
        .isEqualTo(date(day));
    assertThat(PresenceRules.of(List.of(went), null, null, false, share).getFirst().to())
        .isEqualTo(date(day));
  }

  @Test
  void theDaysOnWhichItWasSeenAreKeptBesideThoseOfItsPresence() {
    ObservedSpan first = seen(7, 14, 0, 21);
    ObservedSpan second = seen(28, 35, 21, 42);
    Presence presence =
        PresenceRules.of(List.of(first, second), at(5), at(60), false, HALF).getFirst();
    assertThat(presence.from()).isEqualTo(date(5));
    assertThat(presence.seenFrom()).isEqualTo(date(7));
    assertThat(presence.seenTo()).isEqualTo(date(35));
    assertThat(presence.to()).isEqualTo(date(39));
  }

  @Test
  void aListingThatTheNewestSnapshotShowsIsUp() {
    assertThat(days(PresenceRules.of(List.of(seen(3, null, 2, null)), null, at(9), false, HALF)))
        .containsExactly(presence(3, null, false, false));
  }

  @ParameterizedTest
  @CsvSource({"14,1", "15,2"})
  void anAbsenceOfFourteenDaysNeverHappened(int away, int periods) {
    List<Presence> presences =
        PresenceRules.of(
            List.of(seen(11 + away, null, 10 + away, null), seen(0, 10, null, 11)),
            null,
            at(60),
            false,
            HALF);
    assertThat(presences).hasSize(periods);
  }

  @Test
  void anEndIsProvisionalForFourteenDays() {
    List<ObservedSpan> evidence = List.of(seen(0, 10, null, 11));
    assertThat(days(PresenceRules.of(evidence, null, at(24), false, HALF)))
        .containsExactly(presence(0, 11, true, true));
    assertThat(days(PresenceRules.of(evidence, null, at(25), false, HALF)))
        .containsExactly(presence(0, 11, false, true));
  }

  @Test
  void aBoardThatIsGoneClosesTheDayAfterItsListingsWereSeen() {
    ObservedSpan gone = new ObservedSpan(at(0), at(10), null, at(24), true);
    assertThat(days(PresenceRules.of(List.of(gone), null, at(60), false, HALF)))
        .containsExactly(presence(0, 11, false, true));
  }

  @Test
  void fallingOffALatestFeedIsNoClosingButEndsThePresence() {
    assertThat(days(PresenceRules.of(List.of(seen(0, 3, null, 30)), null, at(60), true, HALF)))
        .containsExactly(presence(0, 4, false, true));
  }

  @ParameterizedTest
  @CsvSource({
    // previous snapshot, first seen, posted at (hour), first day, backlog
    "0, 7, 3T12, 3, false", // between the two
    "0, 9, 1T00, 1, false", // the week between two snapshots was not observed
    "0, 35, 20T00, 20, false", // five weeks apart
    "0, 36, 20T00, 36, true", // more: the board was out of the stock
    "0, 7, 0T05, 4, false", // before the snapshot that did not show it
    "0, 7, 0T00, 0, false", // a day without a time may mean any time of that day
    "0, 7, 7T06, 7, false", // the very moment
    "0, 7, 7T07, 4, false", // later than it was seen
    ", 7, 3T12, 7, true", // a new board
  })
  void aBoardsOwnDateIsBelievedBetweenTwoSnapshotsAtMostFiveWeeksApart(
      @Nullable Integer before, int seen, String posted, int first, boolean backlog) {
    String[] parts = posted.split("T");
    Instant postedAt =
        START
            .plusDays(Long.parseLong(parts[0]))
            .atTime(Integer.parseInt(parts[1]), 0)
            .toInstant(ZoneOffset.UTC);
    assertThat(
            days(
                PresenceRules.of(
                    List.of(seen(seen, null, before, null)), postedAt, at(9), false, HALF)))
        .containsExactly(presence(first, null, false, backlog));
  }

  @Test
  void theBoardsDateTellsOfTheFirstPeriodOnly() {
    List<Presence> presences =
        PresenceRules.of(
            List.of(seen(7, 7, 0, 8), seen(50, null, 44, null)), at(46), at(60), false, HALF);
    assertThat(presences).extracting(Presence::from).containsExactly(date(4), date(47));
  }

  @Test
  void aSightingBeforeACompleteSnapshotThatShowsTheListingIsNoAbsence() {
    ObservedSpan sighting = seen(1, 1, 0, 40);
    ObservedSpan run = seen(40, null, 0, null);
    assertThat(days(PresenceRules.of(List.of(run, sighting), null, at(60), false, HALF)))
        .containsExactly(presence(1, null, false, false));
  }

  @Test
  void aSightingAfterAnAbsenceProlongsThePresence() {
    ObservedSpan run = seen(0, 7, null, 14);
    ObservedSpan sighting = seen(12, 12, 7, 14);
    assertThat(days(PresenceRules.of(List.of(run, sighting), null, at(60), false, HALF)))
        .containsExactly(presence(0, 13, false, true));
  }

  private static int day(List<Presence> presences) {
    LocalDate to = presences.getLast().to();
    return to == null
        ? -1
        : (int) Duration.between(START.atStartOfDay(), to.atStartOfDay()).toDays();
  }

  private static ObservedSpan seen(
      int from, @Nullable Integer to, @Nullable Integer before, @Nullable Integer after) {
    return new ObservedSpan(
        at(from),
        to == null ? null : at(to),
        before == null ? null : at(before),
        after == null ? null : at(after),
        false);
  }

  private static List<Presence> days(List<Presence> presences) {
    return presences.stream()
        .map(one -> new Presence(one.from(), one.to(), one.provisional(), one.backlog()))
        .toList();
  }

  private static Presence presence(
      int from, @Nullable Integer to, boolean provisional, boolean backlog) {
    return new Presence(date(from), to == null ? null : date(to), provisional, backlog);
  }

  private static LocalDate date(int day) {
    return START.plusDays(day);
  }

  private static Instant at(int day) {
    return date(day).atTime(6, 0).toInstant(ZoneOffset.UTC);
  }
}

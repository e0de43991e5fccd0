package wagewire.lab.market.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wagewire.lab.market.board.Outlet;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.lab.market.employer.Employer;
import wagewire.lab.market.format.PlatformFormat;
import wagewire.lab.market.format.PlatformFormats;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Unkindness;
import wagewire.model.board.BoardId;

class FailureScheduleTest {

  private static final int BOARDS = 600;
  private static final int DAYS = 400;
  private static final Set<Unkindness> OF_TRANSPORT = unkindnesses().collect(asSet());

  /** It has pages and says how many listings there are, so that it can fail in every way. */
  private static final PlatformFormat HIMALAYAS =
      Objects.requireNonNull(PlatformFormats.read().get("himalayas"));

  private static final PlatformFormat WORKABLE =
      Objects.requireNonNull(PlatformFormats.read().get("workable"));

  private static final Employer EMPLOYER =
      SimulatedMarket.create(MarketSettings.standard(1).withEmployers(1))
          .world()
          .employers()
          .getFirst();

  static Stream<Unkindness> unkindnesses() {
    return Arrays.stream(Failure.values()).map(Failure::unkindness).distinct();
  }

  @ParameterizedTest
  @MethodSource("unkindnesses")
  void eachSwitchAloneGivesAllItsKindsAndNoOther(Unkindness unkindness) {
    assertThat(kinds(Set.of(unkindness), HIMALAYAS))
        .isEqualTo(
            Arrays.stream(Failure.values())
                .filter(failure -> failure.unkindness() == unkindness)
                .collect(asSet()));
  }

  @Test
  void aBoardOfOnePageThatAnnouncesNothingCannotFailInItsPagesOrItsTotal() {
    assertThat(kinds(OF_TRANSPORT, WORKABLE))
        .doesNotContain(Failure.THROTTLED_LATER, Failure.FEWER_THAN_ANNOUNCED)
        .contains(Failure.THROTTLED, Failure.FEWER, Failure.CUT);
  }

  @Test
  void otherSwitchesGiveNone() {
    assertThat(kinds(EnumSet.complementOf(EnumSet.copyOf(OF_TRANSPORT)), HIMALAYAS)).isEmpty();
  }

  @Test
  void theSameBoardAndDayFailAlikeInWhateverOrderTheyAreAskedFor() {
    List<Optional<Failure>> forwards = new ArrayList<>();
    List<Optional<Failure>> backwards = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      forwards.add(failures(OF_TRANSPORT).on(day, outlet(7), HIMALAYAS));
    }
    for (int day = DAYS - 1; day >= 0; day--) {
      backwards.addFirst(failures(OF_TRANSPORT).on(day, outlet(7), HIMALAYAS));
    }
    assertThat(backwards).isEqualTo(forwards).anyMatch(Optional::isPresent);
  }

  @Test
  void liesAreAsRareAsTheyWereMeasured() {
    assertThat(share(Unkindness.FALSE_ABSENCES)).isCloseTo(0.003, within(0.0006));
    assertThat(share(Unkindness.EMPTY_ANSWERS)).isCloseTo(0.003, within(0.0006));
    assertThat(share(Unkindness.TRUNCATED_ANSWERS)).isCloseTo(0.002, within(0.0004));
    assertThat(share(Unkindness.THROTTLING)).isCloseTo(0.005, within(0.001));
  }

  @Test
  void aHealthyBoardIsAbsentForADayOrTwoAndThenNotForSixWeeks() {
    FailureSchedule failures = failures(Set.of(Unkindness.FALSE_ABSENCES));
    int absences = 0;
    for (int board = 0; board < BOARDS; board++) {
      int last = -1_000;
      int length = 0;
      for (int day = 0; day < DAYS; day++) {
        if (failures.on(day, outlet(board), HIMALAYAS).isEmpty()) {
          continue;
        }
        assertThat(day - last)
            .satisfiesAnyOf(
                apart -> assertThat(apart).isEqualTo(1),
                apart -> assertThat(apart).isGreaterThan(42));
        length = day == last + 1 ? length + 1 : 1;
        assertThat(length).isLessThanOrEqualTo(2);
        last = day;
        absences++;
      }
    }
    assertThat(absences).isPositive();
  }

  private static Set<Failure> kinds(Set<Unkindness> unkindnesses, PlatformFormat format) {
    FailureSchedule failures = failures(unkindnesses);
    Set<Failure> kinds = EnumSet.noneOf(Failure.class);
    for (int board = 0; board < BOARDS; board++) {
      for (int day = 0; day < DAYS; day++) {
        failures.on(day, outlet(board), format).ifPresent(kinds::add);
      }
    }
    return kinds;
  }

  private static double share(Unkindness unkindness) {
    FailureSchedule failures = failures(Set.of(unkindness));
    int failing = 0;
    for (int board = 0; board < BOARDS; board++) {
      for (int day = 0; day < DAYS; day++) {
        failing += failures.on(day, outlet(board), HIMALAYAS).isPresent() ? 1 : 0;
      }
    }
    return failing / (double) (BOARDS * DAYS);
  }

  private static FailureSchedule failures(Set<Unkindness> unkindnesses) {
    return new FailureSchedule(MarketSettings.standard(1).withUnkindnesses(unkindnesses));
  }

  private static Outlet outlet(int number) {
    return AnyPages.own(
        EMPLOYER, new BoardId("himalayas", "board" + number), RandomKey.of(3).with(number));
  }

  private static <E> Collector<E, ?, Set<E>> asSet() {
    return Collectors.toUnmodifiableSet();
  }
}

package wagewire.metrics.publishability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wagewire.metrics.statistics.Interval;

class ShortfallTest {

  private static final List<String> OF_SIZE_OR_WIDTH =
      List.of("few_postings", "few_employers", "wide");

  @Test
  void anIntervalTwiceAsWideAsAllowedTakesFourTimesTheBoards() {
    assertThat(times(FigureKind.SHARE_CHANGE, "wide", new Interval(-15, 25, Interval.LINEARISED)))
        .hasValueCloseTo(4.0, within(1e-9));
  }

  /** Half of the width of −40 to +60 % is 50 of a present level of 110: 0.4545, of 0.25 allowed. */
  @Test
  void widthsOfGrowthAreOfThePresentLevel() {
    assertThat(times(FigureKind.GROWTH, "wide", new Interval(-40, 60, Interval.LINEARISED)))
        .hasValueCloseTo(3.306, within(0.001));
  }

  @Test
  void tooFewPostingsOrEmployersTakeAsManyTimesTheBoards() {
    assertThat(Shortfall.timesTheBoards(FigureKind.MEDIAN, "few_postings", 6, 5, null))
        .hasValueCloseTo(20.0 / 6, within(1e-9));
    assertThat(Shortfall.timesTheBoards(FigureKind.GROWTH, "few_employers", 60, 4, null))
        .hasValueCloseTo(2.0, within(1e-9));
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void otherReasonsAreNotForLackOfBoards(Reason reason) {
    if (!OF_SIZE_OR_WIDTH.contains(reason.id())) {
      assertThat(times(FigureKind.SHARE, reason.id(), new Interval(0, 1, Interval.WILSON)))
          .isEmpty();
    }
  }

  @Test
  void anIntervalThatIsNarrowEnoughOrMissingSaysNothing() {
    assertThat(times(FigureKind.SHARE_CHANGE, "wide", new Interval(-2, 2, Interval.LINEARISED)))
        .isEmpty();
    assertThat(times(FigureKind.SHARE_CHANGE, "wide", null)).isEmpty();
  }

  private static OptionalDouble times(FigureKind kind, String reason, @Nullable Interval interval) {
    return Shortfall.timesTheBoards(kind, reason, 60, 20, interval);
  }
}

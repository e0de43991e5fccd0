package wagewire.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SoakVerdictTest {

  private static SoakVerdict of(IntToDoubleFunction memory, IntToLongFunction underWay) {
    return of(30, memory, underWay);
  }

  private static SoakVerdict of(
      int minutes, IntToDoubleFunction memory, IntToLongFunction underWay) {
    return of(minutes, at -> 1_000L * at, memory, underWay);
  }

  private static SoakVerdict of(
      int minutes,
      IntToLongFunction published,
      IntToDoubleFunction memory,
      IntToLongFunction underWay) {
    List<SoakMinute> seen =
        IntStream.rangeClosed(1, minutes)
            .mapToObj(at ->
                new SoakMinute(
                    at,
                    published.applyAsLong(at),
                    underWay.applyAsLong(at),
                    0,
                    200,
                    200,
                    memory.applyAsDouble(at),
                    300))
            .toList();
    return SoakVerdict.of(seen);
  }

  @Test
  void memoryThatWarmsUpAndStaysIsFlat() {
    assertThat(of(at -> Math.min(200, 20 * at), _ -> 300).flat()).isTrue();
  }

  @Test
  void memoryThatKeepsGrowingIsNotFlat() {
    assertThat(of(at -> 100 + 10 * at, _ -> 300).flat()).isFalse();
  }

  @Test
  void recordsThatPileUpAreNotFlat() {
    assertThat(of(_ -> 200, at -> 200L * at).flat()).isFalse();
  }

  @Test
  void recordsLeftBehindLittleByLittleAreNotFlat() {
    SoakVerdict verdict = of(_ -> 200, at -> 25L * Math.max(0, at - 10));
    assertThat(verdict.underWay()).isLessThan(0.5);
    assertThat(verdict.leftBehind()).isEqualTo(0.025);
    assertThat(verdict.flat()).isFalse();
  }

  @Test
  void boardsThatAreReadEverMoreSlowlyAreNotFlat() {
    SoakVerdict slower =
        of(30, at -> 100_000L - 1_000L * (30 - at) * (30 - at) / 10, _ -> 200, _ -> 9);
    assertThat(slower.pace()).isLessThan(0.9);
    assertThat(slower.flat()).isFalse();
  }

  @Test
  void fewMinutesTellOfRecordsAlone() {
    assertThat(of(3, at -> 100 * at, _ -> 300).flat()).isTrue();
    assertThat(of(3, _ -> 200, at -> 400L * at).flat()).isFalse();
  }

  @Test
  void linesThatAreLessThanAMinuteApartAreJudgedByTheMinuteToo() {
    List<SoakMinute> seen =
        IntStream.rangeClosed(1, 3)
            .mapToObj(at -> new SoakMinute(at / 2.0, 500L * at, 450, 0, 200, 200, 200, 300))
            .toList();
    SoakVerdict verdict = SoakVerdict.of(seen);
    assertThat(verdict.minutes()).isEqualTo(1.5);
    assertThat(verdict.underWay()).isEqualTo(0.45);
    assertThat(verdict.flat()).isTrue();
  }

  @Test
  void twoMinutesTellNothing() {
    assertThatThrownBy(() -> of(2, _ -> 200, _ -> 300))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

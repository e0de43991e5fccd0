package wagewire.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SoakVerdictTest {

  private static SoakVerdict of(IntToDoubleFunction memory, IntToLongFunction underWay) {
    List<SoakMinute> minutes =
        IntStream.rangeClosed(1, 30)
            .mapToObj(at ->
                new SoakMinute(
                    at,
                    1_000L * at,
                    underWay.applyAsLong(at),
                    0,
                    200,
                    200,
                    memory.applyAsDouble(at),
                    300))
            .toList();
    return SoakVerdict.of(minutes);
  }

  @Test
  void memoryThatWarmsUpAndStaysIsFlat() {
    assertThat(of(at -> Math.min(200, 20 * at), _ -> 900).flat()).isTrue();
  }

  @Test
  void memoryThatKeepsGrowingIsNotFlat() {
    assertThat(of(at -> 100 + 10 * at, _ -> 900).flat()).isFalse();
  }

  @Test
  void recordsThatPileUpAreNotFlat() {
    assertThat(of(_ -> 200, at -> 200L * at).flat()).isFalse();
  }
}

package wagewire.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PoissonWeightsTest {

  private static final int RESAMPLES = 2_000;

  @Test
  void drawsArePoissonWithMeanOne() {
    List<String> names = IntStream.range(0, 100).mapToObj("employer %d"::formatted).toList();
    PoissonWeights weights = PoissonWeights.of(names);
    int[] times = new int[names.size()];
    double[] counts = new double[20];
    for (int resample = 0; resample < RESAMPLES; resample++) {
      weights.resample(resample, times);
      Arrays.stream(times).forEach(draws -> counts[draws]++);
    }
    double all = RESAMPLES * times.length;
    assertThat(counts[0] / all).isCloseTo(Math.exp(-1), offset(0.005));
    assertThat(counts[1] / all).isCloseTo(Math.exp(-1), offset(0.005));
    assertThat(counts[2] / all).isCloseTo(Math.exp(-1) / 2, offset(0.005));
    assertThat(counts[3] / all).isCloseTo(Math.exp(-1) / 6, offset(0.005));
  }

  @Test
  void anEmployerIsDrawnAsOftenWhoeverElseIsThere() {
    int[] alone = new int[1];
    int[] amongOthers = new int[3];
    for (int resample = 0; resample < 50; resample++) {
      PoissonWeights.of(List.of("b")).resample(resample, alone);
      PoissonWeights.of(List.of("a", "b", "c")).resample(resample, amongOthers);
      assertThat(amongOthers[1]).isEqualTo(alone[0]);
    }
  }

  @Test
  void employersAreDrawnIndependently() {
    PoissonWeights weights = PoissonWeights.of(List.of("acme", "acmf"));
    int[] times = new int[2];
    double products = 0;
    for (int resample = 0; resample < RESAMPLES; resample++) {
      weights.resample(resample, times);
      products += (times[0] - 1.0) * (times[1] - 1.0);
    }
    assertThat(products / RESAMPLES).isCloseTo(0, offset(0.1));
  }
}

package wagewire.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wagewire.metrics.sentence.MetricWords;

class MetricWordsTest {

  static Stream<String> metrics() {
    return MetricFamily.ALL.stream().flatMap(family -> family.metrics().stream());
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void everyMetricHasANameAndSaysWhatItMeasures(String metric) {
    assertThat(MetricWords.name(metric)).isNotBlank();
    assertThat(MetricWords.measured(metric, "four_week")).doesNotContain("{").isNotBlank();
  }
}

package wagewire.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LabelHeightsTest {

  @Test
  void labelsThatAreApartStayWhereTheyAre() {
    assertThat(LabelHeights.apart(List.of(90.0, 110.0, 100.0), 5, 120))
        .containsExactly(90.0, 110.0, 100.0);
  }

  @Test
  void ofTwoThatWouldCoverEachOtherTheHigherMovesUp() {
    assertThat(LabelHeights.apart(List.of(101.0, 100.0), 5, 120)).containsExactly(105.0, 100.0);
  }

  @Test
  void underTheTopTheLowerOneMovesDown() {
    assertThat(LabelHeights.apart(List.of(101.0, 100.0, 80.0), 5, 102))
        .containsExactly(102.0, 97.0, 80.0);
  }

  @Property
  void noTwoLabelsAreNearerThanTheGapAndNoneIsAboveTheTop(
      @ForAll @Size(max = 5) List<@DoubleRange(min = -200, max = 200) Double> values) {
    List<Double> heights = LabelHeights.apart(values, 3, 190).stream().sorted().toList();
    assertThat(heights).allMatch(height -> height <= 190);
    for (int i = 1; i < heights.size(); i++) {
      assertThat(heights.get(i) - heights.get(i - 1)).isGreaterThanOrEqualTo(3 - 1e-9);
    }
  }
}

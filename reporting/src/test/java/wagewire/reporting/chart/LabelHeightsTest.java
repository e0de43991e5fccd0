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
    assertThat(LabelHeights.apart(List.of(90.0, 110.0, 100.0), 5))
        .containsExactly(90.0, 110.0, 100.0);
  }

  @Test
  void ofTwoThatWouldCoverEachOtherTheHigherMovesUp() {
    assertThat(LabelHeights.apart(List.of(101.0, 100.0), 5)).containsExactly(105.0, 100.0);
  }

  @Property
  void noTwoLabelsAreNearerThanTheGap(
      @ForAll @Size(max = 5) List<@DoubleRange(min = -200, max = 200) Double> values) {
    List<Double> heights = LabelHeights.apart(values, 3).stream().sorted().toList();
    for (int i = 1; i < heights.size(); i++) {
      assertThat(heights.get(i) - heights.get(i - 1)).isGreaterThanOrEqualTo(3 - 1e-9);
    }
  }
}

package wagewire.metrics.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SparseWeekSumsTest {

  static final int WEEKS = 157;

  @Property
  void aRunHoldsWhatAnArrayOfAllWeeksHolds(
      @ForAll @Size(max = 60) List<@IntRange(max = WEEKS - 1) Integer> places,
      @ForAll @IntRange(max = 3) int least) {
    SparseWeekSums run = new SparseWeekSums();
    double[] all = new double[WEEKS];
    for (int index = 0; index < places.size(); index++) {
      double value = least + index % 4 / 3.0;
      run.add(places.get(index), value);
      all[places.get(index)] += value;
    }
    assertThat(run.toArray(WEEKS)).containsExactly(all);
    for (int week = 0; week < WEEKS; week++) {
      assertThat(run.isAboveZero(week)).isEqualTo(all[week] > 0);
    }
  }
}

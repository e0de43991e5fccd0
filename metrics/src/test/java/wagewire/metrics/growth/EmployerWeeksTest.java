package wagewire.metrics.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import wagewire.metrics.panel.WeekOffsets;

class EmployerWeeksTest {

  /** More than two words of bits. */
  private static final int WEEKS = 150;

  @Property
  void eachEmployerCountsOnceInAWeek(
      @ForAll @Size(max = 300) List<@IntRange(min = 0, max = 200) Integer> employers) {
    EmployerWeeks weeks = new EmployerWeeks(WEEKS);
    List<Set<Integer>> expected =
        Stream.generate(() -> (Set<Integer>) new HashSet<Integer>()).limit(WEEKS).toList();
    for (int i = 0; i < employers.size(); i++) {
      int week = 7 * i * employers.get(i) % WEEKS;
      SparseWeekSums open = new SparseWeekSums();
      open.add(week, 1);
      open.add(week == 0 ? WEEKS - 1 : week - 1, -1);
      weeks.add(employers.get(i), open, WeekOffsets.all(WEEKS));
      expected.get(week).add(employers.get(i));
    }
    for (int week = 0; week < WEEKS; week++) {
      assertThat(weeks.of(week)).isEqualTo(expected.get(week).size());
    }
  }
}

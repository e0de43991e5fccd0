package wagewire.metrics.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AgeTallyTest {

  @Test
  void theMedianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle() {
    AgeTally ages = new AgeTally();
    List.of(400, 3, -2, 8).forEach(age -> ages.add(age, 0, 0));

    assertThat(ages.median()).isEqualTo(5.5);
  }

  @Property
  void theMedianIsThatOfTheAgesInOrder(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = -300, max = 3000) Integer> ages) {
    AgeTally tally = new AgeTally();
    ages.forEach(age -> tally.add(age, age & 3, age & 7));

    List<Integer> ordered = ages.stream().sorted().toList();
    int count = ages.size();
    assertThat(tally.median())
        .isEqualTo((ordered.get((count - 1) / 2) + ordered.get(count / 2)) / 2.0);
    assertThat(tally.postings()).isEqualTo(count);
    assertThat(tally.employers())
        .isEqualTo(new HashSet<>(ages.stream().map(age -> age & 3).toList()).size());
    assertThat(tally.boards())
        .isEqualTo(new HashSet<>(ages.stream().map(age -> age & 7).toList()).size());
  }
}

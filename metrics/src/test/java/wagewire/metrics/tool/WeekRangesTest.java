package wagewire.metrics.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WeekRangesTest {

  @Test
  void oneStretchIsToldByItsEnds() {
    assertThat(weeks(2, 5, null)).containsExactly("2-5");
  }

  @Test
  void stretchesThatTouchOrOverlapAreOne() {
    assertThat(weeks(0, 9, "0 3,4 5,5 9")).containsExactly("0-9");
  }

  @Test
  void aWeekBetweenStretchesPartsThem() {
    assertThat(weeks(0, 9, "0 3,5 9")).containsExactly("0-3", "5-9");
  }

  @Test
  void aShortStretchWithinALongOneChangesNothing() {
    assertThat(weeks(0, 9, "0 8,2 3,9 9")).containsExactly("0-9");
  }

  @Property
  void everyWeekOfAStretchIsHandedOverOnceAndNoOther(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 7) Integer> gaps,
      @ForAll @IntRange(max = 5) int length) {
    List<String> stretches = new ArrayList<>();
    BitSet expected = new BitSet();
    int from = 0;
    for (int gap : gaps) {
      from += gap;
      stretches.add(from + " " + (from + length));
      expected.set(from, from + length + 1);
    }
    List<Integer> handed = new ArrayList<>();
    WeekRanges.forEach(
        gaps.getFirst(),
        from + length,
        String.join(",", stretches),
        (first, last) -> {
          for (int week = first; week <= last; week++) {
            handed.add(week);
          }
        });
    assertThat(handed)
        .containsExactlyElementsOf(expected.stream().boxed().collect(Collectors.toList()));
  }

  private static List<String> weeks(int entering, int leaving, @Nullable String stretches) {
    List<String> weeks = new ArrayList<>();
    WeekRanges.forEach(
        entering, leaving, stretches, (first, last) -> weeks.add(first + "-" + last));
    return weeks;
  }
}

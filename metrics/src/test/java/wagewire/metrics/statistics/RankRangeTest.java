package wagewire.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import wagewire.metrics.statistics.RankRange.Item;

class RankRangeTest {

  private static final Item EXCEL = shown(.21, .17, .26);
  private static final Item HUBSPOT = shown(.12, .09, .16);

  /** Salesforce would be 30 %, which is not shown because its interval is too wide. */
  private static final Item SALESFORCE = Item.notShown(.12, .55);

  @Test
  void excelIsNotNamedFirstWhileSalesforceIsNotShown() {
    List<Item> items = List.of(EXCEL, HUBSPOT, SALESFORCE);
    assertThat(RankRange.firstMayBeNamed(items, 1)).isFalse();
    assertThat(RankRange.of(items))
        .containsExactly(new RankRange(1, 2), new RankRange(2, 3), new RankRange(1, 3));
  }

  @Test
  void excelIsNamedFirstWhereWhatIsNotShownStaysBelowIt() {
    List<Item> items = List.of(HUBSPOT, Item.notShown(.01, .16), EXCEL);
    assertThat(RankRange.firstMayBeNamed(items, 1)).isTrue();
    assertThat(RankRange.firstMayBeNamed(items, 2)).isFalse();
    assertThat(RankRange.of(items).getLast()).isEqualTo(new RankRange(1, 1));
    assertThat(RankRange.of(items).getLast().isExact()).isTrue();
  }

  @Test
  void ofAnItemWithoutABoundNothingIsKnown() {
    List<Item> items = List.of(EXCEL, Item.notShown(0, 1));
    assertThat(RankRange.firstMayBeNamed(items, 1)).isFalse();
    assertThat(RankRange.of(items)).containsExactly(new RankRange(1, 2), new RankRange(1, 2));
  }

  @Test
  void shownItemsWhoseIntervalsOverlapMayBeNamedInTheOrderOfTheirValues() {
    List<Item> items = List.of(EXCEL, shown(.20, .15, .25), HUBSPOT);
    assertThat(RankRange.firstMayBeNamed(items, 1)).isTrue();
    assertThat(RankRange.firstMayBeNamed(items, 3)).isTrue();
    assertThat(RankRange.firstMayBeNamed(items, 4)).isFalse();
    assertThat(RankRange.firstMayBeNamed(items, 0)).isFalse();
    assertThat(RankRange.of(items))
        .containsExactly(new RankRange(1, 2), new RankRange(1, 3), new RankRange(2, 3));
  }

  @Test
  void equalValuesAreNotParted() {
    List<Item> items = List.of(Item.shown(7, null), Item.shown(9, null), Item.shown(7, null));
    assertThat(RankRange.firstMayBeNamed(items, 1)).isTrue();
    assertThat(RankRange.firstMayBeNamed(items, 2)).isFalse();
    assertThat(RankRange.firstMayBeNamed(items, 3)).isTrue();
    assertThat(RankRange.of(items))
        .containsExactly(new RankRange(2, 3), new RankRange(1, 1), new RankRange(2, 3));
  }

  @Test
  void intervalsThatTouchMayHoldTheSameValue() {
    List<Item> items = List.of(shown(.3, .2, .4), Item.notShown(.1, .2));
    assertThat(RankRange.firstMayBeNamed(items, 1)).isFalse();
    assertThat(RankRange.of(items)).containsExactly(new RankRange(1, 2), new RankRange(1, 2));
  }

  @Test
  void valuesOutsideTheirIntervalsAreRefused() {
    assertThatThrownBy(() -> new Item(.5, .1, .4, true))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Item.notShown(.4, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void whereverAllIntervalsHoldEachRankLiesInItsRange(
      @ForAll @Size(24) List<@IntRange(max = 40) Integer> numbers) {
    List<Integer> truths = numbers.subList(0, 8);
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      items.add(
          Item.notShown(
              truths.get(i) - numbers.get(8 + i) / 4.0, truths.get(i) + numbers.get(16 + i) / 4.0));
    }
    List<RankRange> ranges = RankRange.of(items);
    for (int i = 0; i < 8; i++) {
      int truth = truths.get(i);
      int best = 1 + (int) truths.stream().filter(other -> other > truth).count();
      int worst = (int) truths.stream().filter(other -> other >= truth).count();
      assertThat(ranges.get(i).best()).isLessThanOrEqualTo(best);
      assertThat(ranges.get(i).worst()).isGreaterThanOrEqualTo(worst);
    }
  }

  @Property
  void theOrderOfTheItemsDoesNotMatter(
      @ForAll @Size(min = 2, max = 12) List<@IntRange(max = 30) Integer> values) {
    List<Item> items =
        IntStream.range(0, values.size())
            .mapToObj(i ->
                i % 3 == 0
                    ? Item.notShown(values.get(i) - 2, values.get(i) + 1)
                    : shown(values.get(i), values.get(i) - 1, values.get(i) + 3))
            .toList();
    List<Item> turned = new ArrayList<>(items);
    Collections.reverse(turned);
    List<RankRange> there = RankRange.of(items);
    List<RankRange> back = new ArrayList<>(RankRange.of(turned));
    Collections.reverse(back);
    assertThat(back).isEqualTo(there);
    for (int k = 1; k <= values.size(); k++) {
      assertThat(RankRange.firstMayBeNamed(turned, k))
          .isEqualTo(RankRange.firstMayBeNamed(items, k));
    }
  }

  private static Item shown(double value, double low, double high) {
    return Item.shown(value, new Interval(low, high, Interval.WILSON));
  }
}

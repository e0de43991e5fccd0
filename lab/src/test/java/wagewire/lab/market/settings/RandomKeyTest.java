package wagewire.lab.market.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomKeyTest {

  private static final int MANY = 100_000;

  @Property
  void theSamePathGivesTheSameNumber(@ForAll long seed, @ForAll int part) {
    assertThat(RandomKey.of(seed).with(Trait.PAY).with(part))
        .isEqualTo(RandomKey.of(seed).with(Trait.PAY).with(part));
    assertThat(RandomKey.of(seed).with(Trait.PAY))
        .isNotEqualTo(RandomKey.of(seed).with(Trait.TITLE));
  }

  @Property
  void numbersStayInTheirRange(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 1_000) int bound) {
    RandomKey key = RandomKey.of(seed);
    assertThat(key.uniform()).isBetween(0.0, Math.nextDown(1.0));
    assertThat(key.below(bound)).isBetween(0, bound - 1);
    assertThat(key.between(-3, -3 + bound)).isBetween(-3, -3 + bound);
    assertThat(key.exponential()).isNotNegative().isFinite();
  }

  @Property
  void aSampleHoldsDifferentItemsAndNoMoreThanThereAre(
      @ForAll long seed, @ForAll @IntRange(max = 12) int count) {
    List<Integer> items = IntStream.range(0, 8).boxed().toList();
    assertThat(RandomKey.of(seed).sample(items, count))
        .hasSize(Math.min(count, 8))
        .doesNotHaveDuplicates()
        .isSubsetOf(items);
  }

  @Test
  void numbersAreSpreadAsTheirNamesSay() {
    assertThat(keys().mapToDouble(RandomKey::uniform).average().orElseThrow())
        .isCloseTo(0.5, within(0.005));
    assertThat(keys().mapToDouble(RandomKey::exponential).average().orElseThrow())
        .isCloseTo(1, within(0.02));
    assertThat(keys().mapToDouble(RandomKey::normal).average().orElseThrow())
        .isCloseTo(0, within(0.02));
    assertThat(keys().mapToDouble(key -> Math.pow(key.normal(), 2)).average().orElseThrow())
        .isCloseTo(1, within(0.03));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 1, 2.5})
  void gammaNumbersHaveMeanOneAndTheirVariance(double variance) {
    double[] drawn = keys().mapToDouble(key -> key.gamma(variance)).toArray();
    assertThat(Arrays.stream(drawn)).allMatch(one -> one >= 0);
    assertThat(Arrays.stream(drawn).average().orElseThrow()).isCloseTo(1, within(0.04));
    assertThat(Arrays.stream(drawn).map(one -> (one - 1) * (one - 1)).average().orElseThrow())
        .isCloseTo(variance, withinPercentage(8));
  }

  private static Stream<RandomKey> keys() {
    return IntStream.range(0, MANY).mapToObj(RandomKey.of(7)::with);
  }
}

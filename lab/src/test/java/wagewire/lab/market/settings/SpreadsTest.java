package wagewire.lab.market.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpreadsTest {

  @ParameterizedTest
  @EnumSource
  void eachIsDrawnEvenlyBetweenTheTwoWorlds(Spread one) {
    double[] drawn =
        IntStream.range(0, 500)
            .mapToDouble(seed -> Spreads.drawn(RandomKey.of(seed)).of(one))
            .map(strength -> (strength - one.kind()) / (one.real() - one.kind()))
            .sorted()
            .toArray();
    assertThat(drawn[0]).isBetween(0.0, 0.02);
    assertThat(drawn[250]).isBetween(0.44, 0.56);
    assertThat(drawn[499]).isBetween(0.98, 1.0);
  }

  @Test
  void oneCanBeLeftOutByItself() {
    Spreads left = Spreads.real().without(Set.of(Spread.HOUSE_RULES));
    assertThat(left.of(Spread.HOUSE_RULES)).isEqualTo(Spread.HOUSE_RULES.kind());
    assertThat(left.of(Spread.HIRING_WAVES)).isEqualTo(Spread.HIRING_WAVES.real());
    assertThat(Spreads.real().without(EnumSet.allOf(Spread.class))).isEqualTo(Spreads.kind());
  }

  @Test
  void allHaveAStrength() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Spreads(Map.of(Spread.HIRING_WAVES, 0.5)))
        .withMessageContaining("HIRING_WAVES");
  }

  @Test
  void marketsAreAsTheyAreNamed() {
    assertThat(MarketSettings.standard(1).spreads()).isEqualTo(Spreads.kind());
    assertThat(MarketSettings.lifelike(1).spreads()).isEqualTo(Spreads.real());
    assertThat(NamedWorld.find("real").orElseThrow().spreads()).isEqualTo(Spreads.real());
    assertThat(NamedWorld.find("rough")).isEmpty();
  }
}

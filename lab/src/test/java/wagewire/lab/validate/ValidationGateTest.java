package wagewire.lab.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ValidationGateTest {

  @Test
  void figuresThatHoldTheTruthPass() {
    assertThat(of(100, market -> 5 + wave(market), 50).passed()).isTrue();
  }

  @Test
  void intervalsThatMissTooOftenFail() {
    assertThat(failed(of(100, market -> market % 5 < 2 ? 5 + 4 * wave(market) : 5, 50)))
        .singleElement()
        .satisfies(gate -> {
          assertThat(gate.demand()).contains("93 %");
          assertThat(gate.detail()).contains("active_growth year").contains("60 of 100");
        });
  }

  @Test
  void aBiasOfMoreThanHalfAPointFails() {
    assertThat(failed(of(100, market -> 5.8 + wave(market), 50)))
        .allSatisfy(gate -> assertThat(gate.demand()).contains("off by less than 0.5 points"))
        .isNotEmpty();
  }

  @Test
  void aNaiveFigureThatHoldsTheTruthFails() {
    assertThat(failed(of(100, market -> 5 + wave(market), 5)))
        .singleElement()
        .satisfies(gate -> assertThat(gate.demand()).contains("naive"));
  }

  private static List<ValidationGate> failed(ValidationResult result) {
    return result.gates().stream().filter(gate -> !gate.passed()).toList();
  }

  /** Growths of which each has an interval of 3 points either way; the truth is 5. */
  private static ValidationResult of(int markets, IntToDoubleFunction value, double naive) {
    List<Trial> trials =
        IntStream.range(0, markets)
            .mapToObj(market -> Trials.growth(market, value.applyAsDouble(market), 3, 5, naive))
            .toList();
    return ValidationResult.of(1, markets, trials);
  }

  private static double wave(int market) {
    return market % 2 == 0 ? 1 : -1;
  }
}

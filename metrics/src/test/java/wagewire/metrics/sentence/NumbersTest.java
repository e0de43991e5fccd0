package wagewire.metrics.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.metrics.statistics.Interval;

class NumbersTest {

  @Test
  void numbersAreWrittenAsTheLookAsks() {
    assertThat(Numbers.count(1243)).isEqualTo("1,243");
    assertThat(Numbers.employers(412)).isEqualTo("412 employers");
    assertThat(Numbers.employers(1)).isEqualTo("1 employer");
    assertThat(Numbers.share(.38, null)).isEqualTo("38 %");
    assertThat(Numbers.day(LocalDate.of(2026, 9, 6))).isEqualTo("6 Sep 2026");
    assertThat(Numbers.signed(2.14, 1)).isEqualTo("+2.1");
    assertThat(Numbers.signed(-2, 0)).isEqualTo("−2");
  }

  @Test
  void nothingIsMinusOrPlusZero() {
    assertThat(Numbers.signed(-.04, 1)).isEqualTo("0.0");
    assertThat(Numbers.signed(.4, 0)).isEqualTo("0");
    assertThat(Numbers.signed(0, 0)).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource({"-0.29, 0, −0.3", "0.04, 1, +0.04", "0, 0, 0", "-7.4, 0, −7", "0.6, 0, +1"})
  void anEndOfAnIntervalKeepsItsSign(double value, int decimals, String text) {
    assertThat(Numbers.end(value, decimals)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"4.9, 0.1", "5, 0.1", "5.1, 1", "50, 1", "51, 10", "6150, 1000"})
  void anIntervalSupportsStepsOfAFiftiethOrMore(double halfWidth, double step) {
    assertThat(Numbers.step(halfWidth)).isEqualTo(step);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "118240 | USD | 6000 | $118k",
        "118240 | EUR | | €118k",
        "9440 | GBP | 400 | £9,440",
        "9444 | GBP | 1000 | £9,400",
        "8234000 | JPY | 400000 | ¥8.23m",
        "8234000 | JPY | 900000 | ¥8.2m",
        "95400 | CHF | 3000 | CHF 95k"
      })
  void payIsWrittenInItsCurrencyAndScale(
      double amount, String currency, @Nullable Double halfWidth, String text) {
    Interval interval =
        halfWidth == null ? null : new Interval(amount - halfWidth, amount + halfWidth, "woodruff");
    assertThat(Money.of(amount, currency, interval)).isEqualTo(text);
  }

  @Test
  void theEndsOfARangeShareTheScaleOfTheValue() {
    assertThat(Money.range(10_200, "USD", new Interval(9_700, 10_700, "woodruff")))
        .isEqualTo("$10k–$11k");
    assertThat(Money.range(118_000, "USD", new Interval(96_200, 141_300, "woodruff")))
        .isEqualTo("$96k–$141k");
  }

  @Property
  void numbersAreRoundedAndGroupedAsJavaDoes(
      @ForAll @DoubleRange(min = -1e12, max = 1e12) double value,
      @ForAll @IntRange(min = 0, max = 3) int decimals) {
    for (double one : new double[] {value, value / 1e9, Math.rint(value), Math.rint(value) / 8}) {
      String java = String.format(Locale.ROOT, "%,." + decimals + "f", Math.abs(one));
      assertThat(Numbers.decimal(one, decimals)).isIn(java, "−" + java);
    }
  }

  @Property
  void aShareIsWrittenBetweenNothingAndAll(@ForAll @DoubleRange(min = 0, max = 1) double share) {
    double written = Double.parseDouble(Numbers.share(share, null).replace(" %", ""));
    assertThat(written).isBetween(100 * share - .5, 100 * share + .5).isBetween(0.0, 100.0);
  }
}

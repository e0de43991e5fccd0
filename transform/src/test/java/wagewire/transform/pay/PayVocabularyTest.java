package wagewire.transform.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

final class PayVocabularyTest {

  @ParameterizedTest
  @ValueSource(strings = {"periods.tsv", "cues.tsv", "grammar.tsv"})
  void eachPhraseStandsOnceInItsFile(String file) {
    Map<String, Integer> times = new HashMap<>();
    ResourceTable.read(PayVocabularyTest.class, file)
        .forEach(row -> times.merge(row.get(2), 1, Integer::sum));
    assertThat(times).isNotEmpty().allSatisfy((phrase, count) -> assertThat(count).isOne());
  }

  @Test
  void fortyCurrenciesOrMoreAreKnown() {
    assertThat(ResourceTable.read(PayVocabularyTest.class, "currencies.tsv"))
        .hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void bandsOfACurrencyDoNotOverlap() {
    for (ResourceRow row : ResourceTable.read(PayVocabularyTest.class, "currencies.tsv")) {
      PlausiblePay band = Currencies.load().band(row.get(0));
      areApart(row, band.hour(), band.month());
      areApart(row, band.month(), band.year());
      areApart(row, band.hour(), band.year());
    }
  }

  private static void areApart(
      ResourceRow row, PlausiblePay.@Nullable Span lower, PlausiblePay.@Nullable Span higher) {
    if (lower != null && higher != null) {
      assertThat(lower.high()).as(row.get(0)).isLessThan(higher.low());
    }
  }

  /** Means of the ECB's reference rates, to be had from its published series. */
  @ParameterizedTest
  @CsvSource({"EUR, 2016, 1.1069", "EUR, 2022, 1.0530", "GBP, 2023, 1.2434", "USD, 2020, 1"})
  void rateIsTheAnnualMeanOfTheReferenceRates(String currency, int year, BigDecimal rate) {
    assertThat(UsdRates.load().rate(currency, Year.of(year)))
        .isCloseTo(rate, withinPercentage(0.1));
  }

  @Test
  void currencyWithoutRateInAYearHasNone() {
    assertThat(UsdRates.load().rate("RUB", Year.of(2024))).isNull();
    assertThat(UsdRates.load().rate("PKR", null)).isNull();
  }
}
